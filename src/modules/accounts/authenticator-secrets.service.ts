import type { Db, Settings } from '../../kernel/context.ts';
import { sealedAnew } from '../../platform/secrets/sealed-text.ts';
import { lockSecretsAfter, writeSecret } from './second-factor.repo.ts';

const AT_ONCE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

export const placeOf = (accountId: string) => `authenticator ${accountId}`;

/** At the start, with the owner's rights: what an earlier key has sealed is sealed with the newest one. */
export async function sealAuthenticatorSecrets(
  owner: Db,
  { secretKeys }: Pick<Settings, 'secretKeys'>,
): Promise<void> {
  let after: string | undefined = FIRST;
  while (after !== undefined) after = await sealSome(owner, secretKeys, after);
}

/** Returns the last account it came to; undefined at the end. */
async function sealSome(
  owner: Db,
  secretKeys: readonly string[],
  after: string,
): Promise<string | undefined> {
  return owner.transaction().execute(async (tx) => {
    const some = await lockSecretsAfter(tx, after, AT_ONCE);
    for (const { accountId, secret } of some) {
      const sealed = sealedAnew(secretKeys, secret, placeOf(accountId));
      if (sealed !== undefined) await writeSecret(tx, accountId, sealed);
    }
    return some.at(-1)?.accountId;
  });
}
