import { type RawBuilder, sql } from 'kysely';
import { type ActivityChoice, activityRange, isFoundByIndex, type PageSort } from './customer-list.rules.ts';
import { RETENTION_DAYS } from './customers.rules.ts';

export type Filters = {
  search?: string | undefined;
  kind?: 'existing' | 'prospect' | undefined;
  standing?: 'active' | 'inactivated' | 'retention-ended' | undefined;
  country?: string | undefined;
  service?: string | undefined;
  daysLeft?: number | undefined;
  activity?: ActivityChoice | undefined;
  tag?: string | undefined;
};

/** One thing that the wanted customers (`c`) have in common. */
export type Condition = {
  /** True for such a customer. */
  holds: RawBuilder<unknown>;
  /** Their ids by an index of their own: `select … as id from …`, without order and limit. */
  found?: RawBuilder<unknown>;
  /** True for a row `f` of `found`, which then has the customer's searchable name beside the id. */
  foundHolds?: RawBuilder<unknown>;
  /** The orders in which an index holds them side by side, so that a walk in that order meets no others. */
  walkedIn?: readonly string[];
};

/** An order that an index serves: its columns of `c`, the last one the id. */
export type Order = { name: string; columns: readonly string[]; types: readonly string[]; down: boolean };

/** A `case`, for under row-level security an index does not serve `coalesce`. */
const END = `(case when c.usable_until is null then 'infinity'::timestamptz else c.usable_until end)`;

const ORDERS: Record<string, Pick<Order, 'columns' | 'types'>> = {
  match: { columns: ['c.fragment', 'c.searchable_name', 'c.id'], types: ['text', 'text', 'uuid'] },
  name: { columns: ['c.searchable_name', 'c.id'], types: ['text', 'uuid'] },
  created: { columns: ['c.created_at', 'c.id'], types: ['timestamptz', 'uuid'] },
  daysLeft: { columns: [END, 'c.id'], types: ['timestamptz', 'uuid'] },
  lastActivity: { columns: ['c.last_activity_at', 'c.id'], types: ['timestamptz', 'uuid'] },
  country: { columns: ['c.country', 'c.searchable_name', 'c.id'], types: ['text', 'text', 'uuid'] },
};

/** The order of matches among the fragments (`f`). */
export const amongFragments = (order: Order): Order => ({
  ...order,
  columns: ['f.fragment', 'f.searchable_name', 'f.customer_id'],
});

/** The order by name of what was found with a name (`f`). */
export const foundByName = (order: Order): Order | undefined =>
  order.name === 'name' ? { ...order, columns: ['f.searchable_name', 'f.id'] } : undefined;

export function orderOf(sort: PageSort): Order {
  const name = sort.replace('-', '');
  const { columns, types } = ORDERS[name] ?? { columns: [], types: [] };
  return { name, columns, types, down: sort.startsWith('-') };
}

export const orderBy = ({ columns, down }: Order) =>
  sql`order by ${sql.raw(columns.map((column) => `${column} ${down ? 'desc' : 'asc'}`).join(', '))}`;

/** `and` the rows behind the last one of the page before. */
export function behind({ columns, types, down }: Order, last: readonly string[] | undefined) {
  if (!last) return sql``;
  const key = sql.join(types.map((type, i) => sql`${last[i]}::${sql.raw(type)}`));
  return sql`and (${sql.raw(columns.join(', '))}) ${sql.raw(down ? '<' : '>')} (${key})`;
}

const hours = (days: number) => sql`interval '${sql.raw(String(days * 24))} hours'`;

/** Since when `c` is inactive, as the rule says it (PP-41). */
export const inactiveSince = (now: Date) => sql`coalesce(c.inactivated_at,
  case when c.usable_until <= ${now}::timestamptz then c.usable_until end)`;

/** Standing and days left of `c` for a given moment, as `customers.rules.ts` has them. */
export const standingOf = (since: RawBuilder<unknown>, now: Date) => sql`
  case when ${since} is null then 'active'
       when ${since} > ${now}::timestamptz - ${hours(RETENTION_DAYS)} then 'inactivated' else 'retention-ended' end`;
export const daysLeftOf = (since: RawBuilder<unknown>, now: Date) => sql`
  case when ${since} is null
       then ceil(extract(epoch from c.usable_until - ${now}::timestamptz) / 86400)::int end`;

/** Every condition of the filters, those first that the fewest customers usually meet. */
export function conditionsOf(partnerId: string, filters: Filters, now: Date): Condition[] {
  const { search = '', kind, standing, country, service, daysLeft, activity, tag } = filters;
  return [
    ...(search.trim() === '' ? [] : named(partnerId, search)),
    ...(tag === undefined ? [] : [tagged(partnerId, tag)]),
    ...(daysLeft === undefined ? [] : [ending(partnerId, daysLeft, now)]),
    ...(standing === undefined ? [] : [standingAs(partnerId, standing, now)]),
    ...(service === undefined ? [] : [having(partnerId, service)]),
    ...(kind === undefined ? [] : ofKind(partnerId, kind)),
    ...(activity === undefined ? [] : [activeIn(partnerId, activity, now)]),
    ...(country === undefined ? [] : [inCountry(partnerId, country)]),
  ];
}

/** So many words of a search are tried as the one that finds few: "bank" may be in every name, "9999" in ten. */
const WORDS_TRIED = 3;

