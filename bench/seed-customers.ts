import type pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { hashToken, newToken } from '../src/platform/http/session-cookie.ts';

/** What a load run needs to know about a partner that it asks as. */
export type SeededPartner = { partnerId: string; token: string; customerIds: string[]; searches: string[] };

/** How many customers of how many partners; the first partners have as many as `sizes` says, the others share the rest. */
export type Estate = { customers: number; partners: number; sizes: number[] };

/**
 * Customers of many partners, written by the owner, each with one to three subscriptions. Returns the partners of the
 * given sizes, each with an administrator who is signed in.
 */
export async function seedCustomers(
  owner: pg.Client,
  { customers, partners, sizes }: Estate,
): Promise<SeededPartner[]> {
  const ids = Array.from({ length: partners }, () => newId());
  await owner.query(
    `insert into organizations (id, kind, name, registry_number, created_at)
     select id, 'partner', 'Partner ' || place, 'P' || place, now() from unnest($1::uuid[]) with ordinality t(id, place)`,
    [ids],
  );
  await owner.query(CATALOGUE);
  await owner.query("set work_mem = '256MB'");
  await owner.query('alter table customers disable trigger user');
  const measured = ids.slice(0, sizes.length);
  let from = 1;
  for (const [place, partnerId] of measured.entries()) {
    const to = from + (sizes[place] ?? 0);
    await owner.query(CUSTOMERS, [[partnerId], from, to]);
    from = to;
  }
  await owner.query(CUSTOMERS, [ids.slice(sizes.length), from, customers + 1]);
  await owner.query(FRAGMENTS);
  await owner.query('alter table customers enable trigger user');
  await owner.query(SUBSCRIPTIONS);
  await owner.query('vacuum analyze');
  const seeded: SeededPartner[] = [];
  for (const partnerId of measured) seeded.push(await partnerOf(owner, partnerId));
  return seeded;
}

async function partnerOf(owner: pg.Client, partnerId: string): Promise<SeededPartner> {
  const token = await signInAdministrator(owner, partnerId);
  const { rows } = await owner.query<{ id: string }>(
    'select id from customers where partner_id = $1 order by md5(id::text) limit 500',
    [partnerId],
  );
  return { partnerId, token, customerIds: rows.map((row) => row.id), searches: SEARCHES };
}

const CATALOGUE = `
  insert into data_centres (code, name, country) values ('bench', 'Bench', 'IE') on conflict do nothing;
  insert into offerings (code, name, account_prefix)
    values ('rapidstart', 'RapidStart Services', 'RS') on conflict do nothing;
  insert into offering_versions (offering_code, version, state, name, description, service_kind, roles, plans, regions,
                                 changed_at, published_at)
    values ('rapidstart', 1, 'published', 'RapidStart Services', 'Bench', 'rapidstart', '{Administrator}', '[]', '[]',
            now(), now()) on conflict do nothing;`;

const FIRST = `{Adatum,Alpine,Blue,Bright,Cedar,City,Coastal,Contoso,Delta,Eastern,Fabrikam,First,Fourth,Golden,Graphic,
  Green,Harbor,High,Humongous,Island,Lakeside,Liberty,Litware,Lucerne,Margie,Meridian,Metro,Midland,Mountain,National,
  Nordic,Northern,Northwind,Ocean,Pacific,Palm,Pioneer,Prairie,Proseware,Red,River,Royal,Silver,Southern,Southridge,
  Summit,Sunrise,Tailspin,Trey,Union,Valley,Vigor,Western,Wide,Wingtip,Woodgrove}`;
const SECOND = `{Air,Bank,Baking,Bottling,Brewing,Building,Cable,Carpet,Cement,Coffee,Cycle,Dairy,Design,Energy,Export,Farm,
  Fashion,Fishing,Food,Freight,Furniture,Garden,Glass,Grain,Hotel,Import,Insurance,Jewel,Leather,Lighting,Logistics,
  Machine,Marine,Medical,Metal,Milling,Mining,Motor,Office,Optical,Packaging,Paint,Paper,Pharma,Plastic,Printing,Pump,
  Rail,Research,Robotics,Rubber,Shipping,Software,Solar,Steel,Sugar,Textile,Timber,Tool,Toy,Traders,Travel,Video,Wine}`;
const THIRD =
  '{AG,BV,Company,Corporation,GmbH,Group,Holding,Inc,Industries,International,Ltd,Partners,SA,Sons,Systems}';
const CITIES = '{Antwerp,Berlin,Bilbao,Cork,Gdansk,Graz,Leeds,Lyon,Malmö,Porto,Tartu,Turin,Utrecht,Zürich}';

const CUSTOMERS = `
  insert into customers (partner_id, id, number, name, street, city, postal_code, country, contact_email, created_at,
                         last_activity_at)
  select ($1::uuid[])[1 + i % cardinality($1::uuid[])],
         gen_random_uuid(),
         case when i % 5 > 0 then (100000 + i)::text end,
         concat_ws(' ', f[1 + (i::bigint * 7919 % cardinality(f))::int], s[1 + (i / 7) % cardinality(s)],
                   t[1 + (i * 31) % cardinality(t)], i % 997),
         'Main Street ' || i % 200, c[1 + i % cardinality(c)], (10000 + i % 80000)::text, 'DE',
         'office' || i || '@customers.example', now() - (i % 120) * interval '1 day', now() - (i % 90) * interval '1 day'
    from generate_series($2::int, $3::int - 1) i,
         (select regexp_replace('${FIRST}', '\\s+', '', 'g')::text[] f,
                 regexp_replace('${SECOND}', '\\s+', '', 'g')::text[] s, '${THIRD}'::text[] t, '${CITIES}'::text[] c) w`;

/** In the order of the index, which is then as small as it can be. */
const FRAGMENTS = `
  insert into customer_fragments (partner_id, fragment, searchable_name, customer_id)
  select c.partner_id, f.fragment, c.searchable_name, c.id
    from customers c, fragments_of(c.searchable_name) f(fragment) order by 1, 2, 3, 4`;

const SUBSCRIPTIONS = `
  insert into subscriptions
    (partner_id, id, customer_id, offering_code, country, data_centre, service_account_id, created_at)
  select partner_id, gen_random_uuid(), id, 'rapidstart', 'DE', 'bench', 'RS-' || left(md5(id::text || n), 10), created_at
    from customers, generate_series(1, 1 + abs(hashtext(id::text)) % 3) n`;

/** Seldom and frequent, whole words, beginnings and insides. */
const SEARCHES = [
  'contoso',
  'northw',
  'fabrikam robotics',
  'tailspin',
  'rkl',
  'solar',
  'dgrove wine',
  'ern',
  'optical 41',
  'proseware',
];

async function signInAdministrator(owner: pg.Client, partnerId: string): Promise<string> {
  const accountId = newId();
  const token = newToken();
  await owner.query(`insert into accounts (id, display_name, created_at) values ($1, 'Ana Lopes', now())`, [
    accountId,
  ]);
  await owner.query(
    `insert into sessions (token_hash, account_id, created_at, last_seen_at, expires_at)
     values ($1, $2, now(), now(), now() + interval '30 days')`,
    [hashToken(token), accountId],
  );
  await owner.query(
    `insert into people (organization_id, id, account_id, first_name, last_name, sign_in_name, contact_email, roles,
                         created_at, bound_at)
     values ($1, $2, $3, 'Ana', 'Lopes', $4, $4, '{administrator}', now(), now())`,
    [partnerId, newId(), accountId, `ana@${partnerId.slice(-12)}.example`],
  );
  return token;
}
