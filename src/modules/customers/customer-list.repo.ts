import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type Condition = {
  holds: RawBuilder<unknown>;
  found?: RawBuilder<unknown>;
  /** True for a row `f` of `found`, which then has the customer's searchable name beside the id. */
  foundHolds?: RawBuilder<unknown>;
  walkedIn?: readonly string[];
};
type Ordered = {
  orderBy: RawBuilder<unknown>;
  /** `and` the rows behind the last one of the page before. */
  behind: RawBuilder<unknown>;
};

/** What a page is made of, in SQL: see `customer-view.repo.ts`. */
export type ListPlan = Ordered & {
  conditions: readonly Condition[];
  order: { name: string; columns: readonly string[] };
  /** The same order by what is found with a name, when the order is by name. */
  foundInOrder: Ordered | undefined;
  /** What a search finds, behind the last row and in the order of its index, when the best matches come first. */
  matches: { rows: RawBuilder<unknown>; hold: RawBuilder<unknown> } | undefined;
  since: RawBuilder<unknown>;
  standing: RawBuilder<unknown>;
  daysLeft: RawBuilder<unknown>;
  limit: number;
};

/** So few are gathered by their own index and put in order; of more, a walk in order meets enough. */
const GATHERED = 2_500;
/** So many rows a walk reads for one page; the next page goes on from there. */
const WALKED = 5_000;
const COLUMNS = sql`c.id, c.number, c.name, c.searchable_name, c.city, c.country, c.created_at, c.last_activity_at,
  c.inactivated_at, c.usable_until, c.own_organization, c.version`;
/** The longest page, and one row that tells of the next. */
const LONGEST = 201;

/**
 * One page of a partner's customers as JSON text, built by the database: `{items, nextCursor}`. However many customers
 * there are, it reads a bounded number of rows: the first condition that at most 2,500 customers meet finds them by its
 * own index; when there is none, at most 5,000 rows are walked in the wanted order. For any other organization than that of
 * the transaction it reads nothing.
 */
export async function listCustomersAsJson(tx: Tx, partnerId: string, plan: ListPlan): Promise<string> {
  const { rows } = await pageStatement(partnerId, plan).execute(tx);
  return rows[0]?.page ?? '';
}

/** The statement by itself, so that a test can look at its plan. */
export function pageStatement(partnerId: string, plan: ListPlan) {
  const { conditions, limit, order } = plan;
  const key = sql`json_build_array(${sql.raw(order.columns.join(', '))})::text`;
  const finders = plan.matches ? [] : conditions.filter(({ found }) => found);
  const ways = plan.matches
    ? [matchedPage(partnerId, plan, plan.matches)]
    : [...finders.map((finder, i) => gathered(partnerId, plan, finder, i)), walkedPage(partnerId, plan)];
  const cursor = (at: RawBuilder<unknown>) => asCursor(sql`max(case when ${at} then ${key} end)`);
  return sql<{ page: string }>`
    with ${sql.join(finders.map(found), sql` `)} page as (
      select c.*, row_number() over (partition by met ${plan.orderBy}) as place, ${plan.since} as since
        from (${sql.join(ways, sql` union all `)}) c
    )
    select json_build_object(
      'items', coalesce(json_agg(shown order by place) filter (where met and place <= ${limit}), '[]'),
      'nextCursor', case when count(*) filter (where met) > ${limit} then ${cursor(sql`met and place = ${limit}`)}
                         else ${cursor(sql`stops`)} end
    )::text as page from page c cross join lateral (select ${rowShown(partnerId, plan)}) shown
     where (select current_organization()) = ${partnerId}::uuid -- to a stranger not even the reading takes time`;
}

/** The first rows of a finder, one more than is gathered. The database reads only those that it needs. */
const found = ({ found, foundHolds }: Condition, i: number) => sql`${sql.raw(`found_${i}`)} as materialized (
  select id${foundHolds ? sql`, searchable_name` : sql``} from (${found}) f limit ${sql.raw(String(GATHERED + 1))}),`;

const few = (i: number) =>
  sql`(select count(*) from ${sql.raw(`found_${i}`)}) <= ${sql.raw(String(GATHERED))}`;
/** None of the first finders found few. */
const noneFew = (finders: number) =>
  sql.join([sql`true`, ...Array.from({ length: finders }, (_, i) => sql`not ${few(i)}`)], sql` and `);

const allOf = (conditions: readonly Condition[]) =>
  sql.join([sql`true`, ...conditions.map(({ holds }) => holds)], sql` and `);

