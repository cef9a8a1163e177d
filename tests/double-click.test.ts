import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { readOperations } from './harness/api-operations.ts';
import type { Click } from './harness/click-cases.ts';
import { CLICKS } from './harness/clicks.ts';
import type { TestAnswer } from './harness/requests.ts';
import type { Stage } from './harness/stage.ts';
import { startWorld, type World } from './harness/world.ts';

/** POSTs that take no key; each for a reason. */
const WITHOUT_KEY: Record<string, string> = {
  '/api/v1/sign-in': 'each makes a session of its own',
  '/api/v1/sign-in/passkey': 'a challenge is used once',
  '/api/v1/sign-in/passkey/options': 'each is a challenge of its own',
  '/api/v1/me/passkeys': 'a challenge is used once',
  '/api/v1/me/passkeys/options': 'each is a challenge of its own',
  '/api/v1/sign-in/code': 'a code is used once',
  '/api/v1/me/authenticator': 'shows a secret once: the newest counts',
  '/api/v1/me/authenticator/confirmation': 'a code is used once',
  '/api/v1/me/recovery-codes': 'shows secrets once: the newest count',
  '/api/v1/me/step-up/options': 'each is a challenge of its own',
  '/api/v1/me/step-up/passkey': 'a challenge is used once',
  '/api/v1/me/step-up/password': 'proves the same again',
  '/api/v1/me/step-up/provider': 'each is an attempt of its own',
  '/api/v1/me/step-up/code': 'a code is used once',
  '/api/v1/me/identities/start': 'each is an attempt of its own',
  '/api/v1/sign-out': 'ends the same session again',
  '/api/v1/sign-up/code': 'the newest code counts, and requests are limited',
  '/api/v1/sign-up': 'a code is used once',
  '/api/v1/sign-up/passkey': 'a code is used once',
  '/api/v1/sign-up/passkey/options': 'each is a challenge of its own',
  '/api/v1/password-reset/code': 'the newest code counts, and requests are limited',
  '/api/v1/password-reset': 'a code is used once',
  '/api/v1/me/addresses/code': 'the newest code counts, and requests are limited',
  '/api/v1/me/addresses': 'a code is used once',
  '/api/v1/me/preferences/notification-address/code': 'the newest code counts, and requests are limited',
  '/api/v1/me/preferences/notification-address': 'a code is used once',
  '/api/v1/organizations/{organizationId}/preferences/notification-address/code':
    'the newest code counts, and requests are limited',
  '/api/v1/organizations/{organizationId}/preferences/notification-address': 'a code is used once',
  '/api/v1/setup': 'a link is used once',
  '/api/v1/token': 'an assertion is taken once',
  '/auth/{provider}/logout': 'a token that comes again ends nothing new',
  '/api/v1/organizations/{organizationId}/sign-in-providers': 'the second is told that it is there already',
  '/api/v1/organizations/{organizationId}/sign-in-providers/{providerId}/check': 'finds the same again',
  '/api/v1/invitations/lookup': 'reads',
  '/api/v1/organizations/{organizationId}/operations/{operationId}/links':
    'shows a secret once: each link is one of its own, and is listed',
  '/api/v1/shared-trackers/lookup': 'reads',
  '/api/v1/shared-trackers/events': 'reads',
  '/api/v1/organizations/{organizationId}/webhook-endpoints':
    'shows a secret once: each endpoint is one of its own, and is listed',
  '/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/secret':
    'shows a secret once: the newest counts',
  '/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys/{accessKeyId}/credentials':
    'shows a secret once: the second is told that it was shown',
  '/api/v1/organizations/{organizationId}/grants/calendar': 'shows a secret once: the newest counts',
  '/api/v1/mail/bounces': 'the first report counts',
  '/api/v1/invitations/opening': 'the first time counts',
  '/api/v1/invitations/requests': 'the inviter is told once in a day',
  '/api/v1/invitations/code': 'a code is used once',
  '/api/v1/organizations/{organizationId}/invitations/{invitationId}/code':
    'shows a secret once: the newest counts',
  '/api/v1/organizations/{organizationId}/customers/export': 'reads; each file is written down',
  '/api/v1/organizations/{organizationId}/registry/imports': 'a file; the same again changes nothing',
  '/api/v1/organizations/{organizationId}/registry/sources/trial': 'reads',
  '/api/v1/organizations/{organizationId}/brokers/trial': 'reads',
  '/api/v1/organizations/{organizationId}/brokers/{brokerId}/catalog-readings':
    'reads at the broker; what was read last counts',
  '/api/v1/organizations/{organizationId}/registry/missing/removals':
    'removes what is marked; the second finds nothing more to remove',
  '/api/v1/organizations/{organizationId}/people-imports': 'a file; the same again leaves out who is there',
  '/api/v1/organizations/{organizationId}/customer-imports':
    'a file; it is kept, and nothing is done with it yet',
  '/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/packages/reading': 'reads',
};

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await startWorld();
  const vendorId = await world.addOrganization('vendor');
  stage = {
    world,
    vendorId,
    operator: (await world.addPerson(vendorId, ['operator'])).browser,
    engineer: (await world.addPerson(vendorId, ['support'])).browser,
    otherEngineer: (await world.addPerson(vendorId, ['support'])).browser,
  };
});
afterAll(() => world.close());

