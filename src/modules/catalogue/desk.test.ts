import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOffering, newDataCentre, newOffering, SITES } from '../../../tests/harness/offerings.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
let olga: PersonIn;
let here: string;
beforeAll(async () => {
  world = await startWorld();
  olga = await world.addPerson(await world.addOrganization('vendor'), ['operator'], {
    name: 'Olga Operator',
  });
  here = `/api/v1/organizations/${olga.organizationId}/catalogue`;
});
afterAll(() => world.close());

const newCode = () => `sites-${newId().slice(-8)}`;
const read = async (code: string) => (await olga.browser.get(`${here}/${code}`)).body;
const save = (code: string, content: object, revision = 0) =>
  olga.browser.put(`${here}/${code}/draft`, content, { 'if-match': `"${revision}"` });
const publish = (code: string, revision: number, query = '') =>
  olga.browser.post(`${here}/${code}/publication${query}`, undefined, { 'if-match': `"${revision}"` });

async function customerOf(partnerId: string, number: string | null = '1') {
  const id = newId();
  await world.db
    .insertInto('customers')
    .values({
      partner_id: partnerId,
      id,
      name: 'Fourth Coffee',
      number,
      country: 'DE',
      created_at: world.clock.now(),
    })
    .execute();
  return id;
}

test('PP-48: a service begins as a draft that operators only see, is filled in, and is offered once it is published', async () => {
  const code = newCode();
  const ana = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const offered = async () => {
    const { items } = (await ana.browser.get(`/api/v1/organizations/${ana.organizationId}/offerings`)).body;
    return items.find((one: { code: string }) => one.code === code);
  };
  expect((await olga.browser.post(here, newOffering(code))).status).toBe(201);
  expect(await offered()).toBeUndefined();
  expect((await publish(code, 1)).body).toMatchObject({ status: 409, reason: 'nowhere-offered' });
  expect((await save(code, SITES, 1)).body).toMatchObject({
    draftRevision: 2,
    preview: { name: 'Sites Services' },
  });
  const published = await publish(code, 2);
  expect(published.body).toMatchObject({ currentVersion: 1, draft: null, draftRevision: 0, hasDraft: false });
  expect(published.body.versions).toEqual([
    { version: 1, publishedAt: expect.any(String), publishedBy: 'Olga Operator', inUse: 0 },
  ]);
  expect(await offered()).toMatchObject({
    name: 'Sites Services',
    plans: [{ code: 'basic', promisedHours: 24, parameters: { type: 'object' } }, { code: 'business' }],
    purposes: ['Production', 'Test'],
  });
  expect(JSON.stringify(await offered())).not.toMatch(/servicePlanId|maximumPolling|broker/i);
});

