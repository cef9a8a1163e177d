import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { encodeCursor } from '../src/platform/http/cursors.ts';
import { type ApiOperation, call, fillPath, readOperations } from './harness/api-operations.ts';
import { type Estate, settle } from './harness/estate.ts';
import { exampleOf, withReplaced } from './harness/example-bodies.ts';
import type { TestAnswer } from './harness/requests.ts';
import { type PersonIn, startWorld, type World } from './harness/world.ts';

const operations = await readOperations();

let world: World;
let estate: Estate;
/** Those who between them may call everything, each in the own organization. */
let people: PersonIn[];
beforeAll(async () => {
  world = await startWorld();
  estate = await settle(world, 'Fabrikam');
  const vendor = await world.addOrganization('vendor');
  people = [
    estate.partnerAdministrator,
    estate.customerAdministrator,
    await world.addPerson(vendor, ['operator', 'support']),
  ];
});
afterAll(() => world.close());

/** The answers to everybody. */
async function answers({ method, path }: ApiOperation, query: string, body?: unknown): Promise<TestAnswer[]> {
  const all: TestAnswer[] = [];
  for (const { organizationId, browser } of people) {
    const url = `${fillPath(path, { ...estate.ids, organizationId })}${query}`;
    const answer = await call(browser, method, url, body);
    expect(answer.status, `${method} ${url}: ${answer.text.slice(0, 300)}`).toBeLessThan(500);
    all.push(answer);
  }
  return all;
}

/** One of them gets this answer, nobody a good one. */
async function expectRefused(operation: ApiOperation, query: string, body?: unknown) {
  const seen = (await answers(operation, query, body)).map((answer) => answer.status);
  expect(
    seen.filter((status) => status < 300),
    `${operation.name}${query}`,
  ).toEqual([]);
  return seen;
}

describe.each(
  operations
    .filter(({ query }) => query.some(({ name }) => name === 'cursor'))
    .map((o) => [o.name, o] as const),
)('%s', (_name, operation) => {
  const foreign: [what: string, keys: (string | number)[]][] = [
    ['of another list', ['x', 'y', 'z']],
    ['with NUL in its key', ['a\0b']],
    ['with NUL in its sort key', ['a\0b', newId()]],
    ['with a word for an id', ['Fabrikam', 'not-an-id']],
    ['with half a moment', ['2026-13-45T99:00:00Z', 'not-an-id']],
  ];
  test.each(foreign)('refuses a cursor %s', async (_what, keys) => {
    expect(await expectRefused(operation, `?cursor=${encodeCursor(keys)}`)).toContain(422);
  });
  test.each([
    ['0001-01-01T00:00:00+23:59'],
    ['9999-12-31T23:59:59-23:59'],
    ['0000-01-01T00:00:00Z'],
    ['999'],
    ['1e999'],
    ['NaN'],
    ['word'],
  ])('takes or refuses a cursor with the key %s, and does not break', async (key) => {
    for (const sort of ['', '&sort=created', '&sort=-name', '&sort=-created']) {
      await answers(operation, `?cursor=${encodeCursor([key])}${sort}`);
      await answers(operation, `?cursor=${encodeCursor([key, newId()])}${sort}`);
    }
  });
  test.each([
    '?cursor=%00',
    '?cursor=null',
    '?cursor=bnVsbA',
    '?limit=0',
    '?limit=201',
    '?limit=1.5',
    '?limit=ten',
    '?limit=',
    '?limit=1&limit=2',
    '?colour=red',
    '?__proto__=1',
    '?cursor[x]=1',
  ])('refuses %s', async (query) => {
    await expectRefused(operation, query);
  });
});

const searching = operations.flatMap((operation) =>
  operation.method === 'GET'
    ? operation.query
        .filter(({ schema }) => schema.type === 'string')
        .map(({ name }) => [`${operation.name}?${name}`, operation, name] as const)
    : [],
);
describe.each(searching)('%s', (_name, operation, parameter) => {
  test('does not break on wildcards, quotes, NUL and ten thousand characters', async () => {
    for (const text of [
      '%',
      '_',
      '\\',
      '\\%',
      "'",
      '"; drop table customers; --',
      'ﷺ',
      '💥',
      ' ',
      'a%_b\\',
      '(',
      '[a-',
      '\u{10ffff}',
    ])
      await answers(operation, `?${parameter}=${encodeURIComponent(text)}`);
    await answers(operation, `?${parameter}=%E0%A4%A`);
    for (const { organizationId, browser } of people) {
      const url = fillPath(operation.path, { ...estate.ids, organizationId });
      const nul = await browser.get(`${url}?${parameter}=a%00b`);
      const long = await browser.get(`${url}?${parameter}=${'x'.repeat(10_000)}`);
      for (const { status, text } of [nul, long])
        expect([302, 403, 404, 422], text.slice(0, 200)).toContain(status);
    }
  });
});

