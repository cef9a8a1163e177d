import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { ImportRef } from './import-states.rules.ts';

export type ImportRecord = Selectable<Tables['customer_imports']>;

export async function insertImport(tx: Tx, row: Insertable<Tables['customer_imports']>): Promise<void> {
  await tx.insertInto('customer_imports').values(row).execute();
}

const one = (tx: Tx, { partnerId, importId }: ImportRef) =>
  tx
    .selectFrom('customer_imports')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('id', '=', importId);

export async function findImport(tx: Tx, ref: ImportRef): Promise<ImportRecord | undefined> {
  return one(tx, ref).executeTakeFirst();
}

/** Held until the transaction ends: two callers decide one after the other. */
export async function lockImport(tx: Tx, ref: ImportRef): Promise<ImportRecord | undefined> {
  return one(tx, ref).forUpdate().executeTakeFirst();
}

/** Newest first. */
export async function listImports(
  tx: Tx,
  partnerId: string,
  page: { limit: number; before?: string | undefined },
) {
  let query = tx
    .selectFrom('customer_imports')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('state', '<>', 'reading')
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('id', '<', page.before);
  return query.execute();
}

export async function updateImport(
  tx: Tx,
  { partnerId, importId }: ImportRef,
  change: Updateable<Tables['customer_imports']>,
): Promise<void> {
  await tx
    .updateTable('customer_imports')
    .set(change)
    .where('partner_id', '=', partnerId)
    .where('id', '=', importId)
    .execute();
}

/** Whether another import of the partner is queued or running. */
export async function hasRunningImport(tx: Tx, partnerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customer_imports')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves an import on by one batch. */
export async function countBatch(
  tx: Tx,
  { partnerId, importId }: ImportRef,
  batch: { line: number; created: number; linked: number; updated: number; overtaken: number },
): Promise<void> {
  await sql`
    update customer_imports
       set done_line = ${batch.line}, created = created + ${batch.created}, linked = linked + ${batch.linked},
           updated = updated + ${batch.updated}, overtaken = overtaken + ${batch.overtaken}
     where partner_id = ${partnerId} and id = ${importId}`.execute(tx);
}

/** Imports that were sent and never started, older than this moment: nobody will come back for them. */
export async function deleteAbandonedImports(tx: Tx, partnerId: string, before: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from customer_imports
     where partner_id = ${partnerId} and state in ('reading', 'staged', 'planned') and created_at < ${before}
    returning id`.execute(tx);
  for (const { id } of rows) await deleteRows(tx, { partnerId, importId: id });
}

export async function deleteImport(tx: Tx, ref: ImportRef): Promise<void> {
  await sql`
    delete from customer_imports where partner_id = ${ref.partnerId} and id = ${ref.importId}`.execute(tx);
  await deleteRows(tx, ref);
}

async function deleteRows(tx: Tx, { partnerId, importId }: ImportRef): Promise<void> {
  await sql`
    delete from customer_import_rows where partner_id = ${partnerId} and import_id = ${importId}`.execute(tx);
  await sql`
    delete from customer_import_plans where partner_id = ${partnerId} and import_id = ${importId}`.execute(
    tx,
  );
}