/** What the i-th finder found, when it is the first that found few. Each customer is looked up by its key. */
function gathered(partnerId: string, plan: ListPlan, finder: Condition, i: number) {
  const { orderBy, behind } = (finder.foundHolds && plan.foundInOrder) || plan;
  const others = plan.conditions.filter((condition) => condition !== finder || !finder.foundHolds);
  const ids = finder.foundHolds
    ? sql`select distinct searchable_name, id from ${sql.raw(`found_${i}`)} f where ${finder.foundHolds}`
    : sql`select distinct id from ${sql.raw(`found_${i}`)}`;
  return sql`(select ${COLUMNS}, true as met, false as stops from (${ids}) f
    cross join lateral (select * from customers own where own.partner_id = ${partnerId} and own.id = f.id limit 1) c
    where ${allOf(others)} and ${noneFew(i)} and ${few(i)} ${behind} ${orderBy} limit ${plan.limit + 1})`;
}

/** The rows in the wanted order, as many as one page may read. */
function walked(partnerId: string, { conditions, order, orderBy, behind }: ListPlan, atMost = WALKED) {
  const side = conditions.filter(({ walkedIn }) => walkedIn?.includes(order.name));
  return sql`select c.* from customers c where c.partner_id = ${partnerId} and ${allOf(side)} ${behind}
    ${orderBy} limit ${sql.raw(String(atMost))}`;
}

/**
 * The first of the walked rows that meet every condition, and the row at which a walk stops: its page may
 * hold few rows or none, and the next one goes on behind it. The plan is made once for all partners, so the numbers in it are literal and the conditions
 * opaque: a planner that expects to find a page soon follows the index instead of sorting all customers of a partner.
 */
function walkedPage(partnerId: string, plan: ListPlan) {
  const { conditions, limit } = plan;
  if (conditions.length === 0)
    return sql`(select ${COLUMNS}, true as met, false as stops from (${walked(partnerId, plan, LONGEST)}) c limit ${limit + 1})`;
  const finders = conditions.filter(({ found }) => found).length;
  return sql`(select ${COLUMNS}, c.met, c.stops from (
    select c.*, coalesce(${allOf(conditions)}, false) as met, c.walked = ${sql.raw(String(WALKED))} as stops
      from (select c.*, row_number() over () as walked from (${walked(partnerId, plan)}) c) c
  ) c where (c.met or c.stops) and ${noneFew(finders)} limit ${limit + 1})`;
}

/** The first matches that meet the other conditions too, and the one at which a page stops, like a walk. */
function matchedPage(
  partnerId: string,
  { conditions, limit }: ListPlan,
  { rows, hold }: NonNullable<ListPlan['matches']>,
) {
  const others = conditions.filter(({ foundHolds }) => !foundHolds);
  const atMost = sql.raw(String(WALKED));
  return sql`(select * from (
    select ${COLUMNS}, f.fragment, coalesce(f.holds and ${allOf(others)}, false) as met, f.stops
      from (select f.*, ${hold} as holds, f.walked = ${atMost} as stops
              from (select f.*, row_number() over () as walked from (${rows} limit ${atMost}) f) f) f
     cross join lateral (select * from customers own where own.partner_id = ${partnerId} and own.id = f.id limit 1) c
     where f.holds or f.stops
  ) c where c.met or c.stops limit ${limit + 1})`;
}

/** The same text that `encodeCursor` makes. */
const asCursor = (key: RawBuilder<unknown>) =>
  sql`translate(encode(convert_to(${key}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/** The columns of `CustomerRow`; PostgreSQL writes a record as JSON in less time than an object that is built key by key. */
const rowShown = (partnerId: string, { standing, daysLeft }: ListPlan) => sql`
  c.id, c.number, c.name, case when c.since is null then c.city else '' end as city, c.country,
  case when c.number is null then 'prospect' else 'existing' end as kind,
  ${standing} as standing, ${daysLeft} as "daysLeft",
  (select count(*) from subscriptions s where s.partner_id = ${partnerId} and s.customer_id = c.id) as services,
  (select coalesce(json_agg(g.name order by lower(g.name)), '[]')
     from tagged_customers t join customer_tags g on g.partner_id = t.partner_id and g.id = t.tag_id
    where t.partner_id = ${partnerId} and t.customer_id = c.id) as tags,
  c.created_at as "createdAt", c.last_activity_at as "lastActivityAt", c.own_organization as "ownOrganization", c.version`;
