import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../../kernel/context.ts';
import type { Tables } from '../../../kernel/tables.ts';

const SUMMARY = [
  'y.id',
  'y.source_id as sourceId',
  'y.source_name as sourceName',
  'y.scope',
  'y.record',
  'y.number',
  'y.state',
  'y.pages',
  'y.rows_read as rowsRead',
  'y.added',
  'y.changed',
  'y.unchanged',
  'y.missing',
  'y.returned',
  'y.refused',
  'y.moved',
  'y.not_modified as notModified',
  'y.failure',
  'y.as_of as asOf',
  'y.created_at as startedAt',
  'y.finished_at as finishedAt',
] as const;

const syncs = (tx: Tx, organizationId: string) =>
  tx
    .selectFrom('registry_syncs as y')
    .leftJoin('accounts as a', 'a.id', 'y.requested_by')
    .select(SUMMARY)
    .select('a.display_name as requestedBy')
    .where('y.organization_id', '=', organizationId);

export type SyncSummaryRecord = Awaited<ReturnType<typeof listSyncs>>[number];

/** Newest first. One row more. */
export async function listSyncs(
  tx: Tx,
  organizationId: string,
  { limit, before, sourceId }: { limit: number; before?: string | undefined; sourceId?: string | undefined },
) {
  let query = syncs(tx, organizationId)
    .orderBy('y.id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('y.id', '<', before);
  if (sourceId) query = query.where('y.source_id', '=', sourceId);
  return query.execute();
}

export async function findSync(tx: Tx, organizationId: string, id: string) {
  return syncs(tx, organizationId)
    .select(['y.steps', 'y.notes', 'y.problems', 'y.cursor'])
    .where('y.id', '=', id)
    .executeTakeFirst();
}

export async function insertSync(tx: Tx, sync: Insertable<Tables['registry_syncs']>) {
  await tx.insertInto('registry_syncs').values(sync).execute();
}

/** Held until the transaction ends: of two workers with the same synchronization one stops. */
export async function lockSync(tx: Tx, organizationId: string, id: string) {
  return tx
    .selectFrom('registry_syncs')
    .select(['id', 'source_id', 'scope', 'record', 'number', 'accept_missing', 'state', 'steps', 'attempt'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
export type LockedSync = NonNullable<Awaited<ReturnType<typeof lockSync>>>;

export async function updateSync(
  tx: Tx,
  organizationId: string,
  id: string,
  change: Updateable<Tables['registry_syncs']>,
) {
  await tx
    .updateTable('registry_syncs')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function addNote(
  tx: Tx,
  organizationId: string,
  id: string,
  note: { at: string; sentence: string },
) {
  await sql`
    update registry_syncs set notes = notes || ${JSON.stringify([note])}::jsonb
     where organization_id = ${organizationId} and id = ${id}`.execute(tx);
}

/** Keeps a page's good rows and counts it. */
export async function stagePage(
  tx: Tx,
  ref: { organizationId: string; syncId: string },
  page: { position: number; rows: unknown[]; read: number },
) {
  await tx
    .insertInto('registry_sync_pages')
    .values({
      organization_id: ref.organizationId,
      sync_id: ref.syncId,
      position: page.position,
      rows: JSON.stringify(page.rows),
    })
    .execute();
  await sql`
    update registry_syncs set pages = pages + 1, rows_read = rows_read + ${page.read}
     where organization_id = ${ref.organizationId} and id = ${ref.syncId}`.execute(tx);
}

export async function clearPages(tx: Tx, organizationId: string, syncId: string) {
  await tx
    .deleteFrom('registry_sync_pages')
    .where('organization_id', '=', organizationId)
    .where('sync_id', '=', syncId)
    .execute();
}

/** All pages of the synchronization into the staging of this transaction. */
export async function stageFromPages(tx: Tx, organizationId: string, syncId: string) {
  await sql`
    insert into staged_rows
    select r.* from registry_sync_pages p, jsonb_populate_recordset(null::staged_rows, p.rows) r
     where p.organization_id = ${organizationId} and p.sync_id = ${syncId}`.execute(tx);
}

export async function insertLookup(tx: Tx, lookup: Insertable<Tables['registry_lookups']>) {
  await tx.insertInto('registry_lookups').values(lookup).execute();
}

export async function findLookup(tx: Tx, organizationId: string, id: string) {
  return tx
    .selectFrom('registry_lookups')
    .select(['id', 'number', 'state', 'found'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function countLookupsSince(tx: Tx, organizationId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('registry_lookups')
    .select((it) => it.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('created_at', '>', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function finishLookup(
  tx: Tx,
  organizationId: string,
  id: string,
  result: { state: 'done' | 'failed'; found: boolean; now: Date },
) {
  await tx
    .updateTable('registry_lookups')
    .set({ state: result.state, found: result.found, finished_at: result.now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Whether a synchronization of the whole source is queued or runs. */
export async function isSynchronizing(tx: Tx, organizationId: string, sourceId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('registry_syncs')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('source_id', '=', sourceId)
    .where('scope', '=', 'everything')
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the partner's question for this number waits for its answer. */
export async function isBeingAsked(tx: Tx, organizationId: string, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('registry_lookups')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  return row !== undefined;
}