const writing = operations.filter(({ body }) => body !== undefined);

/** How wrong input is refused. Clients and providers of OAuth 2.0 read another status and plain JSON (RFC 6749, section 5.2). */
const wrongInput = ({ path }: ApiOperation) =>
  path === '/api/v1/token' || path === '/auth/{provider}/logout'
    ? { status: 400, type: 'application/json' }
    : { status: 422, type: 'application/problem+json' };

describe.each(writing.map((operation) => [operation.name, operation] as const))('%s', (_name, operation) => {
  test('refuses NUL and half a character in every text, at the place where it stands', async () => {
    for (const bad of ['a\0b', '\0', 'a\ud800b']) {
      for (const [place, body] of withReplaced(operation.body ?? {}, () => true, bad)) {
        const seen = await expectRefused(operation, '', body);
        expect(seen, `${operation.name} ${place}`).toContain(wrongInput(operation).status);
      }
    }
  });

  test('refuses a body that is no object, a further field, and names of the language', async () => {
    for (const body of [[], 'text', 17, null, true]) await sendRaw(operation, JSON.stringify(body));
    await sendRaw(operation, '{"__proto__":{"admin":true}}');
    await sendRaw(operation, '{"constructor":{"prototype":{"admin":true}}}');
    await sendRaw(operation, '{"a":1,"a":2}');
    await sendRaw(operation, `${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    await expectRefused(operation, '', { ...Object(exampleOf(operation.body ?? {})), colour: 'red' });
  });

  test('refuses broken JSON, another content type, and ten megabytes', async () => {
    for (const text of ['{', '{"a":', "{'a':1}", '', '\0', '\ufeff{', '{"a":NaN}', '"\\ud800"'])
      expect(await sendRaw(operation, text)).toContain(wrongInput(operation).status);
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'x',
      'application/json; charset=utf-7',
    ])
      await sendRaw(operation, '{"a":1}', type);
    const tooLarge = await sendRaw(operation, JSON.stringify({ a: 'x'.repeat(10_000_000) }));
    expect(tooLarge).toEqual(people.map(() => 413));
  });
});

async function sendRaw(operation: ApiOperation, payload: string, type = 'application/json') {
  const { method, path } = operation;
  const seen: number[] = [];
  for (const { organizationId, browser } of people) {
    const url = fillPath(path, { ...estate.ids, organizationId });
    const { statusCode, headers, body } = await world.app.inject({
      method: method as 'POST',
      url,
      payload,
      cookies: browser.cookies,
      headers: { 'content-type': type, 'if-match': '"1"', origin: world.settings.publicUrl },
    });
    const told = `${method} ${url} ${payload.slice(0, 60)}: ${body.slice(0, 300)}`;
    expect(statusCode, told).toBeGreaterThanOrEqual(400);
    expect(statusCode, told).toBeLessThan(500);
    const isTooLarge = statusCode === 413;
    expect(headers['content-type'], told).toContain(
      isTooLarge ? 'application/problem+json' : wrongInput(operation).type,
    );
    expect(JSON.parse(body).correlationId, told).toEqual(expect.any(String));
    seen.push(statusCode);
  }
  return seen;
}

test.each([
  '/api/v1/mailbox/%E0%A4%A',
  '/api/v1/mailbox/%00',
  `/api/v1/mailbox/${'x'.repeat(300)}`,
  '/api/v1/%zz',
  '//api',
  '/api/v1/mailbox/../../../etc/passwd',
])('an address that cannot be read is not there: %s', async (url) => {
  const { status, body, headers } = await world.visitor().get(url);
  expect([404, 422]).toContain(status);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body.correlationId).toBe(headers['x-correlation-id']);
});
