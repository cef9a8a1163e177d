import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export type RunRef = { organizationId: string; runId: string };
type Run = Tables['reconciliations'];

export async function insertRun(tx: Tx, run: Insertable<Run>) {
  await tx.insertInto('reconciliations').values(run).execute();
}

const runs = (tx: Tx, organizationId: string) =>
  tx
    .selectFrom('reconciliations')
    .select(['id', 'state', 'partner_id', 'subscription_id', 'looked_at', 'unanswered', 'found', 'settled'])
    .select(['requested_by', 'created_at', 'finished_at'])
    .where('organization_id', '=', organizationId);

export type RunRow = NonNullable<Awaited<ReturnType<typeof findLatestRun>>>;

export async function findLatestRun(tx: Tx, organizationId: string) {
  return runs(tx, organizationId).orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** The latest first; one row more tells of a next page. */
export async function listRuns(
  tx: Tx,
  organizationId: string,
  page: { before?: string | undefined; limit: number },
) {
  const query = runs(tx, organizationId)
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  return (page.before ? query.where('id', '<', page.before) : query).execute();
}

/** How many services the partner has, and how many of them come up to this one. */
export async function countServices(tx: Tx, partnerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('subscriptions')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('partner_id', '=', partnerId)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many partners there are, and how many of them come before this one in the order in which they are looked at. */
export async function countPartners(tx: Tx, before: string | null): Promise<{ all: number; before: number }> {
  const up = sql<number>`count(*) filter (where id < ${before}::uuid)::int`.as('before');
  return tx
    .selectFrom('organizations')
    .select([sql<number>`count(*)::int`.as('all'), up])
    .where('kind', '=', 'partner')
    .where('sandbox_id', 'is', null)
    .executeTakeFirstOrThrow();
}

/** Held until the transaction ends: of two workers at one run the second sees how far the first is. */
export async function lockRun(tx: Tx, { organizationId, runId }: RunRef) {
  return runs(tx, organizationId).where('id', '=', runId).forUpdate().executeTakeFirst();
}

export async function isComparing(tx: Tx, organizationId: string): Promise<boolean> {
  const open = await runs(tx, organizationId).where('state', '<>', 'done').limit(1).executeTakeFirst();
  return open !== undefined;
}

export async function updateRun(tx: Tx, { organizationId, runId }: RunRef, change: Updateable<Run>) {
  await tx
    .updateTable('reconciliations')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', runId)
    .execute();
}

/** The vendor's organization and what kind the asking one is of; the transaction acts as the system. */
export async function findVendor(tx: Tx): Promise<string | undefined> {
  const vendor = await tx
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', 'vendor')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return vendor?.id;
}

export async function findKind(tx: Tx, organizationId: string) {
  const found = await tx
    .selectFrom('organizations')
    .select('kind')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  return found?.kind;
}

/** What ended before this moment is told of no longer. */
export async function deleteRunsBefore(tx: Tx, organizationId: string, moment: Date) {
  await tx
    .deleteFrom('reconciliations')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'done')
    .where('created_at', '<', moment)
    .execute();
}
