import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

const receipts = (tx: Tx) =>
  tx
    .selectFrom('erasure_receipts as r')
    .innerJoin('organizations as p', 'p.id', 'r.partner_id')
    .select(['r.partner_id', 'p.name as partner_name', 'r.id', 'r.kind', 'r.enrolled_at', 'r.inactivated_at'])
    .select(['r.erased_at', 'r.erased'])
    .select(
      sql<{ service: string; trouble: string | null; nextTryAt: string }[]>`(
        select coalesce(json_agg(json_build_object('service', o.name, 'trouble', e.trouble, 'nextTryAt', e.next_try_at)
                                 order by o.name), '[]')
          from erased_services e join offerings o on o.code = e.offering_code
         where e.partner_id = r.partner_id and e.receipt_id = r.id)`.as('left'),
    );

export type ReceiptRow = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;

export async function findReceipt(tx: Tx, partnerId: string, customerId: string) {
  return receipts(tx).where('r.partner_id', '=', partnerId).where('r.id', '=', customerId).executeTakeFirst();
}

export type ReceiptPage = { limit: number; after?: { erasedAt: string; id: string } | undefined };

/** Newest first, of one partner or, for Support, of all. One row more than asked for tells of a next page. */
export async function listReceipts(tx: Tx, partnerId: string | undefined, { limit, after }: ReceiptPage) {
  let query = receipts(tx)
    .orderBy('r.erased_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1);
  if (partnerId) query = query.where('r.partner_id', '=', partnerId);
  if (after)
    query = query.where(
      sql<SqlBool>`(r.erased_at, r.id) < (${after.erasedAt}::timestamptz, ${after.id}::uuid)`,
    );
  return query.execute();
}