test('PP-69, PP-71: what a customer has stays as it was added, whatever is published afterwards', async () => {
  const code = await addOffering(world, { code: newCode() });
  const ana = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const place = `/api/v1/organizations/${ana.organizationId}`;
  const customerId = await customerOf(ana.organizationId);
  const wanted = {
    ...{ offeringCode: code, country: 'DE', planCode: 'basic', purpose: 'Production' },
    parameters: { domain: 'shop.contoso.example' },
  };
  const added = await ana.browser.post(`${place}/customers/${customerId}/subscriptions`, wanted);
  expect(added.body.subscription).toMatchObject({
    ...{ planName: 'Basic', purpose: 'Production', dataCentre: 'Amsterdam' },
    parameters: { domain: 'shop.contoso.example', language: 'en' },
    serviceAccountId: expect.stringMatching(/^SI-[A-Z2-7]{10}$/),
  });

  const plans = [{ ...SITES.plans[0], name: 'Starter', promisedHours: 1 }];
  const next = { ...SITES, plans, purposes: [], roles: ['Editors'], regions: SITES.regions.slice(1) };
  await save(code, next);
  const plan = await publish(code, 1, '?dryRun=true');
  expect(plan.body.sentences).toContain(
    'Sites Services, version 2 will be what is added from now on. What customers have stays as it is: 1 service.',
  );
  expect((await read(code)).currentVersion).toBe(1);
  expect((await publish(code, 1)).status).toBe(200);

  const kept = await ana.browser.get(`${place}/subscriptions/${added.body.subscription.id}`);
  expect(kept.body).toMatchObject({ planName: 'Basic', purpose: 'Production', dataCentre: 'Amsterdam' });
  const { versions } = await read(code);
  expect(versions.map((one: { version: number; inUse: number }) => [one.version, one.inUse])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  const again = await ana.browser.post(`${place}/customers/${customerId}/subscriptions`, wanted);
  expect(again.body).toMatchObject({ status: 409, reason: 'country-not-supported' });
});

test('two operators: who comes second is told, and nothing of the first is lost', async () => {
  const code = await addOffering(world, { code: newCode() });
  expect((await save(code, { ...SITES, name: 'One' })).status).toBe(200);
  expect((await save(code, { ...SITES, name: 'Two' })).status).toBe(412);
  expect((await publish(code, 7)).status).toBe(412);
  expect((await olga.browser.put(`${here}/${code}/draft`, SITES)).status).toBe(428);
  expect((await read(code)).draft.name).toBe('One');
  expect((await olga.browser.delete(`${here}/${code}/draft`)).status).toBe(204);
  expect(await read(code)).toMatchObject({ draft: null, published: { name: 'Sites Services' } });
});

const [basic] = SITES.plans;
test.each<[change: object, pointer: string]>([
  [{ name: '' }, '/name'],
  [{ roles: [] }, '/roles'],
  [{ roles: ['A', 'A'] }, '/roles'],
  [{ plans: [] }, '/plans'],
  [{ plans: [{ ...basic, promisedHours: 0 }] }, '/plans/0/promisedHours'],
  [{ plans: [{ ...basic, parameters: { type: 'object', oneOf: [] } }] }, '/plans/0/parameters'],
  [
    {
      plans: [
        { ...basic, parameters: { type: 'object', properties: { a: { type: 'string', pattern: '(?=x)' } } } },
      ],
    },
    '/plans/0/parameters',
  ],
  [{ regions: [{ country: 'XX', dataCentre: 'dublin' }] }, '/regions/0/country'],
  [{ regions: [{ country: 'DE', dataCentre: 'atlantis' }] }, '/regions/0'],
  [{ languages: ['English'] }, '/languages/0'],
  [{ erpSignUp: { url: 'javascript:alert(1)', instructions: 'x' } }, '/erpSignUp/url'],
  [{ brokerId: 'x' }, '/brokerId'],
  [{ surprise: 1 }, '/'],
])('a draft with %j is sent back with its field', async (change, pointer) => {
  const code = await addOffering(world, { code: newCode() });
  const answer = await save(code, { ...SITES, ...change });
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  expect((await read(code)).draft).toBeNull();
});

test('a schema that no form can show is refused with its place', async () => {
  const code = await addOffering(world, { code: newCode() });
  const parameters = { type: 'object', properties: { colour: { type: 'string', anyOf: [] } } };
  const { body } = await save(code, { ...SITES, plans: [{ ...basic, parameters }] });
  expect(body.errors[0].message).toMatch(/^\/properties\/colour\/anyOf: "anyOf" is not taken here/);
});

test('codes are taken once, of services and of data centres', async () => {
  const code = newCode();
  await olga.browser.post(here, newOffering(code));
  expect((await olga.browser.post(here, newOffering(code))).body.errors[0].pointer).toBe('/code');
  const centre = newDataCentre();
  const place = here.replace('/catalogue', '/data-centres');
  expect((await olga.browser.post(place, centre)).body.dataCentres).toContainEqual(centre);
  expect((await olga.browser.post(place, centre)).body.errors[0].pointer).toBe('/code');
});

test('PP-93: a retirement is told to everybody, ends sign-ups on its day, and can be withdrawn', async () => {
  const code = await addOffering(world, { code: newCode(), purposes: [], plans: SITES.plans.slice(1) });
  const ana = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const place = `/api/v1/organizations/${ana.organizationId}`;
  const customerId = await customerOf(ana.organizationId);
  const add = () =>
    ana.browser.post(`${place}/customers/${customerId}/subscriptions`, { offeringCode: code, country: 'DE' });
  const { id } = (await add()).body.subscription;
  const retirement = {
    from: '2026-10-01',
    notice: 'Move to Pages.',
    data: 'Export it until the end of the year.',
  };
  const from = new Date(world.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const retire = (body: object, query = '') => olga.browser.put(`${here}/${code}/retirement${query}`, body);
  expect((await retire({ ...retirement, from: '2020-01-01' })).body.errors[0].pointer).toBe('/from');
  const plan = await retire({ ...retirement, from }, '?dryRun=true');
  expect(plan.body.sentences[0]).toContain(
    `ends on ${from}. The notice is shown by what customers have: 1 service.`,
  );
  expect((await read(code)).retirement).toBeNull();
  expect((await retire({ ...retirement, from })).body.retirement).toEqual({
    ...retirement,
    from,
    retired: false,
  });

  const shown = { ...retirement, from, retired: false };
  expect((await ana.browser.get(`${place}/subscriptions/${id}`)).body.retirement).toEqual(shown);
  const home = (await world.visitor().get('/api/v1/home')).body.services;
  expect(home.find((one: { code: string }) => one.code === code).retirement).toEqual(shown);
  expect((await add()).status).toBe(202);
  world.clock.stopAt(new Date(`${from}T00:00:00Z`));
  expect((await add()).body).toMatchObject({
    status: 409,
    reason: 'service-retired',
    explanation: { remedy: expect.any(String) },
  });
  expect((await ana.browser.get(`${place}/subscriptions/${id}`)).body.retirement.retired).toBe(true);
  expect((await olga.browser.delete(`${here}/${code}/retirement`)).status).toBe(200);
  expect((await add()).status).toBe(202);
});

test('the catalogue is edited by operators: not by Support, and partners have none', async () => {
  const code = await addOffering(world, { code: newCode() });
  const support = await world.addPerson(olga.organizationId, ['support']);
  const partner = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  for (const place of ['', `/${code}`]) {
    expect((await support.browser.get(here + place)).status).toBe(403);
    expect(
      (await partner.browser.get(`/api/v1/organizations/${partner.organizationId}/catalogue${place}`)).status,
    ).toBe(404);
  }
  expect((await support.browser.put(`${here}/${code}/draft`, SITES, { 'if-match': '"0"' })).status).toBe(403);
  expect((await olga.browser.get(`${here}/unknown`)).status).toBe(404);
});
