import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** One act of tagging: what it changes is remembered under its id, so that it can be taken back. */
export type Tagging = { partnerId: string; id: string; at: Date };

/**
 * `chosen` selects the ids of customers of the partner; `made` are tags that came into being with it. Answers how often a
 * tag was put on anew.
 */
export async function putTagsOn(
  tx: Tx,
  tagging: Tagging,
  { tagIds, made }: { tagIds: string[]; made: string[] },
  chosen: RawBuilder<unknown>,
): Promise<number> {
  const changed = sql`
    insert into tagged_customers (partner_id, tag_id, customer_id)
    select ${tagging.partnerId}, tag_id, chosen.id from unnest(${tagIds}::uuid[]) tag_id, (${chosen}) chosen
        on conflict do nothing returning tag_id, customer_id`;
  return remember(tx, tagging, 'added', changed, made);
}

/** Answers how often a tag was taken off. */
export async function takeTagsOff(tx: Tx, tagging: Tagging, tagIds: string[], chosen: RawBuilder<unknown>) {
  const changed = sql`
    delete from tagged_customers t
     where t.partner_id = ${tagging.partnerId} and t.tag_id = any(${tagIds}::uuid[])
       and t.customer_id in (select chosen.id from (${chosen}) chosen) returning t.tag_id, t.customer_id`;
  return remember(tx, tagging, 'removed', changed, []);
}

async function remember(
  tx: Tx,
  { partnerId, id, at }: Tagging,
  deed: 'added' | 'removed',
  changed: RawBuilder<unknown>,
  made: string[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with changed as (${changed}), remembered as (
      insert into customer_taggings (partner_id, id, tag_id, deed, customer_ids, made_tag, tagged_at)
      select ${partnerId}, ${id}, tag_id, ${deed}, array_agg(customer_id), tag_id = any(${made}::uuid[]), ${at}
        from changed group by tag_id)
    select count(*)::integer as count from changed`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** When it was done and undone; all that it changed was at once. */
export const findTagging = (tx: Tx, partnerId: string, id: string) =>
  tx
    .selectFrom('customer_taggings')
    .select(['tagged_at as taggedAt', 'undone_at as undoneAt'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Held until the transaction ends: of two who undo it, one does. */
export async function lockTagging(tx: Tx, partnerId: string, id: string) {
  return tx
    .selectFrom('customer_taggings')
    .select(['tag_id as tagId', 'made_tag as madeTag', 'tagged_at as taggedAt', 'undone_at as undoneAt'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .orderBy('tag_id')
    .orderBy('deed')
    .forUpdate()
    .execute();
}

/** Takes off what was put on and puts on what was taken off, of customers and tags that are still there. */
export async function takeBack(tx: Tx, { partnerId, id, at }: Tagging) {
  const of = (deed: string) => sql`
    customer_taggings g, unnest(g.customer_ids) one
     where g.partner_id = ${partnerId} and g.id = ${id} and g.deed = ${deed}`;
  const off = await sql`
    delete from tagged_customers t using (select g.tag_id, one from ${of('added')}) w
     where t.partner_id = ${partnerId} and t.tag_id = w.tag_id and t.customer_id = w.one`.execute(tx);
  const on = await sql`
    insert into tagged_customers (partner_id, tag_id, customer_id)
    select c.partner_id, w.tag_id, c.id from (select g.tag_id, one from ${of('removed')}) w
      join customers c on c.partner_id = ${partnerId} and c.id = w.one
      join customer_tags t on t.partner_id = ${partnerId} and t.id = w.tag_id
        on conflict do nothing`.execute(tx);
  await sql`
    update customer_taggings set undone_at = ${at}, customer_ids = '{}'
     where partner_id = ${partnerId} and id = ${id}`.execute(tx);
  return { added: Number(on.numAffectedRows ?? 0), removed: Number(off.numAffectedRows ?? 0) };
}

/** Tags that nobody has put on anything. */
export async function deleteUnusedTags(tx: Tx, partnerId: string, ids: string[]) {
  await sql`
    delete from customer_tags g
     where g.partner_id = ${partnerId} and g.id = any(${ids}::uuid[])
       and not exists (select from tagged_customers t where t.partner_id = g.partner_id and t.tag_id = g.id)`.execute(
    tx,
  );
}
