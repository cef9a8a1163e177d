import type { Db, MemberContext, Settings, Tx } from '../../../kernel/context.ts';
import { openText, sealingOf, sealText } from '../../../platform/secrets/sealed-text.ts';
import { SourceFailure } from './source-reading.service.ts';
import { findSecret, keepSecret, lockSecrets, writeSecret } from './sources.repo.ts';

/** Keeps the secret of a source sealed, for this source alone; null takes it out. */
export async function keepSourceSecret(
  { tx, settings }: Pick<MemberContext, 'tx' | 'settings'>,
  sourceId: string,
  secret: string | null,
): Promise<void> {
  await keepSecret(tx, sourceId, secret === null ? null : sealText(settings.secretKeys, secret, sourceId));
}

/** For the moment of asking the source; the transaction acts as the system. Throws SourceFailure where no key opens it. */
export async function readSourceSecret(
  tx: Tx,
  { secretKeys }: Pick<Settings, 'secretKeys'>,
  { organizationId, sourceId }: { organizationId: string; sourceId: string },
): Promise<string | undefined> {
  const kept = await findSecret(tx, organizationId, sourceId);
  if (kept === undefined) return undefined;
  const secret = openText(secretKeys, kept, sourceId);
  if (secret === undefined) throw new SourceFailure('sealed-with-another-key', '');
  return secret;
}

/**
 * At the start, with the owner's rights: secrets that were never sealed, or with an earlier key, are sealed with the newest
 * one. What no key opens stays as it is.
 */
export async function sealKeptSecrets(
  owner: Db,
  { secretKeys }: Pick<Settings, 'secretKeys'>,
): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    for (const { source_id: sourceId, secret: kept } of await lockSecrets(tx)) {
      const sealing = sealingOf(secretKeys, kept);
      if (sealing === 'current') continue;
      const secret = sealing === 'none' ? kept : openText(secretKeys, kept, sourceId);
      if (secret !== undefined) await writeSecret(tx, sourceId, sealText(secretKeys, secret, sourceId));
    }
  });
}
