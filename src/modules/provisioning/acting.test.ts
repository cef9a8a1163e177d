import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type SitesBroker, startSitesBroker } from '../../../tests/harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { openBroker } from '../../platform/service-broker/broker.ts';
import { workOnOperation } from './provisioning-engine.service.ts';
import type { FindBroker } from './remote-service.service.ts';

let world: World;
let sites: SitesBroker;
let partnerId: string;
let ana: PersonIn;
let olga: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  sites = await startSitesBroker({ stepMs: 5 });
  await offerSites(world);
  partnerId = await world.addOrganization('partner');
  ana = await world.addPerson(partnerId, ['administrator']);
  olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
});
afterAll(async () => {
  await sites.close();
  await world.close();
});
beforeEach(() => sites.faults());

const find: FindBroker = async () => ({
  ...{
    kind: 'open',
    broker: openBroker(sites.endpoint, { timeoutMs: 2_000 }),
    retrieves: () => true,
    maintenanceOf: () => undefined,
  },
});
const urlOf = (operationId: string) => `/api/v1/organizations/${partnerId}/operations/${operationId}`;
const read = async (operationId: string) => (await ana.browser.get(urlOf(operationId))).body;
const work = (operationId: string) =>
  workOnOperation(world.app.portico, { partnerId, operationId }, new AbortController().signal, find);