test('every POST of the API is clicked twice below, or has a reason', async () => {
  const posts = (await readOperations()).filter(({ method }) => method === 'POST').map(({ path }) => path);
  expect([...Object.keys(CLICKS), ...Object.keys(WITHOUT_KEY)].sort()).toEqual(posts.sort());
});

describe.each(Object.entries(CLICKS))('POST %s', (_path, { lay }) => {
  test('with a key it happens once, and both clicks are told the same', async () => {
    const single = await lay(stage);
    const once = await rowsAddedBy(() => expectGood(single));
    const click = await lay(stage);
    const key = { 'idempotency-key': newId() };
    let both: TestAnswer[] = [];
    const rows = await rowsAddedBy(async () => {
      both = await Promise.all([send(click, key), send(click, key)]);
    });
    const good = both.filter(({ status }) => status < 300);
    expect(good.length, both.map((answer) => answer.text).join('\n')).toBeGreaterThan(0);
    for (const { status, body } of both)
      if (status >= 300)
        expect({ status, reason: body.reason }).toEqual({ status: 409, reason: 'still-running' });
    const replayed = await send(click, key);
    for (const { status, text } of good)
      expect({ status, text }).toEqual({ status: replayed.status, text: replayed.text });
    expect(replayed.headers['idempotent-replayed']).toBe('true');
    expect(rows).toEqual(once);
  });
});

const ONCE = Object.entries(CLICKS).filter(([, { withoutKey }]) => withoutKey === 'once');

describe.each(ONCE)('POST %s', (_path, { lay }) => {
  test('without a key it happens once too, and the other click is told why', async () => {
    const single = await lay(stage);
    const once = await rowsAddedBy(() => expectGood(single));
    const click = await lay(stage);
    let both: TestAnswer[] = [];
    const rows = await rowsAddedBy(async () => {
      both = await Promise.all([send(click), send(click)]);
    });
    const told = both.map(({ text }) => text.slice(0, 300)).join('\n');
    const [better, other] = both.sort((a, b) => a.status - b.status);
    expect(better?.status, told).toBeLessThan(300);
    expect([200, 202, 204, 409, 412, 422], told).toContain(other?.status);
    expect(rows, told).toEqual(once);
  });
});

const send = ({ browser, url, body, headers }: Click, more: Record<string, string> = {}) =>
  browser.post(url, body, { ...headers, ...more });

async function expectGood(click: Click) {
  const { status, text } = await send(click);
  expect(status, `${click.url}: ${text.slice(0, 400)}`).toBeLessThan(300);
}

/** How many rows the work adds, by table; answers that were kept for a key do not count. */
async function rowsAddedBy(work: () => Promise<void>): Promise<Record<string, number>> {
  const before = await rowCounts();
  await work();
  const after = await rowCounts();
  const changed = Object.keys(after).filter(
    (table) => table !== 'idempotency_keys' && after[table] !== before[table],
  );
  expect(changed).not.toEqual([]);
  return Object.fromEntries(changed.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]));
}

async function rowCounts(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select c.relname as name,
           (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]::text::int as count
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`.execute(world.db);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
