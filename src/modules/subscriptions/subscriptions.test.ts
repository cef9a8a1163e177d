import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOffering, SITES } from '../../../tests/harness/offerings.ts';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const here = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}`;

async function newPartnerWithCustomer(facts: { inactivatedAt?: Date } = {}) {
  const ana = await world.addPerson(await addRegisteredPartner(world, newId().slice(-12), []), [
    'administrator',
  ]);
  const customerId = newId();
  await world.db
    .insertInto('customers')
    .values({
      partner_id: ana.organizationId,
      id: customerId,
      name: 'Fourth Coffee',
      number: '1',
      country: 'DE',
      inactivated_at: facts.inactivatedAt ?? null,
      created_at: world.clock.now(),
    })
    .execute();
  const add = (body: object, headers: Record<string, string> = {}) =>
    ana.browser.post(`${here(ana)}/customers/${customerId}/subscriptions`, body, headers);
  return { ana, customerId, add };
}
const rapidstart = { offeringCode: 'rapidstart', country: 'DE' };

test('PP-48, PP-49: the services to choose from come with their countries/regions by name', async () => {
  const { ana } = await newPartnerWithCustomer();
  const { body } = await ana.browser.get(`${here(ana)}/offerings`);
  expect(body.items[0]).toMatchObject({ code: 'rapidstart', name: 'RapidStart Services' });
  expect(body.items[0].countries).toContainEqual({
    ...{ code: 'DE', name: 'Germany' },
    ...{ dataCentre: { code: 'amsterdam', name: 'Amsterdam' }, otherDataCentres: [] },
  });
});

test('PP-51, PP-54: adding a service answers with the operation, and the country decides the data centre', async () => {
  const { ana, customerId, add } = await newPartnerWithCustomer();
  const answer = await add(rapidstart);
  expect(answer.status).toBe(202);
  const { subscription, operation } = answer.body;
  expect(answer.headers).toMatchObject({ location: `${here(ana)}/operations/${operation.id}` });
  expect(subscription).toMatchObject({
    customerId,
    country: 'DE',
    dataCentre: 'Amsterdam',
    status: 'not-activated',
  });
  expect(subscription.serviceAccountId).toMatch(/^RS-[A-Z2-7]{10}$/);
  expect(subscription.provisioning).toEqual({ operationId: operation.id, state: 'queued' });
  const us = await add({ ...rapidstart, country: 'US' });
  expect(us.body.subscription.dataCentre).toBe('Virginia');
});

test('PP-50: nothing changes the country/region of use afterwards', async () => {
  const { ana, add } = await newPartnerWithCustomer();
  const { body } = await add(rapidstart);
  const place = `${here(ana)}/subscriptions/${body.subscription.id}`;
  const change = await ana.browser.patch(place, { country: 'US' }, { 'if-match': '"1"' });
  expect(change.status).toBe(422);
  expect((await ana.browser.get(place)).body).toMatchObject({ country: 'DE', countryName: 'Germany' });
});

test('PP-52: a country/region that is not supported is refused, with Support as the way on', async () => {
  const { ana, add } = await newPartnerWithCustomer();
  const answer = await add({ ...rapidstart, country: 'AQ' });
  expect(answer.body).toMatchObject({
    status: 409,
    reason: 'country-not-supported',
    explanation: { who: 'Support' },
  });
  expect((await ana.browser.get(`${here(ana)}/subscriptions`)).body.items).toEqual([]);
});

test('A service that is not offered, and an empty form, are sent back with their fields', async () => {
  const { add } = await newPartnerWithCustomer();
  expect((await add({ ...rapidstart, offeringCode: 'unknown' })).body.errors[0].pointer).toBe(
    '/offeringCode',
  );
  expect((await add({})).body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
    '/offeringCode',
    '/country',
  ]);
});

test('PP-53, PP-56: a customer may have several subscriptions; the Service List shows each with its status', async () => {
  const { ana, customerId, add } = await newPartnerWithCustomer();
  await add(rapidstart);
  await add(rapidstart);
  const { body } = await ana.browser.get(`${here(ana)}/subscriptions?customerId=${customerId}`);
  expect(body.items).toHaveLength(2);
  expect(body.items[0]).toMatchObject({
    customerName: 'Fourth Coffee',
    offeringName: 'RapidStart Services',
    statusLabel: 'Not activated',
  });
  const customer = await ana.browser.get(`${here(ana)}/customers/${customerId}`);
  expect(customer.body.subscriptions).toEqual(body.items);
  const list = await ana.browser.get(`${here(ana)}/customers`);
  expect(list.body.items[0].services).toBe(2);
});

test('PP-53: services of one customer are told apart by a label that the partner gives and changes', async () => {
  const { ana, customerId, add } = await newPartnerWithCustomer();
  const [first, second] = [await add({ ...rapidstart, label: ' Germany ' }), await add(rapidstart)];
  expect(first.body.subscription).toMatchObject({ label: 'Germany', customerNumber: '1', country: 'DE' });
  expect(second.body.subscription).toMatchObject({ label: '' });
  expect(first.body.subscription.serviceAccountId).not.toBe(second.body.subscription.serviceAccountId);

  const place = `${here(ana)}/subscriptions/${second.body.subscription.id}`;
  const change = (label: unknown, version = '"1"') =>
    ana.browser.patch(place, { label }, { 'if-match': version });
  const changed = await change('Poland');
  expect([changed.status, changed.body.label, changed.headers.etag]).toEqual([200, 'Poland', '"2"']);
  expect((await change('Late')).status).toBe(412);
  expect((await ana.browser.patch(place, { label: 'x' })).status).toBe(428);
  for (const wrong of ['x'.repeat(101), 'a\nb', 7]) expect((await change(wrong, '"2"')).status).toBe(422);
  expect((await ana.browser.patch(place, { country: 'PL' }, { 'if-match': '"2"' })).status).toBe(422);
  const { items } = (await ana.browser.get(`${here(ana)}/subscriptions?customerId=${customerId}`)).body;
  expect(items.map(({ label }: { label: string }) => label)).toEqual(['Poland', 'Germany']);
  const trail = (await ana.browser.get(`${here(ana)}/audit-events`)).body.items;
  expect(trail[0]).toMatchObject({
    action: 'subscription.changed',
    details: { label: 'Poland', before: '' },
  });
});

test("PP-53: a reader may not change a label, and another partner's service does not exist", async () => {
  const [{ ana, add }, other] = [await newPartnerWithCustomer(), await newPartnerWithCustomer()];
  const { id } = (await add(rapidstart)).body.subscription;
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  const change = (person: PersonIn) =>
    person.browser.patch(`${here(person)}/subscriptions/${id}`, { label: 'x' }, { 'if-match': '"1"' });
  expect((await change(reader)).status).toBe(403);
  expect((await change(other.ana)).status).toBe(404);
});

test('PP-55: adding a service sends no mail', async () => {
  const { ana, add } = await newPartnerWithCustomer();
  await add(rapidstart);
  const mails = await world.db
    .selectFrom('mails')
    .select('id')
    .where('organization_id', '=', ana.organizationId)
    .execute();
  expect(mails).toEqual([]);
});

test('A double click with one Idempotency-Key adds the service once', async () => {
  const { ana, add } = await newPartnerWithCustomer();
  const headers = { 'idempotency-key': 'click' };
  await Promise.all([add(rapidstart, headers), add(rapidstart, headers)]);
  expect((await add(rapidstart, headers)).headers).toMatchObject({ 'idempotent-replayed': 'true' });
  expect((await ana.browser.get(`${here(ana)}/subscriptions`)).body.items).toHaveLength(1);
});

test('PP-31: a prospect takes services for ninety days, and none from then on', async () => {
  const { customerId, add } = await newPartnerWithCustomer();
  const enrolled = async (days: number) => {
    const created_at = new Date(world.clock.now().getTime() - days * 86_400_000);
    const prospect = { number: null, created_at };
    await world.db.updateTable('customers').set(prospect).where('id', '=', customerId).execute();
  };
  await enrolled(89);
  expect((await add(rapidstart)).status).toBe(202);
  await enrolled(90);
  expect((await add(rapidstart)).body).toMatchObject({ status: 409, reason: 'customer-inactive' });
});

test('An inactivated customer takes no service, and its services are inactive', async () => {
  const { add } = await newPartnerWithCustomer({ inactivatedAt: world.clock.now() });
  expect((await add(rapidstart)).body).toMatchObject({ status: 409, reason: 'customer-inactive' });
  const other = await newPartnerWithCustomer();
  const { body } = await other.add(rapidstart);
  await world.db
    .updateTable('customers')
    .set({ inactivated_at: world.clock.now() })
    .where('id', '=', other.customerId)
    .execute();
  const read = await other.ana.browser.get(`${here(other.ana)}/subscriptions/${body.subscription.id}`);
  expect(read.body.statusLabel).toBe('Inactive');
});

test("Another partner's customers and subscriptions do not exist", async () => {
  const [one, other] = [await newPartnerWithCustomer(), await newPartnerWithCustomer()];
  const { body } = await other.add(rapidstart);
  const { browser } = one.ana;
  expect(
    (await browser.post(`${here(one.ana)}/customers/${other.customerId}/subscriptions`, rapidstart)).status,
  ).toBe(404);
  expect((await browser.get(`${here(one.ana)}/subscriptions/${body.subscription.id}`)).status).toBe(404);
  expect((await browser.get(`${here(other.ana)}/subscriptions`)).status).toBe(404);
  expect(
    (await browser.get(`${here(one.ana)}/subscriptions?customerId=${other.customerId}`)).body.items,
  ).toEqual([]);
});

test('A reader sees the Service List and may not add a service', async () => {
  const { ana, customerId } = await newPartnerWithCustomer();
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await reader.browser.get(`${here(ana)}/subscriptions`)).status).toBe(200);
  expect(
    (await reader.browser.post(`${here(ana)}/customers/${customerId}/subscriptions`, rapidstart)).status,
  ).toBe(403);
});

test('The Service List comes page by page, each subscription once', async () => {
  const { ana, add } = await newPartnerWithCustomer();
  for (let i = 0; i < 5; i++) await add(rapidstart);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await ana.browser.get(
      `${here(ana)}/subscriptions?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor ?? '';
  } while (cursor);
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
  expect((await ana.browser.get(`${here(ana)}/subscriptions?cursor=abc`)).status).toBe(422);
});