async function until(state: string, operationId: string) {
  for (let turn = 0; turn < 60; turn++) {
    await work(operationId);
    const now = await read(operationId);
    if (now.state === state) return now;
    world.clock.forward({ minutes: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(JSON.stringify(await read(operationId), null, 1));
}

async function begun() {
  const laidOut = await addSite(world, partnerId);
  return { ...laidOut, operationId: await beginSite(world, ana, laidOut) };
}

const trail = async (organizationId: string, subjectId: string) => {
  const rows = await world.db
    .selectFrom('audit_events')
    .select(['action', 'reason'])
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute();
  return rows.map(({ action }) => action);
};

const addressOf = async ({ accountId }: PersonIn) => {
  const { contact_email: address } = await world.db
    .selectFrom('people')
    .select('contact_email')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return address;
};

/** Who was written to about the question of an operation, and where the letter leads. */
async function askedByMail(operationId: string) {
  const mails = await world.db
    .selectFrom('mails')
    .select(['recipient', 'body_text'])
    .where('body_text', 'like', `%${operationId}%`)
    .where('kind', '=', 'provisioning-question')
    .orderBy('recipient')
    .execute();
  return mails.map(({ recipient, body_text: text }) => ({
    recipient,
    place: /\/(partner|customer)\/\S+/.exec(text)?.[0],
  }));
}

test('a parameter that the service refuses becomes a question; the answer is checked by the plan and lets it go on', async () => {
  const second = await world.addPerson(partnerId, ['administrator']);
  await world.addPerson(partnerId, ['member']);
  const { operationId, subscriptionId } = await begun();
  await sites.faults({ kind: 'refuse-parameter', call: 'provision', parameter: 'language', times: 1 });
  const asked = await until('waiting-for-input', operationId);
  expect(asked.question).toMatchObject({
    ...{ parameter: 'language', title: 'Language', given: 'en', asked: 'partner' },
  });
  expect(asked.question.allowed).toContain('da, de, en');
  expect(asked.steps[1]).toMatchObject({
    state: 'waiting',
    owner: 'partner',
    attempts: [{ outcome: 'asked' }],
  });
  const asking = await askedByMail(operationId);
  const place = `/partner/${partnerId}/operations/${operationId}`;
  const administrators = await Promise.all([ana, second].map(addressOf));
  expect(asking).toEqual(administrators.sort().map((recipient) => ({ recipient, place })));

  const answer = `${urlOf(operationId)}/answer`;
  const wrong = await ana.browser.post(answer, { answer: 'klingon' });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors[0]).toMatchObject({
    pointer: '/answer',
    message: expect.stringContaining('Language'),
  });
  expect((await read(operationId)).state).toBe('waiting-for-input');
  const taken = await ana.browser.post(answer, { answer: 'fr' });
  expect(taken.status).toBe(202);
  expect(taken.body).toMatchObject({ state: 'queued', question: null });
  expect((await ana.browser.post(answer, { answer: 'fr' })).body.reason).toBe('no-question');
  await until('succeeded', operationId);
  expect((await sites.site(subscriptionId))?.parameters.language).toBe('fr');
  expect(await trail(partnerId, operationId)).toEqual([
    'provisioning.started',
    'provisioning.question-asked',
    'provisioning.answered',
    'provisioning.succeeded',
  ]);
});

test('once the customer has taken the service over, the question is for its administrators, and nobody else’s', async () => {
  const organizationId = await world.addOrganization('customer');
  const { operationId, subscriptionId, customerId } = await begun();
  await world.db
    .updateTable('customers')
    .set({ organization_id: organizationId })
    .where('id', '=', customerId)
    .execute();
  await world.db
    .updateTable('subscriptions')
    .set({ activated_at: world.clock.now() })
    .where('id', '=', subscriptionId)
    .execute();
  await sites.faults({ kind: 'refuse-parameter', call: 'provision', parameter: 'domain', times: 1 });
  const cara = await world.addPerson(organizationId, ['administrator']);
  await world.addPerson(organizationId, ['user']);
  await until('waiting-for-input', operationId);
  const refused = await ana.browser.post(`${urlOf(operationId)}/answer`, { answer: 'a.example' });
  expect(refused.body).toMatchObject({ status: 409, reason: 'customer-is-asked' });
  expect(await askedByMail(operationId)).toEqual([
    { recipient: await addressOf(cara), place: `/customer/${organizationId}/operations/${operationId}` },
  ]);
  const own = `/api/v1/organizations/${organizationId}/operations/${operationId}/answer`;
  const domain = `cara-${Date.now()}.example`;
  expect((await cara.browser.post(own, { answer: domain })).status).toBe(202);
  await until('succeeded', operationId);
  expect((await sites.site(subscriptionId))?.parameters.domain).toBe(domain);
  expect(await trail(organizationId, operationId)).toContain('provisioning.answered');
});

test('what is cancelled while the service works is cleared away there, and can be let go on later', async () => {
  const { operationId, subscriptionId } = await begun();
  await work(operationId);
  const url = `${urlOf(operationId)}/cancellation`;
  expect((await ana.browser.post(url, {})).status).toBe(422);
  const cancelled = await ana.browser.post(url, { reason: 'Ordered by mistake.' });
  expect(cancelled.body).toMatchObject({ state: 'cancelled', reason: 'Ordered by mistake.' });
  expect(cancelled.body.steps[2]).toMatchObject({ state: 'cancelled' });
  const { id } = await world.db
    .selectFrom('operations')
    .select('id')
    .where('cause_id', '=', operationId)
    .executeTakeFirstOrThrow();
  await until('succeeded', id);
  expect((await sites.site(subscriptionId))?.state).toBe('deleted');
  await work(operationId);
  expect((await read(operationId)).state).toBe('cancelled');

  expect(
    (await ana.browser.post(`${urlOf(operationId)}/retry`, { reason: 'The cause is gone.' })).status,
  ).toBe(202);
  await until('succeeded', operationId);
  expect((await sites.site(subscriptionId))?.state).toBe('ready');
});

test('cancelled before anything was asked, nothing has to be cleared away', async () => {
  const operationId = await provision(world, ana, await addSubscription(world, partnerId));
  const cancelled = await ana.browser.post(`${urlOf(operationId)}/cancellation`, { reason: 'Not wanted.' });
  expect(cancelled.body.state).toBe('cancelled');
  const clearing = await world.db
    .selectFrom('operations')
    .select('id')
    .where('cause_id', '=', operationId)
    .execute();
  expect(clearing).toEqual([]);
});

test('a cancelled operation stays cancelled, whatever the worker that asked the service comes back with', async () => {
  const { operationId, subscriptionId } = await begun();
  await sites.faults({ kind: 'slow', call: 'provision', ms: 400, times: 1 });
  const working = work(operationId);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const answer = await ana.browser.post(`${urlOf(operationId)}/cancellation`, { reason: 'Not wanted.' });
  expect(answer.body.state).toBe('cancelled');
  await working;
  expect((await read(operationId)).state).toBe('cancelled');
  const { id } = await world.db
    .selectFrom('operations')
    .select('id')
    .where('cause_id', '=', operationId)
    .executeTakeFirstOrThrow();
  await until('succeeded', id);
  expect((await sites.site(subscriptionId))?.state ?? 'deleted').toBe('deleted');
});

test('several go on at once with a reason, or none when one of them cannot; operators do so for every partner', async () => {
  const stopped: string[] = [];
  for (let count = 0; count < 3; count++)
    stopped.push(await provision(world, ana, await addSubscription(world, partnerId)));
  const set = (state: 'failed' | 'succeeded', ids: string[]) =>
    world.db
      .updateTable('operations')
      .set({ state, finished_at: world.clock.now() })
      .where('id', 'in', ids)
      .execute();
  await set('failed', stopped.slice(0, 2));
  await set('succeeded', stopped.slice(2));
  const url = `/api/v1/organizations/${partnerId}/operations/retries`;
  const reason = 'The data centre is back.';
  const refused = await ana.browser.post(url, { operationIds: stopped, reason });
  expect(refused.body).toMatchObject({ status: 409, reason: 'already-succeeded' });
  expect((await read(stopped[0] ?? '')).state).toBe('failed');
  const gone = await ana.browser.post(url, { operationIds: stopped.slice(0, 2), reason });
  expect(gone.body.operationIds).toHaveLength(2);
  expect((await read(stopped[1] ?? '')).state).toBe('queued');

  await set('failed', stopped.slice(0, 2));
  const desk = `/api/v1/organizations/${olga.organizationId}/stopped-operations`;
  const list = (await olga.browser.get(`${desk}?limit=1`)).body;
  expect(list.items).toEqual([expect.objectContaining({ partnerId, state: 'failed' })]);
  const next = (await olga.browser.get(`${desk}?limit=1&cursor=${list.nextCursor}`)).body;
  expect(next.items[0].operationId).not.toBe(list.items[0].operationId);
  expect((await ana.browser.get(desk)).status).toBe(404);
  const operations = stopped.slice(0, 2).map((operationId) => ({ partnerId, operationId }));
  expect((await olga.browser.post(`${desk}/retries`, { operations, reason })).status).toBe(200);
  expect((await read(stopped[0] ?? '')).state).toBe('queued');
  const ended = await olga.browser.post(`${desk}/cancellations`, { ...operations[0], reason });
  expect(ended.status).toBe(204);
  expect((await read(stopped[0] ?? '')).state).toBe('cancelled');
  for (const side of [partnerId, olga.organizationId])
    expect((await trail(side, stopped[0] ?? '')).slice(-2)).toEqual([
      'provisioning.retried',
      'provisioning.cancelled',
    ]);
});
