// A large installation: 1,000,000 customers of 2,000 partners, the largest with 50,000. Three questions: how many
// requests against a bare server that finds names by a trigram index; how much longer the largest partner waits than
// one with 200 customers; and how many rows a list reads as a partner grows. `node scripts/run.mjs bench/large.ts
// [seconds per round] [rounds] [customers] [errand]`, on the embedded PostgreSQL, or on that of TEST_DATABASE_URL. With an
// errand (search, page, read, create) only the two servers are compared, by it: 60,000 customers tell in four minutes.
import pg from 'pg';
import {
  type BenchServer,
  type Errand,
  type Pace,
  resultLine,
  startBenchServer,
  takeTurns,
} from './comparison.ts';
import { type Endings, openBenchDatabase } from './database.ts';
import { errandsOf } from './errands.ts';
import { load } from './load.ts';
import { type SeededPartner, seedCustomers } from './seed-customers.ts';

const PACE: Pace = { seconds: Number(process.argv[2] ?? 3), rounds: Number(process.argv[3] ?? 4) };
const CUSTOMERS = Number(process.argv[4] ?? 1_000_000);
const ONLY = process.argv[5];
const SIZES = [CUSTOMERS / 20, CUSTOMERS / 100, CUSTOMERS / 500, 200];
const TO_BARE: Record<string, number> = { search: 1.4, page: 0.85, read: 0.5, create: 0.4 };
const LARGE_TO_SMALL = 1.3;

/** What a bare server would have: the customers once more, with a key, an order by name, and trigrams. */
const BARE_TABLE = `
  create table bare_customers (like customers including defaults including generated);
  do $$ declare columns text := (
    select string_agg(quote_ident(column_name), ', ') from information_schema.columns
     where table_name = 'customers' and is_generated = 'NEVER');
  begin execute format('insert into bare_customers (%1$s) select %1$s from customers', columns); end $$;
  alter table bare_customers add primary key (partner_id, id), alter column last_activity_at set default now();
  create index on bare_customers (partner_id, searchable_name, id);
  create index on bare_customers using gin (searchable_name gin_trgm_ops)`;

const endings: Endings = [];
try {
  const { owner: connection, application } = await openBenchDatabase('large', endings);
  const owner = new pg.Client(connection);
  await owner.connect();
  endings.push(() => owner.end());
  console.log(`Seeding ${CUSTOMERS.toLocaleString('en')} customers of ${CUSTOMERS / 500} partners …`);
  const partners = await seedCustomers(owner, {
    customers: CUSTOMERS,
    partners: CUSTOMERS / 500,
    sizes: SIZES,
  });
  await owner.query(BARE_TABLE);
  await owner.query('vacuum analyze bare_customers');
  const portico = await startBenchServer(
    { name: 'portico', application: 'bench_portico', file: 'portico-server.ts' },
    application,
    endings,
  );
  const bare = await startBenchServer(
    { name: 'bare', application: 'bench_bare', file: 'bare-server.ts' },
    connection,
    endings,
    { BENCH_TABLE: 'bare_customers' },
  );
  const [largest, ...smaller] = partners;
  const smallest = smaller.at(-1);
  if (!largest || !smallest) throw new Error('No partner was seeded.');
  if (!ONLY) {
    await readRows(owner, portico, partners);
    await compareSizes(owner, portico, largest, smallest);
  }
  await compareServers(owner, portico, bare, largest);
} finally {
  for (const end of endings.reverse()) await end();
}

async function compareServers(
  owner: pg.Client,
  portico: BenchServer,
  bare: BenchServer,
  partner: SeededPartner,
) {
  for (const [kind, errand] of Object.entries(errandsOf(partner))) {
    if (ONLY && kind !== ONLY) continue;
    const contestants = [portico, bare].map((server) => ({ server, errand }));
    const [ours, theirs] = await takeTurns(owner, contestants, PACE);
    if (!ours || !theirs) continue;
    console.log(resultLine(kind, 'bare', theirs));
    const ratio = (ours.perSecond / theirs.perSecond).toFixed(2);
    console.log(`${resultLine(kind, 'portico', ours)}  ${ratio} of bare (wanted ${TO_BARE[kind]})`);
  }
}

/**
 * Partners are compared by pages that are equally full: a quarter of the names have "ing" inside. With the usual searches,
 * a small partner gets a few rows and a large one fifty.
 */
function kindsOf(partner: SeededPartner): Record<string, Errand> {
  const { search: full } = errandsOf({ ...partner, searches: ['ing'] });
  return { ...errandsOf(partner), ...(full ? { 'full search': full } : {}) };
}

async function compareSizes(
  owner: pg.Client,
  server: BenchServer,
  largest: SeededPartner,
  smallest: SeededPartner,
) {
  const [large, small] = [kindsOf(largest), kindsOf(smallest)];
  for (const kind of ['page', 'full search', 'search'] as const) {
    const errands = [large[kind], small[kind]].flatMap((errand) => (errand ? [{ server, errand }] : []));
    const [many, few] = await takeTurns(owner, errands, PACE);
    if (!many || !few) continue;
    console.log(resultLine(kind, 'of 200 customers', few));
    const longer = (few.perSecond / many.perSecond).toFixed(2);
    console.log(
      `${resultLine(kind, 'of the largest', many)}  ${longer} times as long${kind === 'search' ? '' : ` (wanted ${LARGE_TO_SMALL})`}`,
    );
  }
}

/** Rows that the database reads for one page, from its own counters, for partners of growing size. */
async function readRows(owner: pg.Client, server: BenchServer, partners: SeededPartner[]) {
  for (const kind of ['page', 'full search', 'search'] as const) {
    const read: string[] = [];
    let before = await rowsRead(owner);
    for (const [place, partner] of partners.entries()) {
      const errand = kindsOf(partner)[kind];
      if (!errand) continue;
      const { requests } = await load(server.address, `portico_session=${partner.token}`, errand.next, 1);
      const after = await rowsRead(owner);
      read.unshift(
        `${((after - before) / requests).toFixed(0)} of ${(SIZES[place] ?? 0).toLocaleString('en')}`,
      );
      before = after;
    }
    console.log(`${kind.padEnd(7)} rows read per request: ${read.join(', ')}`);
  }
}

/** A backend that is idle hands its counters in after ten seconds. */
async function rowsRead(owner: pg.Client): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  const { rows } = await owner.query<{ read: number }>(
    `select (select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables)::float8
          + (select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'customer_fragments')::float8 as read`,
  );
  return rows[0]?.read ?? 0;
}
