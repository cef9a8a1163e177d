import { addHours } from '../../kernel/clock.ts';
import type { Db, MemberContext, Settings } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { openText, sealedAnew, sealText } from '../../platform/secrets/sealed-text.ts';
import { keepSecret, lockAllSecrets, writeSecret } from './endpoints.repo.ts';
import { newWebhookSecret } from './signing.service.ts';
import { BOTH_SECRETS_HOURS } from './webhooks.rules.ts';

/** A new secret of the endpoint, kept sealed; the one before holds for another day. Returned to be shown once. */
export async function makeSecret(
  { tx, clock, settings }: Pick<MemberContext, 'tx' | 'clock' | 'settings'>,
  endpointId: string,
): Promise<string> {
  const secret = newWebhookSecret();
  const id = newId();
  const sealed = sealText(settings.secretKeys, secret, id);
  await keepSecret(tx, { endpointId, id, sealed, beforeUntil: addHours(clock.now(), BOTH_SECRETS_HOURS) });
  return secret;
}

/** Those that hold, as they are signed with; none where no key of this installation opens them. */
export const openSecrets = (
  { secretKeys }: Pick<Settings, 'secretKeys'>,
  secrets: readonly { id: string; secret: string }[],
): string[] => secrets.flatMap(({ id, secret }) => openText(secretKeys, secret, id) ?? []);

/** At the start, with the owner's rights: what an earlier key has sealed is sealed with the newest one. */
export async function sealWebhookSecrets(
  owner: Db,
  { secretKeys }: Pick<Settings, 'secretKeys'>,
): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    for (const { id, secret } of await lockAllSecrets(tx)) {
      const sealed = sealedAnew(secretKeys, secret, id);
      if (sealed !== undefined) await writeSecret(tx, id, sealed);
    }
  });
}
