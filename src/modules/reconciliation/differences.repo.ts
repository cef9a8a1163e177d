import { sql } from 'kysely';
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

export type Kept = { found: number; settled: number };

/**
 * What was found of these services takes the place of what was known; what is known keeps its age, and what is no longer
 * found ends. Answers how many are new and how many ended.
 */
export async function keepDifferences(
  tx: Tx,
  partnerId: string,
  subscriptionIds: string[],
  found: Found[],
  now: Date,
): Promise<Kept> {
  const kept = await Promise.all([
    found.length === 0 ? [] : keepFound(tx, found, now),
    subscriptionIds.length === 0 ? [] : settleUnseen(tx, partnerId, subscriptionIds, now),
  ]);
  const [seen, settled] = kept;
  return { found: seen.filter(({ isNew }) => isNew).length, settled: settled.length };
}

async function keepFound(tx: Tx, found: Found[], now: Date) {
  return tx
    .insertInto('service_differences')
    .values(
      found.map((one) => ({
        ...{ partner_id: one.partnerId, subscription_id: one.subscriptionId, kind: one.kind, id: newId() },
        ...{ service_name: one.serviceName, detail: one.detail, found_at: now, seen_at: now },
        ...{ settled_at: null, mending_id: null },
      })),
    )
    .onConflict((known) =>
      known
        .columns(['partner_id', 'subscription_id', 'kind'])
        .where('settled_at', 'is', null)
        .doUpdateSet({ seen_at: now, detail: (row) => row.ref('excluded.detail') }),
    )
    .returning(sql<boolean>`found_at = seen_at`.as('isNew'))
    .execute();
}

async function settleUnseen(tx: Tx, partnerId: string, subscriptionIds: string[], now: Date) {
  return tx
    .updateTable('service_differences')
    .set({ settled_at: now })
    .where('partner_id', '=', partnerId)
    .where('subscription_id', 'in', subscriptionIds)
    .where('settled_at', 'is', null)
    .where('seen_at', '<', now)
    .returning('id')
    .execute();
}

/** What ended before this moment is told of no longer. */
export async function deleteSettledBefore(tx: Tx, moment: Date) {
  await tx.deleteFrom('service_differences').where('settled_at', '<', moment).execute();
}

/** What somebody began to mend it. */
export async function noteMending(tx: Tx, { partner_id, id }: DifferenceRow, operationId: string) {
  await tx
    .updateTable('service_differences')
    .set({ mending_id: operationId })
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .execute();
}

const differences = (tx: Tx, partnerId: string | null) => {
  const all = tx
    .selectFrom('service_differences as d')
    .innerJoin('organizations as p', 'p.id', 'd.partner_id')
    .select(['d.id', 'd.partner_id', 'd.subscription_id', 'd.kind', 'd.service_name', 'd.detail'])
    .select(['d.found_at', 'd.seen_at', 'd.settled_at', 'd.mending_id', 'p.name as partner_name']);
  return partnerId === null ? all : all.where('d.partner_id', '=', partnerId);
};

export type Wanted = {
  settled?: boolean | undefined;
  kinds?: readonly DifferenceKind[] | undefined;
  customerId?: string | undefined;
  subscriptionId?: string | undefined;
};

/**
 * Open ones the oldest first, settled ones the latest found first; of one partner, or of all where none is named. One row
 * more tells of a next page.
 */
export async function listDifferences(
  tx: Tx,
  partnerId: string | null,
  wanted: Wanted & { after?: string | undefined; limit: number },
) {
  const { settled = false, kinds, customerId, subscriptionId, after, limit } = wanted;
  if (kinds?.length === 0) return [];
  let query = differences(tx, partnerId)
    .where('d.settled_at', settled ? 'is not' : 'is', null)
    .orderBy('d.id', settled ? 'desc' : 'asc')
    .limit(limit + 1);
  if (kinds) query = query.where('d.kind', 'in', kinds);
  if (after) query = query.where('d.id', settled ? '<' : '>', after);
  if (subscriptionId) query = query.where('d.subscription_id', '=', subscriptionId);
  if (customerId)
    query = query.where('d.subscription_id', 'in', (services) =>
      services
        .selectFrom('subscriptions as s')
        .select('s.id')
        .whereRef('s.partner_id', '=', 'd.partner_id')
        .where('s.customer_id', '=', customerId),
    );
  return query.execute();
}
export type DifferenceRow = Awaited<ReturnType<typeof listDifferences>>[number];

export async function findDifference(tx: Tx, partnerId: string | null, id: string) {
  return differences(tx, partnerId).where('d.id', '=', id).executeTakeFirst();
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

/** How these operations stand; of the vendor those of all partners. */
export async function listOperations(tx: Tx, operationIds: string[]) {
  if (operationIds.length === 0) return [];
  return tx.selectFrom('operations').select(['id', 'state']).where('id', 'in', operationIds).execute();
}
