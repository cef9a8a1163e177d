// What the ratios are measured against: node:http and pg, no framework, no row-level security, no audit. It reads
// the session row and does the same query, autocommitted. BENCH_PREPARED=on: as named prepared statements.
// BENCH_TABLE: its own table of customers, found by name through a trigram index; without it, Portico's table and index.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { hashToken } from '../src/platform/http/session-cookie.ts';
import { connectionOfRun } from './connection.ts';

const prepared = process.env.BENCH_PREPARED === 'on';
const ownTable = process.env.BENCH_TABLE;
const table = ownTable ?? 'customers';
const pool = new pg.Pool({ ...connectionOfRun(), max: 12, application_name: 'bench_bare' });

const SESSION = `
  select s.account_id, p.organization_id from sessions s join people p on p.account_id = s.account_id
   where s.token_hash = $1 and s.expires_at > now() and p.organization_id = $2`;

const ROW = `json_build_object('id', id, 'number', number, 'name', name, 'city', city, 'country', country,
  'kind', case when number is null then 'prospect' else 'existing' end,
  'standing', case when inactivated_at is null then 'active' else 'inactivated' end,
  'daysLeft', case when number is null
    then ceil(extract(epoch from created_at + interval '2160 hours' - now()) / 86400)::int end,
  'services', (select count(*) from subscriptions s where s.partner_id = $1 and s.customer_id = c.id),
  'version', version)`;

const LIST = `
  select json_build_object('items', coalesce(json_agg(${ROW}), '[]'))::text as page
    from (select * from ${table} where partner_id = $1 order by searchable_name, id limit 51) c`;

/** One condition per word: each may use the trigram index. */
const searchByTrigrams = (words: string[]) => `
  select json_build_object('items', coalesce(json_agg(${ROW}), '[]'))::text as page
    from (select * from ${table}
           where partner_id = $1 ${words.map((_, place) => `and searchable_name like $${place + 2}`).join(' ')}
           order by searchable_name, id limit 51) c`;

const SEARCH = `
  with wanted as materialized (
    select array_agg('%' || word || '%') patterns, (array_agg(word order by length(word) desc))[1] longest
      from unnest(string_to_array(searchable($2), ' ')) word)
  select json_build_object('items', coalesce(json_agg(${ROW}), '[]'))::text as page
    from (select c.* from customers c join (
            select distinct f.searchable_name, f.customer_id from customer_fragments f
             where f.partner_id = $1 and f.fragment >= (select longest from wanted)
               and f.fragment < (select longest from wanted) || chr(1114111)
               and f.searchable_name like all ((select patterns from wanted)::text[])) found on found.customer_id = c.id
           where c.partner_id = $1 order by found.searchable_name, found.customer_id limit 51) c`;

const READ = `
  select (to_jsonb(c) || jsonb_build_object('subscriptions', (
            select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('offering', f.name, 'centre', d.name)), '[]')
              from subscriptions s join offerings f on f.code = s.offering_code
              join data_centres d on d.code = s.data_centre
             where s.partner_id = $1 and s.customer_id = c.id)))::text as page
    from ${table} c where c.partner_id = $1 and c.id = $2`;

const CREATE = `
  insert into ${table} (partner_id, id, name, city, country, administrator_first_name, administrator_last_name,
                         administrator_sign_in_name, contact_email, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())
  returning to_jsonb(${table})::text as page`;

function query(name: string, text: string, values: unknown[]) {
  return pool.query<{ page: string }>(prepared ? { name, text, values } : { text, values });
}

async function answer(request: IncomingMessage): Promise<{ status: number; page: string }> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const [, , , , partnerId = '', , customerId] = url.pathname.split('/');
  const token = /portico_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await query('session', SESSION, [hashToken(token), partnerId]);
  if (session.rows.length === 0) return { status: 401, page: '{}' };
  if (request.method === 'POST') return create(partnerId, JSON.parse(await bodyOf(request)));
  const search = url.searchParams.get('search');
  const { rows } = customerId
    ? await query('read', READ, [partnerId, customerId])
    : search
      ? await found(partnerId, search)
      : await query('list', LIST, [partnerId]);
  return rows[0] ? { status: 200, page: rows[0].page } : { status: 404, page: '{}' };
}

function found(partnerId: string, search: string) {
  if (!ownTable) return query('search', SEARCH, [partnerId, search]);
  const words = search.toLowerCase().split(' ');
  return query(`search-${words.length}`, searchByTrigrams(words), [
    partnerId,
    ...words.map((word) => `%${word}%`),
  ]);
}

async function create(
  partnerId: string,
  {
    name,
    city,
    country,
    administrator,
    contactEmail,
  }: Record<string, string> & { administrator?: Record<string, string> },
) {
  const { firstName, lastName, signInName } = administrator ?? {};
  if (!name || !country || !signInName || !contactEmail) return { status: 422, page: '{}' };
  const values = [
    partnerId,
    randomUUID(),
    name,
    city,
    country,
    firstName,
    lastName,
    signInName,
    contactEmail,
  ];
  const { rows } = await query('create', CREATE, values);
  return { status: 201, page: rows[0]?.page ?? '' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const server = createServer(async (request, response) => {
  const { status, page } = await answer(request).catch((error) => ({ status: 500, page: String(error) }));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(page),
  });
  response.end(page);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
