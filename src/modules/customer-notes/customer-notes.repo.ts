import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

const COLUMNS = ['id', 'author_id', 'author_name', 'body', 'version', 'created_at', 'changed_at'] as const;

const notes = (tx: Tx, partnerId: string, customerId: string) =>
  tx
    .selectFrom('customer_notes')
    .select(COLUMNS)
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId);

export type NoteRecord = NonNullable<Awaited<ReturnType<typeof lockNote>>>;

/** Newest first; `before` is the id of the last note of the page before. */
export async function listNotes(
  tx: Tx,
  partnerId: string,
  customerId: string,
  page: { limit: number; before?: string | undefined },
) {
  let query = notes(tx, partnerId, customerId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('id', '<', page.before);
  return query.execute();
}

export async function lockNote(tx: Tx, partnerId: string, customerId: string, id: string) {
  return notes(tx, partnerId, customerId).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Who wrote a note, and on whom. */
export async function findNoteOf(tx: Tx, partnerId: string, id: string) {
  return tx
    .selectFrom('customer_notes as n')
    .innerJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 'n.partner_id').onRef('c.id', '=', 'n.customer_id'),
    )
    .select(['n.author_id as authorId', 'c.name as customerName'])
    .where('n.partner_id', '=', partnerId)
    .where('n.id', '=', id)
    .executeTakeFirst();
}

export async function insertNote(tx: Tx, note: Insertable<Tables['customer_notes']>) {
  await tx.insertInto('customer_notes').values(note).execute();
}

export async function updateNote(tx: Tx, partnerId: string, id: string, body: string, now: Date) {
  await tx
    .updateTable('customer_notes')
    .set({ body, changed_at: now, version: sql<number>`version + 1` })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

export async function deleteNote(tx: Tx, partnerId: string, id: string) {
  await tx.deleteFrom('customer_notes').where('partner_id', '=', partnerId).where('id', '=', id).execute();
}

/** The record that the partner keeps of a customer that a change of partner of record took from it; the policies hide it. */
export async function findKeptRecord(tx: Tx, changeId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select kept_record(${changeId}) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}

export async function countNotes(tx: Tx, partnerId: string, customerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('customer_notes')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What the customer is called, while it is there. */
export async function findCustomerName(tx: Tx, partnerId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('customers')
    .select('name')
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}