function named(partnerId: string, search: string): Condition[] {
  const words = sql`unnest(string_to_array(searchable(${search}), ' ')) word`;
  const like = sql`like all (array(select '%' || word || '%' from ${words}))`;
  const holds = sql`c.searchable_name ${like}`;
  if (!isFoundByIndex(search)) return [{ holds }];
  const byLength = sql`from ${words} order by length(word) desc, word`;
  const fragments = (place: number) => {
    const other = sql`nullif((select word ${byLength} offset ${sql.raw(String(place))} limit 1), '')`;
    const longest = sql`(select word ${byLength} limit 1)`;
    const word = sql`(select case when length(other) >= 3 then other else ${longest} end from (select ${other} as other) o)`;
    return sql`select f.customer_id as id, f.searchable_name from customer_fragments f
      where f.partner_id = ${partnerId} and f.fragment >= ${word} and f.fragment < ${word} || chr(1114111)`;
  };
  const tried = Math.min(search.trim().split(/\s+/).length, WORDS_TRIED);
  return Array.from({ length: tried }, (_, place) => ({
    holds: place === 0 ? holds : sql`true`,
    found: fragments(place),
    foundHolds: sql`f.searchable_name ${like}`,
  }));
}

/**
 * What one word finds, in the order of the index: by the fragment that begins with it, then by name. Of a name with
 * several such fragments the first one counts.
 */
export function matches(partnerId: string, search: string, behind: RawBuilder<unknown>) {
  const word = sql`(select searchable(${search}))`;
  const behindFirst = sql`substr(f.searchable_name, strpos(f.searchable_name, ${word}) + 1)`;
  const first = sql`(select min(other collate "C") from fragments_of(f.searchable_name) other
    where other collate "C" >= ${word} and other collate "C" < ${word} || chr(1114111))`;
  return {
    rows: sql`select f.fragment, f.searchable_name, f.customer_id as id from customer_fragments f
      where f.partner_id = ${partnerId} and f.fragment >= ${word} and f.fragment < ${word} || chr(1114111) ${behind}
      order by f.fragment, f.searchable_name, f.customer_id`,
    hold: sql`(strpos(${behindFirst}, ${word}) = 0 or f.fragment = ${first})`,
  };
}

const customersWhere = (partnerId: string, test: RawBuilder<unknown>) =>
  sql`select c.id from customers c where c.partner_id = ${partnerId} and ${test}`;

/** `exists` as a question per row: never a join, which could lose the order of a walk. */
const isThere = (rows: RawBuilder<unknown>) => sql`coalesce((select true ${rows} limit 1), false)`;

function tagged(partnerId: string, tag: string): Condition {
  const rows = sql`from tagged_customers t where t.partner_id = ${partnerId} and t.tag_id = ${tag}::uuid`;
  return {
    holds: isThere(sql`${rows} and t.customer_id = c.id`),
    found: sql`select t.customer_id as id ${rows}`,
  };
}

const ended = (now: Date) => sql`${sql.raw(END)} <= ${now}::timestamptz`;

function ending(partnerId: string, days: number, now: Date): Condition {
  const last = sql`${now}::timestamptz + ${hours(days)}`;
  const holds = sql`(not (${ended(now)}) and ${sql.raw(END)} <= ${last} and c.inactivated_at is null)`;
  const near = sql`${sql.raw(END)} > ${now}::timestamptz and ${sql.raw(END)} <= ${last}`;
  return { holds, found: customersWhere(partnerId, near) };
}

function standingAs(partnerId: string, standing: string, now: Date): Condition {
  const holds = sql`${standingOf(inactiveSince(now), now)} = ${standing}`;
  if (standing === 'active') return { holds };
  const found = sql`${customersWhere(partnerId, sql`c.inactivated_at is not null`)}
    union all ${customersWhere(partnerId, ended(now))}`;
  return { holds, found };
}

function having(partnerId: string, service: string): Condition {
  const rows = sql`from subscriptions s where s.partner_id = ${partnerId}`;
  if (service === 'none') return { holds: sql`not ${isThere(sql`${rows} and s.customer_id = c.id`)}` };
  const offered = sql`and s.offering_code = ${service}`;
  return {
    holds: isThere(sql`${rows} ${offered} and s.customer_id = c.id`),
    found: sql`select s.customer_id as id ${rows} ${offered}`,
  };
}

/** Every prospect ends, but not only prospects do: a walk in the order of the ends leaves out those without one. */
function ofKind(partnerId: string, kind: 'existing' | 'prospect'): Condition[] {
  if (kind === 'existing') return [{ holds: sql`c.number is not null` }];
  const ends = sql`${sql.raw(END)} < 'infinity'::timestamptz`;
  const numberless = sql`c.number is null`;
  return [
    { holds: ends, walkedIn: ['daysLeft'] },
    { holds: numberless, found: customersWhere(partnerId, sql`${ends} and ${numberless}`) },
  ];
}

function activeIn(partnerId: string, choice: ActivityChoice, now: Date): Condition {
  const { from, until } = activityRange(choice, now);
  const holds = from
    ? sql`c.last_activity_at >= ${from}::timestamptz`
    : sql`c.last_activity_at < ${until}::timestamptz`;
  return { holds, found: customersWhere(partnerId, holds), walkedIn: ['lastActivity'] };
}

function inCountry(partnerId: string, country: string): Condition {
  const holds = sql`c.country = ${country}`;
  return { holds, found: customersWhere(partnerId, holds), walkedIn: ['name', 'country'] };
}
