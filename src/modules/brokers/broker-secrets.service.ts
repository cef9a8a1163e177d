import type { Db, MemberContext, Settings } from '../../kernel/context.ts';
import { openText, sealedAnew, sealText } from '../../platform/secrets/sealed-text.ts';
import { keepSecret, lockBrokerSecrets, writeBrokerSecret } from './brokers.repo.ts';

/** Keeps what is shown to a broker sealed, for this broker alone. */
export async function keepBrokerSecret(
  { tx, settings }: Pick<MemberContext, 'tx' | 'settings'>,
  brokerId: string,
  secret: string,
): Promise<void> {
  await keepSecret(tx, brokerId, sealText(settings.secretKeys, secret, brokerId));
}

/** For the moment of asking; undefined where no key of this installation opens it. */
export const openBrokerSecret = (
  { secretKeys }: Pick<Settings, 'secretKeys'>,
  { id, secret }: { id: string; secret: string },
): string | undefined => openText(secretKeys, secret, id);

/** At the start, with the owner's rights: what an earlier key has sealed is sealed with the newest one. */
export async function sealBrokerSecrets(
  owner: Db,
  { secretKeys }: Pick<Settings, 'secretKeys'>,
): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    for (const { broker_id: brokerId, secret: kept } of await lockBrokerSecrets(tx)) {
      const sealed = sealedAnew(secretKeys, kept, brokerId);
      if (sealed !== undefined) await writeBrokerSecret(tx, brokerId, sealed);
    }
  });
}
