import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type Condition = { holds: RawBuilder<unknown>; found?: RawBuilder<unknown> };

/** So many rows are looked at for a count; one that needs more is reckoned from these. */
export const COUNTED = 20_000;

const allOf = (conditions: readonly Condition[]) =>
  sql.join([sql`true`, ...conditions.map(({ holds }) => holds)], sql` and `);

/** How many of the first 20,000 rows match: of those that one condition finds by its index, or of all by name. */
export async function countCustomers(tx: Tx, partnerId: string, conditions: readonly Condition[]) {
  for (const { found } of conditions) {
    if (!found) continue;
    const counted = await countFound(tx, partnerId, found, conditions);
    if (counted.looked < COUNTED) return counted;
  }
  const { rows } = await sql<Counted>`
    select count(*) as looked, count(*) filter (where ${allOf(conditions)}) as matched
      from (select * from customers c where c.partner_id = ${partnerId} order by searchable_name limit ${sql.raw(String(COUNTED))}) c`.execute(
    tx,
  );
  return rows[0] ?? NOTHING;
}

type Counted = { looked: number; matched: number };
const NOTHING: Counted = { looked: 0, matched: 0 };

async function countFound(
  tx: Tx,
  partnerId: string,
  found: RawBuilder<unknown>,
  conditions: readonly Condition[],
): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with found as materialized (select id from (${found}) f limit ${sql.raw(String(COUNTED))})
    select (select count(*) from found) as looked,
           (select count(*) from customers c
             where c.partner_id = ${partnerId} and c.id in (select id from found) and ${allOf(conditions)}
               and (select count(*) from found) < ${sql.raw(String(COUNTED))}) as matched`.execute(tx);
  return rows[0] ?? NOTHING;
}

/** About how many customers the acting partner has, by the planner's statistics. */
export async function estimateCustomers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ about: number }>`select about_how_many_customers() as about`.execute(tx);
  return rows[0]?.about ?? 0;
}
