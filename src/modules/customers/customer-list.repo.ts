import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { PROSPECT_DAYS, RETENTION_DAYS } from './customers.rules.ts';

export type ListWanted = {
  search: string;
  kind?: 'existing' | 'prospect' | undefined;
  sort: 'name' | '-name' | 'created' | '-created';
  limit: number;
  /** Sort key and id of the last row of the page before. */
  after?: string[] | undefined;
  now: Date;
};

/** Three plain letters or digits in a row survive every normalisation, so the fragments can find them. */
const FOUND_BY_FRAGMENT = /[a-z0-9]{3}/i;

/**
 * One page of a partner's customers as JSON text, built by the database: `{items, nextCursor}`. A search with a
 * long enough word takes the range of name fragments that begin with it; otherwise the names are walked in order.
 */
export async function listCustomersAsJson(tx: Tx, partnerId: string, wanted: ListWanted): Promise<string> {
  const { rows } = await sql<{ page: string }>`
    with wanted as materialized (${wantedWords(wanted.search)}),
    page as (
      select c.*, row_number() over () as place,
             coalesce(c.inactivated_at, case when c.number is null and c.created_at <= ${wanted.now}::timestamptz - ${life}
                                             then c.created_at + ${life} end) as inactive_since
        from (${customersInOrder(partnerId, wanted)}) c
    )
    select json_build_object(
      'items', coalesce(json_agg(${rowAsJson(partnerId, wanted.now)} order by place) filter (where place <= ${wanted.limit}), '[]'),
      'nextCursor', case when count(*) > ${wanted.limit} then ${asCursor(sql`max(case when place = ${wanted.limit} then ${keyOf(wanted)} end)`)} end
    )::text as page from page`.execute(tx);
  return rows[0]?.page ?? '';
}

const life = sql`interval '${sql.raw(String(PROSPECT_DAYS * 24))} hours'`;
const retention = sql`interval '${sql.raw(String(RETENTION_DAYS * 24))} hours'`;

const wantedWords = (search: string) => sql`
  select coalesce(array_agg('%' || word || '%'), '{}') as patterns, (array_agg(word order by length(word) desc))[1] as longest
    from unnest(string_to_array(searchable(${search}), ' ')) word`;

function customersInOrder(partnerId: string, wanted: ListWanted): RawBuilder<unknown> {
  const byFragment = FOUND_BY_FRAGMENT.test(wanted.search);
  const named = byFragment ? foundByFragment(partnerId) : sql``;
  const like =
    wanted.search.trim() !== '' && !byFragment
      ? sql`and c.searchable_name like all ((select patterns from wanted)::text[])`
      : sql``;
  const kind = wanted.kind
    ? sql`and c.number is ${sql.raw(wanted.kind === 'existing' ? 'not null' : 'null')}`
    : sql``;
  const key = !wanted.sort.endsWith('name')
    ? ['c.created_at', 'c.id']
    : byFragment
      ? ['found.searchable_name', 'found.customer_id']
      : ['c.searchable_name', 'c.id'];
  const down = wanted.sort.startsWith('-');
  return sql`
    select c.* from customers c ${named}
     where c.partner_id = ${partnerId} ${like} ${kind} ${afterKey(wanted, key, down)}
     order by ${sql.raw(key.map((column) => `${column} ${down ? 'desc' : 'asc'}`).join(', '))} limit ${wanted.limit + 1}`;
}

const foundByFragment = (partnerId: string) => sql`
  join (select distinct f.searchable_name, f.customer_id from customer_fragments f
         where f.partner_id = ${partnerId}
           and f.fragment >= (select longest from wanted) and f.fragment < (select longest from wanted) || chr(1114111)
           and f.searchable_name like all ((select patterns from wanted)::text[])) found
    on found.customer_id = c.id`;

function afterKey({ after, sort }: ListWanted, key: string[], down: boolean): RawBuilder<unknown> {
  if (!after) return sql``;
  const first = sort.endsWith('name') ? sql`${after[0]}::text` : sql`${after[0]}::timestamptz`;
  return sql`and (${sql.raw(key.join(', '))}) ${sql.raw(down ? '<' : '>')} (${first}, ${after[1]}::uuid)`;
}

const keyOf = ({ sort }: ListWanted) =>
  sql`json_build_array(${sql.raw(sort.endsWith('name') ? 'searchable_name' : 'created_at')}, id)::text`;

/** The same text that `encodeCursor` makes. */
const asCursor = (key: RawBuilder<unknown>) =>
  sql`translate(encode(convert_to(${key}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

const rowAsJson = (partnerId: string, now: Date) => sql`json_build_object(
  'id', id, 'number', number, 'name', name, 'city', city, 'country', country,
  'kind', case when number is null then 'prospect' else 'existing' end,
  'standing', case when inactive_since is null then 'active'
                   when inactive_since > ${now}::timestamptz - ${retention} then 'inactivated' else 'retention-ended' end,
  'daysLeft', case when number is null and inactive_since is null
                   then ceil(extract(epoch from created_at + ${life} - ${now}::timestamptz) / 86400)::int end,
  'services', (select count(*) from subscriptions s where s.partner_id = ${partnerId} and s.customer_id = page.id),
  'version', version)`;
