import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import {
  type ApiOperation,
  call,
  fillPath,
  type JsonSchema,
  readOperations,
} from '../harness/api-operations.ts';
import { type Estate, SECRET, settle } from '../harness/estate.ts';
import { exampleOf, withReplaced } from '../harness/example-bodies.ts';
import type { TestAnswer } from '../harness/requests.ts';
import { type PersonIn, startWorld, type World } from '../harness/world.ts';

/**
 * Ids of another organization, in every field that could hold one: of the path, of the query, and of the body at any depth.
 * The caller is an administrator at home; whatever is asked for, the owner's rows stay as they are, nothing of them is shown,
 * and an id of somebody else is answered like one that nobody has.
 */
const operations = (await readOperations()).filter(
  ({ path }) => path.includes('{organizationId}') && !path.endsWith('/events'),
);

let world: World;
let victim: Estate;
let caller: Estate;
let callers: PersonIn[];
let foreign: string[];
beforeAll(async () => {
  world = await startWorld();
  victim = await settle(world, SECRET);
  caller = await settle(world, 'Other');
  callers = [caller.partnerAdministrator, caller.customerAdministrator];
  foreign = [
    ...new Set([victim.partnerId, victim.customerOrganizationId, ...Object.values(victim.ids).filter(isId)]),
  ];
});
afterAll(() => world.close());

const isId = (text: string) => /^[0-9a-f]{8}-/.test(text);
const holdsId = ({ format, maxLength }: JsonSchema, name: string) =>
  format === 'uuid' ||
  (format === undefined && (maxLength ?? 36) >= 36 && /(id|ids|number|reference|key)$/i.test(name));

/** What the owner has, table by table; taken as the owner of the database. */
let tables: { name: string; columns: string[] }[] | undefined;
async function belongings(): Promise<string> {
  tables ??= (
    await sql<{ name: string; columns: string[] }>`
      select c.relname as name, array_agg(a.attname::text) as columns
        from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and a.attname in ('organization_id', 'partner_id') and c.relname <> 'timers'
       group by c.relname order by c.relname`.execute(world.db)
  ).rows;
  const owners = [victim.partnerId, victim.customerOrganizationId];
  const counts = tables.map(({ name, columns }) => {
    const own = columns.map((column) => sql`${sql.ref(column)} = any(${owners}::uuid[])`);
    return sql`select ${sql.lit(name)} as name, coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum
      from ${sql.table(name)} t where ${sql.join(own, sql` or `)}`;
  });
  const { rows } = await sql`${sql.join(counts, sql` union all `)}`.execute(world.db);
  return JSON.stringify(rows);
}

type Trial = { place: string; url: (id: string) => string; body: (id: string) => unknown };

/** The call with one id of its own replaced, for each place where one may stand. */
function trialsOf({ path, query, body }: ApiOperation, organizationId: string): Trial[] {
  const own = { ...caller.ids, organizationId };
  const home = fillPath(path, own);
  const plain = body ? exampleOf(body) : undefined;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const inPath = names
    .filter((name) => name !== 'organizationId')
    .map((name) => ({
      place: `{${name}}`,
      url: (id: string) => fillPath(path, { ...own, [name]: id }),
      body: () => plain,
    }));
  const inQuery = query
    .filter(({ name, schema }) => holdsId(schema, name))
    .map(({ name }) => ({
      place: `?${name}`,
      url: (id: string) => `${home}?${name}=${id}`,
      body: () => plain,
    }));
  const places = [...withReplaced(body ?? {}, holdsId, newId())].map(([place]) => place);
  const inBody = places.map((place, n) => ({
    place,
    url: () => home,
    body: (id: string) => [...withReplaced(body ?? {}, holdsId, id)][n]?.[1],
  }));
  return [...inPath, ...inQuery, ...inBody];
}

const told = ({ status, body }: TestAnswer) => [status, body?.code, body?.reason, body?.explanation?.reason];

describe.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s',
  (_name, operation) => {
    test('takes the ids of others for ids that nobody has', async () => {
      const before = await belongings();
      for (const { organizationId, browser } of callers) {
        for (const { place, url, body } of trialsOf(operation, organizationId)) {
          const send = (id: string) => call(browser, operation.method, url(id), body(id));
          const nobodys = told(await send(newId()));
          for (const id of foreign) {
            const answer = await send(id);
            const what = `${operation.name} ${place} ${id}: ${answer.text.slice(0, 300)}`;
            expect(answer.status, what).toBeLessThan(500);
            expect(answer.text, what).not.toContain(SECRET);
            if (answer.status >= 400) expect(told(answer), what).toEqual(nobodys);
          }
        }
      }
      expect(await belongings()).toBe(before);
    });
  },
);

test('there are places to try in most operations, and the owner has much to lose', async () => {
  const tried = operations.map((operation) => trialsOf(operation, caller.partnerId).length);
  expect(tried.filter((count) => count > 0).length).toBeGreaterThan(60);
  expect(foreign.length).toBeGreaterThan(15);
  expect((await belongings()).match(/"sum":"\w{32}"/g)?.length ?? 0).toBeGreaterThan(15);
});
