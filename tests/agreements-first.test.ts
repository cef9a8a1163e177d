import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPLAINED_ACTIONS } from '../src/modules/explain/explained-actions.service.ts';
import { call, fillPath, readOperations } from './harness/api-operations.ts';
import { type Estate, settle } from './harness/estate.ts';
import type { PersonIn } from './harness/world.ts';
import { startWorld, type World } from './harness/world.ts';

/** Writes that are open while an agreement waits to be accepted; each for a reason. */
const OPEN: Record<string, string> = {
  acceptAgreements: 'accepts it',
  askForHelp: 'asks an administrator to accept it',
  exportCustomers: 'reads',
  readRapidStartPackage: 'reads',
};

const operations = (await readOperations()).filter(({ path }) => path.includes('{organizationId}'));
const writes = operations.filter(({ method }) => method !== 'GET');
const closed = writes.filter(({ id }) => !(id in OPEN));

let world: World;
let estate: Estate;
let people: PersonIn[];
beforeAll(async () => {
  world = await startWorld();
  const vendorId = await world.addOrganization('vendor');
  const { browser } = await world.addPerson(vendorId, ['operator']);
  estate = await settle(world, 'Fabrikam');
  const { partnerId, customerOrganizationId: customerId } = estate;
  people = [
    estate.partnerAdministrator,
    await world.addPerson(partnerId, ['member']),
    await world.addPerson(partnerId, ['reader']),
    estate.customerAdministrator,
    await world.addPerson(customerId, ['user']),
  ];
  const effectiveFrom = world.clock.now().toISOString().slice(0, 10);
  const shared = { version: '9.0', language: 'en', body: 'Be kind.', effectiveFrom, mustAccept: true };
  for (const [kind, audience] of [
    ['partner-terms', 'partner'],
    ['terms', 'customer'],
  ]) {
    const body = { ...shared, kind, title: 'Newer terms', audiences: [audience] };
    const published = await browser.post(`/api/v1/organizations/${vendorId}/agreements`, body);
    if (published.status !== 201) throw new Error(published.text);
  }
});
afterAll(() => world.close());

const urlFor = ({ organizationId }: PersonIn, path: string) =>
  fillPath(path, { ...estate.ids, organizationId });

test('the writes were found, and the open ones are among them', () => {
  expect(closed.length).toBeGreaterThan(30);
  expect(writes.filter(({ id }) => id in OPEN)).toHaveLength(Object.keys(OPEN).length);
});

describe('while a new version waits to be accepted', () => {
  test.each(closed.map((operation) => [operation.name, operation] as const))(
    '%s is refused to everybody of the organization, with what would help and who can do it',
    async (_name, { method, path }) => {
      for (const person of people) {
        for (const search of ['', '?dryRun=true']) {
          const { status, body } = await call(person.browser, method, `${urlFor(person, path)}${search}`, {});
          expect({ status, reason: body.reason }).toEqual({ status: 403, reason: 'agreement-required' });
          expect(body.explanation.sentence).toContain('Newer terms, version 9.0');
          expect(body.explanation.remedy).toMatch(/accept/);
          expect(body.explanation.who).toMatch(/^(You|An administrator of )/);
        }
      }
    },
  );

  test('reading goes on, and so does what leads to accepting', async () => {
    const open = operations.filter(({ method, id }) => method === 'GET' || id in OPEN);
    for (const { method, path } of open.filter(({ path: address }) => !address.endsWith('/events'))) {
      for (const person of people) {
        if (path.endsWith('/agreement-acceptances') && method === 'POST') continue;
        const { body } = await call(person.browser, method, urlFor(person, path), {});
        expect(body?.reason, `${method} ${path}`).not.toBe('agreement-required');
      }
    }
  });

  test('an answer in advance says the same, and a member can ask an administrator', async () => {
    const [administrator, member] = people;
    if (!administrator || !member) throw new Error('no people');
    const advance = (who: PersonIn, action: string) =>
      who.browser.get(`/api/v1/explain?organization=${who.organizationId}&action=${action}`);
    const actions = [...EXPLAINED_ACTIONS.values()].filter(
      ({ onlyFor, subject }) => subject === null && !onlyFor,
    );
    expect(actions.length).toBeGreaterThan(5);
    for (const { action } of actions) {
      const [item] = (await advance(member, action)).body.items;
      expect(item.explanation, action).toMatchObject({ reason: 'agreement-required', ask: 'administrators' });
    }
    const asked = await member.browser.post(`/api/v1/organizations/${member.organizationId}/help-requests`, {
      action: 'createCustomer',
      note: 'I have somebody on the telephone.',
    });
    expect(asked.body).toMatchObject({ state: 'open', reason: 'agreement-required' });
    const shown = await member.browser.get(`/api/v1/organizations/${member.organizationId}/agreements/asked`);
    expect(shown.body).toMatchObject({ items: [], writing: { reason: 'agreement-required' } });
    expect((await advance(administrator, 'acceptAgreements')).body.items[0].allowed).toBe(true);
  });

  test('the session can be ended, and the own account is as open as before', async () => {
    const { browser } = await world.addPerson(estate.partnerId, ['member']);
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    expect((await browser.post('/api/v1/sign-out')).status).toBeLessThan(300);
  });
});

test('after an administrator has accepted, everybody can go on', async () => {
  for (const administrator of [estate.partnerAdministrator, estate.customerAdministrator]) {
    const here = `/api/v1/organizations/${administrator.organizationId}`;
    const { items } = (await administrator.browser.get(`${here}/agreements/asked`)).body;
    const agreementIds = items.map(({ agreement }: { agreement: { id: string } }) => agreement.id);
    const accepted = await administrator.browser.post(`${here}/agreement-acceptances`, { agreementIds });
    expect(accepted.status, accepted.text).toBe(201);
  }
  for (const { method, path } of closed) {
    for (const person of people) {
      const answer = await call(person.browser, method, urlFor(person, path), {});
      expect(answer.text, `${method} ${path}`).not.toContain('agreement-required');
    }
  }
});
