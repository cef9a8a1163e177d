import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enrolProspect,
  goToDay,
  mailsAbout,
  moveIn,
  type Office,
  openOffice,
} from '../../../tests/harness/lives.ts';
import { newProject } from '../../../tests/harness/rapidstart-service.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let sam: PersonIn;
let desk: string;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
  const vendor = await world.addOrganization('vendor', { name: 'Contoso Cloud' });
  sam = await world.addPerson(vendor, ['support'], { name: 'Sam Support' });
  desk = `/api/v1/organizations/${vendor}/support`;
});
afterAll(() => world.close());

const reason = 'The partner sent the number, ticket 4711.';
const revive = (office: Office, customerId: string, number: string, by = sam) =>
  by.browser.post(`${desk}/inactivated-customers/${customerId}/revival`, {
    partnerOrganizationId: office.partnerId,
    number,
    reason,
  });
const search = (number: string) =>
  sam.browser.post(`${desk}/inactivated-customer-searches`, { number, reason });

test('PP-43: Support revives within the thirty days with the number, data intact, seen in all trails, told to both', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  const { cara, subscriptionId, organizationId } = await moveIn(world, office, customer.id);
  const own = `/api/v1/organizations/${organizationId}`;
  const projects = `${own}/services/${subscriptionId}/rapidstart/projects`;
  const made = await cara.browser.post(projects, newProject);
  const before = (await cara.browser.get(`${projects}/${made.body.id}`)).body;
  const profile = (await office.ana.browser.get(`${office.customers}/${customer.id}`)).body;
  await goToDay(world, customer, 90);
  await goToDay(world, customer, 120, -1);
  expect((await cara.browser.get(projects)).body.reason).toBe('organization-inactivated');

  const found = await search(office.number);
  expect(found.body).toMatchObject({
    entry: { name: 'Fourth Coffee', plan: 'enhancement' },
    number: office.number,
  });
  expect(found.body.candidates).toMatchObject([
    { customerId: customer.id, name: 'Quagmire Foods', daysLeft: 1, refusal: null },
  ]);
  expect((await revive(office, customer.id, office.number)).status).toBe(204);

  const after = (await office.ana.browser.get(`${office.customers}/${customer.id}`)).body;
  const { version, kind, number, daysLeft, usableUntil, lastActivityAt, subscriptions, ...same } = after;
  expect(subscriptions).toMatchObject([
    { id: subscriptionId, customerNumber: office.number, status: 'active' },
  ]);
  expect(lastActivityAt > profile.lastActivityAt).toBe(true);
  expect({ number, kind, daysLeft, usableUntil }).toEqual({
    number: office.number,
    kind: 'existing',
    daysLeft: null,
    usableUntil: null,
  });
  expect(version).toBeGreaterThan(profile.version);
  expect(profile).toMatchObject(same);
  expect((await cara.browser.get(`${projects}/${made.body.id}`)).body).toEqual(before);
  const trails = [sam.organizationId, office.partnerId, organizationId];
  const rows = await world.db
    .selectFrom('audit_events')
    .select(['organization_id', 'actor_name', 'reason'])
    .where('action', '=', 'customer.revived')
    .where('subject_id', '=', customer.id)
    .execute();
  expect(rows.map((row) => row.organization_id).sort()).toEqual(trails.sort());
  expect(rows.every((row) => row.actor_name === 'Sam Support' && row.reason === reason)).toBe(true);
  expect((await mailsAbout(world, customer.id)).slice(-2)).toEqual([
    ['life-revived', office.ana.signInName],
    ['life-revived', 'office@quagmire.example'],
  ]);
  await goToDay(world, customer, 200);
  expect((await office.ana.browser.get(`${office.customers}/${customer.id}`)).body.standing).toBe('active');
  const life = (await office.ana.browser.get(`${office.customers}/${customer.id}/life`)).body;
  expect(life.moments.map((moment: { kind: string }) => moment.kind).slice(-2)).toEqual(['end', 'revived']);
});

test('PP-43: a second later it is too late', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  await goToDay(world, customer, 90);
  world.clock.forward({ days: 30 });
  expect((await revive(office, customer.id, office.number)).body).toMatchObject({
    status: 409,
    reason: 'retention-over',
  });
  await world.fireTimers();
  expect((await revive(office, customer.id, office.number)).status).toBe(404);
});

