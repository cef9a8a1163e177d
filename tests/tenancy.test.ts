import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiDocument } from '../scripts/api-document.ts';
import { newId } from '../src/kernel/ids.ts';
import { openDatabase } from '../src/platform/postgres/database.ts';
import { type Estate, SECRET, settle } from './harness/estate.ts';
import { addProgram, atWork } from './harness/programs.ts';
import type { TestBrowser } from './harness/requests.ts';
import { startWorld, type World } from './harness/world.ts';

type Route = { method: string; path: string; public: boolean };

const routes = await readRoutes();
const tenantRoutes = routes.filter((route) => route.path.includes('{organizationId}'));
const accountRoutes = routes.filter((route) => !route.public && !route.path.includes('{organizationId}'));

let world: World;
/** The organizations whose things nobody else may see, one of each kind, with everything in them. */
let estate: Estate;
let other: Estate;
let strangers: Record<string, TestBrowser>;

beforeAll(async () => {
  world = await startWorld();
  estate = await settle(world, SECRET);
  other = await settle(world, 'Other');
  const vendor = await world.addOrganization('vendor');
  strangers = {
    'an account of no organization': (await world.addAccount()).browser,
    'an administrator of another partner': other.partnerAdministrator.browser,
    'an administrator of another customer': other.customerAdministrator.browser,
    'an operator of the vendor': (await world.addPerson(vendor, ['operator'])).browser,
    'an engineer of Support': (await world.addPerson(vendor, ['support'])).browser,
    'a program of another partner': await atWork(
      world,
      await addProgram(world, other.partnerAdministrator, { role: 'member' }),
    ),
    'a program of another customer': await atWork(
      world,
      await addProgram(world, other.customerAdministrator, {
        serviceRoles: [{ subscriptionId: other.ids.subscriptionId ?? '', role: 'Administrator' }],
      }),
    ),
  };
});
afterAll(() => world.close());

/** Customers choose another partner by its name: the name, and nothing else of it, is everybody's. */
const asTold = ({ path }: { path: string }, text: string) =>
  path.endsWith('/registered-partners') ? text.replaceAll(`"name":"${SECRET} Partner"`, '') : text;

test('the routes were found', () => {
  expect(tenantRoutes.length).toBeGreaterThan(30);
  expect(accountRoutes.length).toBeGreaterThan(2);
});

describe.each(tenantRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_name, route) => {
    test('tells a visitor to sign in, and a stranger that there is nothing', async () => {
      for (const organizationId of [estate.partnerId, estate.customerOrganizationId, newId()]) {
        const url = fill(route.path, { ...estate.ids, organizationId });
        const visitor = await send(world.visitor(), route.method, url);
        expect(visitor.status, `visitor at ${url}`).toBe(401);
        for (const [who, browser] of Object.entries(strangers)) {
          const answer = await send(browser, route.method, url);
          expect(answer.status, `${who} at ${url}: ${answer.text.slice(0, 300)}`).toBe(404);
          expect(answer.text).not.toContain(SECRET);
        }
      }
    });

    test("never shows another organization's things by their ids", async () => {
      for (const { organizationId, browser } of [other.partnerAdministrator, other.customerAdministrator]) {
        const url = fill(route.path, { ...estate.ids, organizationId });
        const answer = await send(browser, route.method, url);
        expect(asTold(route, answer.text), url).not.toContain(SECRET);
        const namesAThing = /\{(?!organizationId)/.test(route.path);
        if (namesAThing)
          expect([403, 404, 409, 422, 428], `${route.method} ${url}: ${answer.text.slice(0, 200)}`).toContain(
            answer.status,
          );
        if (namesAThing && route.method === 'GET') expect([403, 404], url).toContain(answer.status);
        expect(answer.status).toBeLessThan(500);
      }
    });
  },
);

