import type { Db, Settings } from '../../kernel/context.ts';
import { sealedAnew } from '../../platform/secrets/sealed-text.ts';
import { lockProviderSecrets, writeProviderSecret } from './sign-in-providers.repo.ts';

/** At the start, with the owner's rights: what an earlier key has sealed is sealed with the newest one. */
export async function sealProviderSecrets(
  owner: Db,
  { secretKeys }: Pick<Settings, 'secretKeys'>,
): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    for (const { id, client_secret: kept } of await lockProviderSecrets(tx)) {
      const sealed = sealedAnew(secretKeys, kept, id);
      if (sealed !== undefined) await writeProviderSecret(tx, id, sealed);
    }
  });
}