test('PP-44, PP-45: neither another partner’s, nor an unknown number, nor one without a plan revives', async () => {
  const [office, other] = [await openOffice(world), await openOffice(world)];
  const customer = await enrolProspect(office);
  await goToDay(world, customer, 95);
  const refusals = [
    [other.number, 'another-partner'],
    ['31', 'number-unknown'],
    [office.numberWithoutPlan, 'no-plan'],
  ] as const;
  for (const [number, why] of refusals) {
    const answer = await revive(office, customer.id, number);
    expect([answer.status, answer.body.reason]).toEqual([409, why]);
    expect(answer.body.explanation.remedy).not.toBe('');
  }
  expect((await search(office.numberWithoutPlan)).body.candidates[0].refusal.reason).toBe('no-plan');
  expect((await search('31')).body).toMatchObject({ entry: null, candidates: [] });
  const taken = { number: office.number, name: 'Fourth Coffee', country: 'US' };
  expect((await office.ana.browser.post(office.customers, taken)).status).toBe(201);
  expect((await revive(office, customer.id, office.number)).body.reason).toBe('number-enrolled');
});

test('PP-44: nobody but Support revives, and an active customer is no matter of Support', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  expect((await revive(office, customer.id, office.number)).body.reason).toBe('not-inactivated');
  await goToDay(world, customer, 95);
  const operator = await world.addPerson(sam.organizationId, ['operator']);
  const refused = await revive(office, customer.id, office.number, operator);
  expect([refused.status, refused.body.explanation.remedy]).toEqual([403, 'Ask for the role support.']);
  expect((await revive(office, customer.id, office.number, office.ana)).status).toBe(404);
  const own = `/api/v1/organizations/${office.partnerId}/support`;
  for (const path of ['inactivated-customers', 'erasure-receipts'])
    expect((await office.ana.browser.get(`${own}/${path}`)).status).toBe(404);
});

test('PP-42: Support counts inactivated customers by partner, with the days that are left, and reads nothing of them', async () => {
  const office = await openOffice(world);
  const first = await enrolProspect(office, 'Walrus');
  await enrolProspect(office, 'Walrus');
  await goToDay(world, first, 90);
  await goToDay(world, first, 91);
  const { status, text, body } = await sam.browser.get(`${desk}/inactivated-customers`);
  expect(status).toBe(200);
  expect(text).not.toMatch(/walrus/i);
  const mine = body.items.find(
    (item: { partner: { organizationId: string } }) => item.partner.organizationId === office.partnerId,
  );
  expect(mine).toMatchObject({ customers: 2, firstDaysLeft: 29 });
  await search(office.number);
  const rows = await world.db
    .selectFrom('audit_events')
    .select('organization_id')
    .where('action', '=', 'support.inactivated-searched')
    .where('subject_id', '=', office.number)
    .execute();
  expect(rows.map((row) => row.organization_id).sort()).toEqual(
    [sam.organizationId, office.partnerId].sort(),
  );
});

test('PP-42: the counts come in pages, whose data goes first on top, with the total of all; a partner is found by name', async () => {
  const first = await enrolProspect(await openOffice(world));
  for (const day of [1, 2]) {
    await goToDay(world, first, day);
    await enrolProspect(await openOffice(world));
  }
  await goToDay(world, first, 95);
  const counts = `${desk}/inactivated-customers`;
  const { body: whole } = await sam.browser.get(`${counts}?limit=200`);
  const seen: { partner: { name: string; organizationId: string }; customers: number }[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await sam.browser.get(`${counts}?limit=1${cursor && `&cursor=${cursor}`}`);
    expect(body.items).toHaveLength(1);
    expect([body.total, body.firstErasedAt]).toEqual([whole.total, whole.items[0].firstErasedAt]);
    seen.push(...body.items);
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(whole.items);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.reduce((sum, { customers }) => sum + customers, 0)).toBe(whole.total);
  const [top] = seen;
  const name = top?.partner.name.toUpperCase() ?? '';
  const { body: found } = await sam.browser.get(`${counts}?search=${encodeURIComponent(name)}`);
  expect(found.items.map(({ partner }: (typeof seen)[number]) => partner.organizationId)).toContain(
    top?.partner.organizationId,
  );
  expect((await sam.browser.get(`${counts}?search=no+such+partner`)).body).toMatchObject({
    items: [],
    total: 0,
  });
  expect((await sam.browser.get(`${counts}?cursor=nonsense`)).status).toBe(422);
});

test('of two engineers at the same moment one revives', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  await goToDay(world, customer, 95);
  const both = await Promise.all([1, 2].map(() => revive(office, customer.id, office.number)));
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
});