test('PP-15, PP-11: a partner that registered once adds every offered service, not only RapidStart', async () => {
  const { ana, add } = await newPartnerWithCustomer();
  await addOffering(world, {
    code: 'payment',
    name: 'Payment Services',
    purposes: [],
    plans: SITES.plans.slice(1),
  });
  const { items } = (await ana.browser.get(`${here(ana)}/offerings`)).body;
  expect(items.map(({ code }: { code: string }) => code).sort()).toEqual(['payment', 'rapidstart']);
  for (const { code } of items) {
    const answer = await add({ offeringCode: code, country: 'DE' });
    expect([code, answer.status]).toEqual([code, 202]);
  }
});

test('PP-31: a plan that is not for trials is for customers with a number', async () => {
  const { customerId, add } = await newPartnerWithCustomer();
  const code = await addOffering(world, { code: 'no-trial', accountPrefix: 'NT', purposes: [] });
  const business = { offeringCode: code, country: 'DE', planCode: 'business' };
  const isProspect = (number: string | null) =>
    world.db.updateTable('customers').set({ number }).where('id', '=', customerId).execute();
  await isProspect(null);
  expect((await add(business)).body).toMatchObject({
    ...{ status: 409, reason: 'not-for-prospects' },
    explanation: { remedy: expect.any(String) },
  });
  const basic = { ...business, planCode: 'basic', parameters: { domain: 'shop.example' } };
  expect((await add(basic)).status).toBe(202);
  await isProspect('1');
  expect((await add(business)).status).toBe(202);
});
