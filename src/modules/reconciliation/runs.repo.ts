import type { Insertable, Updateable } from 'kysely';
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
    .select(['id', 'state', 'partner_id', 'subscription_id', 'looked_at', 'unanswered'])
    .select(['created_at', 'finished_at'])
    .where('organization_id', '=', organizationId);

export type RunRow = NonNullable<Awaited<ReturnType<typeof findLatestRun>>>;

export async function findLatestRun(tx: Tx, organizationId: string) {
  return runs(tx, organizationId).orderBy('id', 'desc').limit(1).executeTakeFirst();
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

/** Only the last one of each organization is told of. */
export async function deleteRunsBefore(tx: Tx, organizationId: string, moment: Date) {
  await tx
    .deleteFrom('reconciliations')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'done')
    .where('created_at', '<', moment)
    .execute();
}