test('the owners themselves do see it, so that the tests above can fail', async () => {
  const seen = new Set<string>();
  for (const { path } of tenantRoutes.filter(
    (route) => route.method === 'GET' && !route.path.endsWith('/events'),
  )) {
    for (const { organizationId, browser } of [estate.partnerAdministrator, estate.customerAdministrator]) {
      const answer = await browser.get(fill(path, { ...estate.ids, organizationId }));
      if (answer.text.includes(SECRET)) seen.add(path);
    }
  }
  expect(seen.size, [...seen].join('\n')).toBeGreaterThan(10);
});

test.each(accountRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s tells a visitor to sign in',
  async (_name, route) => {
    expect((await send(world.visitor(), route.method, fill(route.path, {}))).status).toBe(401);
  },
);

/** Tables that belong to no tenant; each for a reason. */
const WITHOUT_TENANT: Record<string, string> = {
  accounts: 'people before any organization; read by id of the session',
  identities: 'sign-in, read by (issuer, subject)',
  sign_in_names: 'sign-in, read by address',
  mailed_codes: 'sign-in, read by address',
  sessions: 'sign-in, read by token hash',
  openid_attempts: 'sign-in, read by state hash',
  passkeys: 'sign-in, read by the id of the credential',
  passkey_challenges: 'sign-in, read by hash',
  half_sign_ins: 'sign-in, read by token hash',
  known_devices: 'sign-in, read by account and token hash',
  rate_counters: 'numbers only',
  installation: 'one row about the installation',
  mailbox_messages: 'the built-in mailbox is for everybody by design, and off as soon as mail is real',
  kysely_migration: 'bookkeeping',
  kysely_migration_lock: 'bookkeeping',
};

test('every table has row-level security and a policy, or a reason for none', async () => {
  const { rows } = await sql<{ name: string; secured: boolean; policies: number }>`
    select c.relname as name, c.relrowsecurity as secured,
           (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(
    world.db,
  );
  const open = rows.filter((row) => !(row.secured && row.policies > 0)).map((row) => row.name);
  expect(open.sort()).toEqual(Object.keys(WITHOUT_TENANT).sort());
});

test('the application owns nothing, bypasses nothing, and sees no tenant without entering', async () => {
  const application = openDatabase(world.connection.application);
  const { rows } = await sql<{
    owns: number;
    bypass: boolean;
    superuser: boolean;
    customers: number;
    people: number;
  }>`
    select (select count(*)::int from pg_class where relowner = current_user::regrole) as owns,
           rolbypassrls as bypass, rolsuper as superuser,
           (select count(*)::int from customers) as customers, (select count(*)::int from people) as people
      from pg_roles where rolname = current_user`.execute(application.db);
  await application.close();
  expect(rows[0]).toEqual({ owns: 0, bypass: false, superuser: false, customers: 0, people: 0 });
});

test('the primary key of every tenant table starts with its tenant', async () => {
  const { rows } = await sql<{ table_name: string; first: string }>`
    select i.indrelid::regclass::text as table_name, a.attname as first
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      join pg_class c on c.oid = i.indrelid
     where i.indisprimary and c.relnamespace = 'public'::regnamespace
       and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname in ('organization_id', 'partner_id') and t.attnotnull)`.execute(
    world.db,
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ first }) => !['organization_id', 'partner_id'].includes(first))).toEqual([]);
});

async function readRoutes(): Promise<Route[]> {
  const { paths = {} } = await apiDocument();
  return Object.entries(paths as Record<string, Record<string, { security?: unknown[] }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => ({
        method: method.toUpperCase(),
        path,
        public: security === undefined,
      })),
  );
}

function fill(path: string, ids: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(ids[name] ?? newId()));
}

function send(browser: TestBrowser, method: string, url: string) {
  switch (method) {
    case 'GET':
      return browser.get(url);
    case 'DELETE':
      return browser.delete(url);
    case 'PUT':
      return browser.put(url, {});
    case 'PATCH':
      return browser.patch(url, {}, { 'if-match': '"1"' });
    default:
      return browser.post(url, {});
  }
}
