import type { Tx } from '../../kernel/context.ts';

/** Stored answers of repeated clicks; a batch at a time, so that no transaction grows. Returns how many went. */
export async function deleteAnswersBefore(tx: Tx, moment: Date, atMost: number): Promise<number> {
  const old = tx
    .selectFrom('idempotency_keys')
    .select(['account_id', 'key'])
    .where('created_at', '<', moment)
    .orderBy('created_at')
    .limit(atMost);
  const [result] = await tx
    .deleteFrom('idempotency_keys')
    .where(({ eb, refTuple }) => eb(refTuple('account_id', 'key'), 'in', old.$asTuple('account_id', 'key')))
    .execute();
  return Number(result?.numDeletedRows ?? 0n);
}

/** What taggings changed, once it cannot be taken back any more. */
export async function deleteTaggingsBefore(tx: Tx, moment: Date) {
  await tx.deleteFrom('customer_taggings').where('tagged_at', '<=', moment).execute();
}

export async function deleteSpentSignIns(tx: Tx, moment: Date) {
  await tx.deleteFrom('mailed_codes').where('expires_at', '<', moment).execute();
  await tx.deleteFrom('openid_attempts').where('expires_at', '<', moment).execute();
  await tx.deleteFrom('rate_counters').where('window_start', '<', moment).execute();
}
