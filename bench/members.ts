// Membership pages of an organization with 20,000 people against one with 20, in the same run: `node scripts/run.mjs
// bench/members.ts [seconds per round] [rounds]`. On the embedded PostgreSQL, or on that of TEST_DATABASE_URL.
import { loadavg } from 'node:os';
import pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { hashToken, newToken } from '../src/platform/http/session-cookie.ts';
import { type Errand, resultLine, startBenchServer, takeTurns } from './comparison.ts';
import { type Endings, openBenchDatabase } from './database.ts';

const PACE = { seconds: Number(process.argv[2] ?? 2), rounds: Number(process.argv[3] ?? 3) };
const SIZES = [20, 20_000];
const ORGANIZATION = '/api/v1/organizations';

type Organization = { id: string; token: string };
/** What is asked for, by the kind of organization. */
const PAGES: [name: string, kind: 'customer' | 'partner', path: string][] = [
  ['User Management, first page', 'customer', 'people?limit=50'],
  ['… found by a name', 'customer', 'people?limit=50&search=last%2017'],
  ['… by a word that all have', 'customer', 'people?limit=50&search=first'],
  ['… by nobody’s name', 'customer', 'people?limit=50&search=nobody'],
  ['Who lacks a second factor', 'customer', 'sign-in-policy/lacking?limit=50'],
  ['How many lack one', 'customer', 'sign-in-policy'],
  ['People of a partner', 'partner', 'colleagues?limit=50'],
  ['… found by a name', 'partner', 'colleagues?limit=50&search=last%2017'],
];

const endings: Endings = [];
try {
  const { owner: connection, application } = await openBenchDatabase('members', endings);
  const owner = new pg.Client(connection);
  await owner.connect();
  endings.push(() => owner.end());
  const organizations = new Map<string, Organization>();
  for (const kind of ['customer', 'partner'] as const)
    for (const size of SIZES) organizations.set(`${kind} ${size}`, await seed(owner, kind, size));
  await owner.query('vacuum analyze');
  const server = await startBenchServer(
    { name: 'portico', application: 'bench_portico', file: 'portico-server.ts' },
    application,
    endings,
  );
  for (const [name, kind, path] of PAGES) {
    const contestants = SIZES.map((size) => ({ server, errand: errandOf(kind, size, path) }));
    const [few, many] = await takeTurns(owner, contestants, PACE);
    if (!few || !many) throw new Error('Nothing was measured.');
    const ratio = (many.perSecond / few.perSecond).toFixed(2);
    console.log(resultLine(name, '20 people', few));
    console.log(`${resultLine(name, '20,000 people', many)}  ${ratio} of it`);
  }
  console.log(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);

  function errandOf(kind: string, size: number, path: string): Errand {
    const organization = organizations.get(`${kind} ${size}`);
    if (!organization) throw new Error('No organization was seeded.');
    const { id, token } = organization;
    return { token, next: () => ({ method: 'GET', path: `${ORGANIZATION}/${id}/${path}` }) };
  }
} finally {
  for (const end of endings.reverse()) await end();
}

/** An organization of so many people, all invited and joined by half, and the session of its administrator. */
async function seed(owner: pg.Client, kind: string, size: number): Promise<Organization> {
  const [id, account, token] = [newId(), newId(), newToken()];
  await owner.query('insert into organizations (id, kind, name, created_at) values ($1, $2, $3, now())', [
    id,
    kind,
    `${kind} of ${size}`,
  ]);
  await owner.query("insert into accounts (id, display_name, created_at) values ($1, 'Ana', now())", [
    account,
  ]);
  await owner.query(
    `insert into sessions (token_hash, account_id, created_at, last_seen_at, expires_at)
     values ($1, $2, now(), now(), now() + interval '1 day')`,
    [hashToken(token), account],
  );
  await owner.query(
    `insert into people (organization_id, id, account_id, first_name, last_name, sign_in_name, contact_email, roles,
                         created_at, bound_at)
     select $1, gen_random_uuid(), case when n = 1 then $2::uuid end, 'First ' || n, 'Last ' || (n * 7919 % $3),
            'p' || n || '@members.example', 'p' || n || '@members.example',
            case when n = 1 then '{administrator}'::text[] else '{user}' end, now(), case when n = 1 then now() end
       from generate_series(1, $3::int) n`,
    [id, account, size],
  );
  return { id, token };
}
