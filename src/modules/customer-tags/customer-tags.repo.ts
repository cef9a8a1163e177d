import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';

const oneTag = (tx: Tx, partnerId: string, id: string) =>
  tx
    .selectFrom('customer_tags')
    .select(['id', 'name', 'version'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', id);

export async function listTags(tx: Tx, partnerId: string) {
  return tx
    .selectFrom('customer_tags')
    .select(['id', 'name', 'version'])
    .where('partner_id', '=', partnerId)
    .orderBy(sql`lower(name)`)
    .execute();
}

export async function countTags(tx: Tx, partnerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('customer_tags')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partner_id', '=', partnerId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function findTag(tx: Tx, partnerId: string, id: string) {
  return oneTag(tx, partnerId, id).executeTakeFirst();
}

export async function lockTag(tx: Tx, partnerId: string, id: string) {
  return oneTag(tx, partnerId, id).forUpdate().executeTakeFirst();
}

/** Names that are no tags yet become tags, whose ids are answered; two who name the same at the same moment get the same. */
export async function ensureTags(
  tx: Tx,
  partnerId: string,
  names: readonly string[],
  now: Date,
): Promise<string[]> {
  if (names.length === 0) return [];
  const made = await tx
    .insertInto('customer_tags')
    .values(names.map((name) => ({ partner_id: partnerId, id: newId(), name, created_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return made.map(({ id }) => id);
}

/** Ids of the tags with these names, whatever their case. */
export async function findTagIds(tx: Tx, partnerId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await tx
    .selectFrom('customer_tags')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where(
      sql`lower(name)`,
      'in',
      names.map((name) => sql`lower(${name})`),
    )
    .execute();
  return rows.map(({ id }) => id);
}

export async function countChosen(tx: Tx, chosen: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${chosen}) chosen`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function renameTag(tx: Tx, partnerId: string, id: string, name: string) {
  await tx
    .updateTable('customer_tags')
    .set({ name, version: sql<number>`version + 1` })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

/** The tag, and with it the tag on every customer. */
export async function deleteTag(tx: Tx, partnerId: string, id: string) {
  await tx.deleteFrom('customer_tags').where('partner_id', '=', partnerId).where('id', '=', id).execute();
}
