import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillPath, readOperations } from '../harness/api-operations.ts';
import { type Estate, settle } from '../harness/estate.ts';
import type { PersonIn } from '../harness/world.ts';
import { startWorld, type World } from '../harness/world.ts';

/** Bodies that two programs read differently, or that reach for the language underneath. */
const writing = (await readOperations()).filter(({ body }) => body !== undefined);

let world: World;
let estate: Estate;
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

const DOUBLE_EDGED = [
  '{"__proto__":{"roles":["administrator"]}}',
  '{"name":{"__proto__":{"roles":["administrator"]}}}',
  '{"list":[{"__proto__":[]}]}',
  '{"constructor":{"prototype":{"roles":["administrator"]}}}',
  '{"a":{"constructor":{"prototype":{"roles":["administrator"]}}}}',
  '{"\\u005f\\u005fproto\\u005f\\u005f":{"roles":["administrator"]}}',
];

describe.each(writing.map(({ name, method, path }) => [name, method, path] as const))(
  '%s',
  (_name, method, path) => {
    test('refuses names of the language at any depth, and a name that stands twice, naming its place', async () => {
      for (const payload of [...DOUBLE_EDGED, '{"name":"a","name":"b"}', '{"a":[{"b":1,"b":2}]}']) {
        for (const { organizationId, browser } of people) {
          const answer = await world.app.inject({
            method: method as 'POST',
            url: fillPath(path, { ...estate.ids, organizationId }),
            payload,
            cookies: browser.cookies,
            headers: {
              'content-type': 'application/json',
              'if-match': '"1"',
              origin: world.settings.publicUrl,
            },
          });
          // RFC 6749 wants 400 where a token is asked for, and OpenID Connect where a provider says that somebody left.
          const wanted = ['/api/v1/token', '/auth/{provider}/logout'].includes(path) ? 400 : 422;
          expect(answer.statusCode, `${payload}: ${answer.body}`).toBe(wanted);
        }
      }
      expect(({} as { roles?: unknown }).roles).toBeUndefined();
    });
  },
);

test('of a repeated name the place is told', async () => {
  const answer = await world.app.inject({
    ...{ method: 'POST', url: '/api/v1/sign-in' },
    payload: '{"signInName":"ana@json.example","password":"x","signInName":"eve@json.example"}',
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.json().errors).toEqual([
    { pointer: '/signInName', message: 'This name stands twice. Send it once.', code: 'repeated-name' },
  ]);
});

test('a parameter of an address that stands twice is refused', async () => {
  const { browser, organizationId } = estate.partnerAdministrator;
  const answer = await browser.get(`/api/v1/organizations/${organizationId}/customers?search=a&search=b`);
  expect(answer.status).toBe(422);
});
