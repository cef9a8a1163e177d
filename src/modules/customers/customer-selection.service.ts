import { type RawBuilder, sql } from 'kysely';
import type { CustomerSelection } from './customer-list.contract.ts';
import type { CustomerColumn, CustomerSort } from './customer-list.rules.ts';
import {
  conditionsOf,
  daysLeftOf,
  inactiveSince,
  orderBy,
  orderOf,
  standingOf,
} from './customer-view.repo.ts';

/** Whom a command works on, as a query of ids: rows chosen one by one, or everything that matches a view. */
export function chosenCustomers(partnerId: string, selection: CustomerSelection, now: Date) {
  return sql<{ id: string }>`select c.id from customers c where ${chosen(partnerId, selection, now)}`;
}

/** The chosen customers in order, with what the named columns show. */
export function exportQuery<Row>(
  partnerId: string,
  wanted: { selection: CustomerSelection; sort: CustomerSort; columns: readonly CustomerColumn[] },
  now: Date,
): RawBuilder<Row> {
  const since = inactiveSince(now);
  const shows = (column: CustomerColumn, value: RawBuilder<unknown>) =>
    wanted.columns.includes(column) ? value : sql`null`;
  return sql<Row>`
    select c.name, c.number, case when ${since} is null then c.city else '' end as city, c.country, c.created_at as created, c.last_activity_at as "lastActivity",
           case when c.number is null then 'prospect' else 'existing' end as kind,
           ${standingOf(since, now)} as standing, ${daysLeftOf(since, now)} as "daysLeft",
           ${shows('services', sql`(select count(*) from subscriptions s where s.partner_id = c.partner_id and s.customer_id = c.id)`)} as services,
           ${shows('tags', TAGS)} as tags
      from customers c
     where ${chosen(partnerId, wanted.selection, now)}
     ${orderBy(orderOf(wanted.sort))}`;
}

const TAGS = sql`(select string_agg(g.name, ', ' order by lower(g.name))
  from tagged_customers t join customer_tags g on g.partner_id = t.partner_id and g.id = t.tag_id
 where t.partner_id = c.partner_id and t.customer_id = c.id)`;

function chosen(partnerId: string, selection: CustomerSelection, now: Date): RawBuilder<unknown> {
  const holds =
    'ids' in selection
      ? [sql`c.id = any(${selection.ids}::uuid[])`]
      : conditionsOf(partnerId, selection.all, now).map((condition) => condition.holds);
  return sql.join([sql`c.partner_id = ${partnerId}`, ...holds], sql` and `);
}
