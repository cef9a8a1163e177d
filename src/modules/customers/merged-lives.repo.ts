import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Json } from '../../kernel/tables/columns.ts';
import type { MergeMemory } from '../../kernel/tables/customer-tables.ts';

type Lives = NonNullable<MergeMemory['lives']>;

/** What has happened in the lives of these customers, as whole rows: it goes with them in a merge. */
export async function readLives(tx: Tx, partnerId: string, ids: string[]): Promise<Lives> {
  const { rows } = await sql<{ row: Record<string, Json> }>`
    select to_jsonb(l) as row from life_events l
     where l.partner_id = ${partnerId} and l.customer_id = any(${ids}) order by l.at, l.id`.execute(tx);
  return rows.map(({ row }) => row);
}

/** Who stays takes over the reminders of the end that is now its own: nobody is reminded of a day twice. */
export async function lendReminders(tx: Tx, partnerId: string, survivorId: string, lives: Lives) {
  await sql`
    insert into life_events (partner_id, customer_id, id, kind, at, ends_at, days_before)
    select c.partner_id, c.id, l.id, l.kind, l.at, l.ends_at, l.days_before
      from customers c, ${rowsOf(lives)} l
     where c.partner_id = ${partnerId} and c.id = ${survivorId} and l.kind = 'reminded' and l.ends_at = c.usable_until
        on conflict do nothing`.execute(tx);
}

/** Gives each of the customers that are there again what has happened in its life. */
export async function returnLives(tx: Tx, partnerId: string, survivorId: string, lives: Lives) {
  await sql`
    delete from life_events
     where partner_id = ${partnerId} and customer_id = ${survivorId}
       and id in (select l.id from ${rowsOf(lives)} l)`.execute(tx);
  await sql`insert into life_events select l.* from ${rowsOf(lives)} l`.execute(tx);
}

const rowsOf = (lives: Lives) =>
  sql`jsonb_populate_recordset(null::life_events, ${JSON.stringify(lives)}::jsonb)`;
