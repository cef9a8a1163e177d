import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { DifferenceKind } from './reconciliation.rules.ts';

export type Found = {
  partnerId: string;
  subscriptionId: string;
  kind: DifferenceKind;
  serviceName: string;
  detail: string;
};

/** What was found of these services takes the place of what was known; what is known keeps its age. */
export async function keepDifferences(
  tx: Tx,
  partnerId: string,
  subscriptionIds: string[],
  found: Found[],
  now: Date,
) {
  if (found.length > 0)
    await tx
      .insertInto('service_differences')
      .values(
        found.map((one) => ({
          partner_id: one.partnerId,
          subscription_id: one.subscriptionId,
          kind: one.kind,
          id: newId(),
          service_name: one.serviceName,
          detail: one.detail,
          found_at: now,
          seen_at: now,
        })),
      )
      .onConflict((known) =>
        known.columns(['partner_id', 'subscription_id', 'kind']).doUpdateSet({
          seen_at: now,
          detail: (row) => row.ref('excluded.detail'),
        }),
      )
      .execute();
  if (subscriptionIds.length > 0)
    await tx
      .deleteFrom('service_differences')
      .where('partner_id', '=', partnerId)
      .where('subscription_id', 'in', subscriptionIds)
      .where('seen_at', '<', now)
      .execute();
}

const differences = (tx: Tx) =>
  tx
    .selectFrom('service_differences as d')
    .innerJoin('organizations as p', 'p.id', 'd.partner_id')
    .select(['d.id', 'd.partner_id', 'd.subscription_id', 'd.kind', 'd.service_name', 'd.detail'])
    .select(['d.found_at', 'd.seen_at', 'p.name as partner_name']);

/** The oldest first; of one partner, or of all where none is named. One row more tells of a next page. */
export async function listDifferences(
  tx: Tx,
  page: {
    partnerId: string | null;
    kind?: DifferenceKind | undefined;
    after?: string | undefined;
    limit: number;
  },
) {
  let query = differences(tx)
    .orderBy('d.id')
    .limit(page.limit + 1);
  if (page.partnerId !== null) query = query.where('d.partner_id', '=', page.partnerId);
  if (page.kind) query = query.where('d.kind', '=', page.kind);
  if (page.after) query = query.where('d.id', '>', page.after);
  return query.execute();
}
export type DifferenceRow = Awaited<ReturnType<typeof listDifferences>>[number];

export async function findDifference(tx: Tx, partnerId: string | null, id: string) {
  let query = differences(tx).where('d.id', '=', id);
  if (partnerId !== null) query = query.where('d.partner_id', '=', partnerId);
  return query.executeTakeFirst();
}

/** What only the partner may see of its services: their customers' names, and how their latest operations stand. */
export async function listCustomersOf(tx: Tx, partnerId: string, subscriptionIds: string[]) {
  if (subscriptionIds.length === 0) return [];
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select(['s.id', 's.customer_id', 'c.name'])
    .where('s.partner_id', '=', partnerId)
    .where('s.id', 'in', subscriptionIds)
    .execute();
}

/** The latest operation of each of these services. */
export async function listLatestOperations(tx: Tx, subscriptionIds: string[]) {
  if (subscriptionIds.length === 0) return [];
  return tx
    .selectFrom('operations')
    .distinctOn('subscription_id')
    .select(['subscription_id', 'id', 'state'])
    .where('subscription_id', 'in', subscriptionIds)
    .orderBy('subscription_id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
