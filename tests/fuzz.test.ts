import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ApiOperation,
  call,
  fillPath,
  type JsonSchema,
  readOperations,
} from './harness/api-operations.ts';
import { type Estate, settle } from './harness/estate.ts';
import { addProgram, atWork } from './harness/programs.ts';
import type { TestAnswer, TestBrowser } from './harness/requests.ts';
import { startWorld, type World } from './harness/world.ts';

/** Streams have no end to wait for; signing in costs much by design and has tests of its own. */
const LEFT_OUT = /\/events$|\/sign-(in|up)$|\/password-reset$/;
const operations = (await readOperations()).filter(({ path }) => !LEFT_OUT.test(path));

let world: World;
let estate: Estate;
let callers: { organizationId: string; browser: TestBrowser }[];
beforeAll(async () => {
  world = await startWorld();
  estate = await settle(world, 'Fabrikam');
  const vendor = await world.addOrganization('vendor');
  callers = [
    { organizationId: estate.partnerId, browser: world.visitor() },
    estate.partnerAdministrator,
    estate.customerAdministrator,
    await world.addPerson(vendor, ['operator', 'support']),
    await programOf(estate.partnerAdministrator, { role: 'member' }),
    await programOf(estate.customerAdministrator, {
      serviceRoles: [{ subscriptionId: estate.ids.subscriptionId ?? '', role: 'Administrator' }],
    }),
  ];
});
afterAll(() => world.close());

describe.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s',
  (_name, operation) => {
    test('answers well, or refuses in words, whatever it is sent', async () => {
      await fc.assert(
        fc.asyncProperty(requestOf(operation), async ({ params, query, body }) => {
          for (const { organizationId, browser } of callers) {
            const url = fillPath(operation.path, { ...estate.ids, ...params, organizationId });
            const search = query.size > 0 ? `?${query}` : '';
            expectSound(
              await call(browser, operation.method, url + search, body),
              `${operation.method} ${url}${search}`,
            );
          }
        }),
        { numRuns: 12 },
      );
    });
  },
);

/** A program of the organization, with a token in the place of a session. */
async function programOf(
  administrator: Estate['partnerAdministrator'],
  facts: Parameters<typeof addProgram>[2],
) {
  const { organizationId } = administrator;
  return { organizationId, browser: await atWork(world, await addProgram(world, administrator, facts)) };
}

function expectSound({ status, headers, body, text }: TestAnswer, told: string) {
  expect(status, `${told}: ${text.slice(0, 400)}`).toBeLessThan(500);
  if (status < 400) return;
  // What clients and providers of OAuth 2.0 ask for answers as it says, with everything that a problem says besides.
  const plain = body?.error_description !== undefined && /\/api\/v1\/token|\/auth\/.*\/logout/.test(told);
  expect(headers['content-type'], told).toContain(plain ? 'application/json' : 'application/problem+json');
  expect(body, told).toMatchObject({
    status,
    code: expect.any(String),
    correlationId: headers['x-correlation-id'],
  });
  expect(text, told).not.toMatch(
    /\bselect .* from\b|node_modules|\bat \w+.*:\d+:\d+|PostgreSQL|violates|syntax error/i,
  );
}

const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  '%',
  '\\',
  "'",
  '../..',
  '-1',
  '1e999',
  '\ud800',
  '💥',
  'null',
  '{}',
  '=1+1',
  '<b>',
  'x'.repeat(5_000),
  '\r\nBcc: a@b.c',
  '\u202e',
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));
const anything = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Mostly what the schema asks for, at times something else. */
function valueFor(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema), weight: 12 }, { arbitrary: anything, weight: 1 });
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valueFor));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valueFor(schema.items ?? {}), { maxLength: 4 });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.double({ noNaN: true });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000_000 });
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
}

function textOf({ format, minLength = 0, maxLength = 60, pattern = '' }: JsonSchema): fc.Arbitrary<string> {
  const known = fc.constantFrom(
    'US',
    'DE',
    'rapidstart',
    'Administrator',
    ...Object.values(estate?.ids ?? {}),
  );
  if (format === 'email') return fc.emailAddress();
  if (format === 'uuid')
    return fc.oneof(
      fc.uuid(),
      fc.constantFrom(...Object.keys(PLACES)).map((name) => PLACES[name] ?? name),
    );
  if (pattern === '^[A-Z]{2}$') return fc.constantFrom('US', 'DE', 'XX', 'ZZ');
  return fc.oneof(
    known,
    fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }),
    fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)), unit: 'grapheme' }),
  );
}

const PLACES: Record<string, string> = {
  nil: '00000000-0000-0000-0000-000000000000',
  all: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

function objectOf({ properties = {}, additionalProperties }: JsonSchema): fc.Arbitrary<object> {
  if (typeof additionalProperties === 'object') {
    const key = fc.oneof(
      fc.constantFrom('name', 'code', 'currency', 'fiscal-year-start', 'further-currencies'),
      text,
    );
    return fc.dictionary(key, valueFor(additionalProperties), { maxKeys: 5 });
  }
  const fields = Object.entries(properties).map(([name, schema]) => [name, valueFor(schema)] as const);
  const whole = fc.record(Object.fromEntries(fields));
  return fc.oneof(
    { arbitrary: whole, weight: 4 },
    { arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }), weight: 1 },
  );
}

type Sent = { params: Record<string, string>; query: URLSearchParams; body: unknown };

function requestOf({ path, query, body }: ApiOperation): fc.Arbitrary<Sent> {
  const names = [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'organizationId');
  const id = fc.oneof(
    nasty.filter((value) => value !== '' && value.isWellFormed()),
    fc.uuid(),
  );
  const params = fc.oneof(
    { arbitrary: fc.constant({}), weight: 5 },
    { arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, id]))), weight: 1 },
  );
  const asked = fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, valueFor(schema)])), {
    requiredKeys: [],
  });
  return fc.record({
    params,
    query: asked.map(
      (values) => new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])),
    ),
    body: body ? valueFor(body) : fc.constant(undefined),
  });
}
