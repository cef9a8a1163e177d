import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolProspect, goToDay, mailsAbout, type Office, openOffice } from '../../../tests/harness/lives.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { addDays } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { usableUntil } from '../customers/customers.rules.ts';
import { decideLifeStep } from './lifecycle.rules.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

type Customer = { id: string; createdAt: string; version: number };

const read = async ({ ana, customers }: Office, { id }: Customer) =>
  (await ana.browser.get(`${customers}/${id}`)).body;
const lifeOf = async ({ ana, customers }: Office, { id }: Customer) =>
  (await ana.browser.get(`${customers}/${id}/life`)).body;
const addNumber = (
  { ana, customers }: Office,
  { id, version }: Omit<Customer, 'createdAt'>,
  number: string,
) => ana.browser.patch(`${customers}/${id}`, { number }, { 'if-match': `"${version}"` });

test('the database says the same as the rule: until when a customer is usable, and when to look first', async () => {
  const { partnerId } = await openOffice(world);
  const created = new Date('2026-02-27T23:59:59.999Z');
  for (const [number, lost] of [[null], ['71'], ['72', 0], ['73', 59], ['74', 61], ['75', 400]] as [
    string | null,
    number?,
  ][]) {
    const id = newId();
    const planMissingSince = lost === undefined ? null : addDays(created, lost);
    await world.db
      .insertInto('customers')
      .values({ partner_id: partnerId, id, number, name: 'X', country: 'DE', created_at: created })
      .execute();
    if (planMissingSince)
      await world.db
        .updateTable('customers')
        .set({ plan_missing_since: planMissingSince })
        .where('id', '=', id)
        .execute();
    const row = await world.db
      .selectFrom('customers')
      .select('usable_until')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const end = usableUntil({ number, createdAt: created, planMissingSince });
    expect(row.usable_until).toEqual(end);
    const timer = await world.db
      .selectFrom('timers')
      .select('due_at')
      .where('subject', '=', id)
      .executeTakeFirst();
    const facts = { usableUntil: end, inactivatedAt: null, remindedDays: [] };
    const first = end && decideLifeStep(facts, created);
    expect(timer?.due_at).toEqual(first?.kind === 'wait' ? first.until : undefined);
  }
});

test('PP-39: the number added at the last second lifts the limit at once, and the timer finds nothing to do', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  await goToDay(world, customer, 90, -1);
  const mails = (await mailsAbout(world, customer.id)).length;
  expect((await read(office, customer)).daysLeft).toBe(1);
  const linked = await addNumber(office, customer, office.number);
  expect(linked.body).toMatchObject({
    kind: 'existing',
    standing: 'active',
    usableUntil: null,
    daysLeft: null,
  });
  await goToDay(world, customer, 130);
  expect(await read(office, customer)).toMatchObject({ standing: 'active', number: office.number });
  expect(await mailsAbout(world, customer.id)).toHaveLength(mails);
  expect(await lifeOf(office, customer)).toMatchObject({ state: 'unlimited', cause: null });
  const kinds = (await lifeOf(office, customer)).moments.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(['enrolled', 'reminder', 'number-added']);
});

test('PP-37, PP-41, PP-44: at the ninetieth day’s second the partner cannot add the number any more, fired or not', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  world.clock.stopAt(addDays(new Date(customer.createdAt), 90));
  expect((await addNumber(office, customer, office.number)).body).toMatchObject({
    status: 409,
    reason: 'customer-inactive',
  });
  await world.fireTimers();
  const closed = await read(office, customer);
  expect(closed).toMatchObject({
    standing: 'inactivated',
    inactiveSince: addDays(new Date(customer.createdAt), 90).toISOString(),
  });
  expect((await addNumber(office, closed, office.number)).body).toMatchObject({
    status: 409,
    reason: 'customer-inactive',
  });
  const rename = await office.ana.browser.patch(
    `${office.customers}/${customer.id}`,
    { name: 'New' },
    { 'if-match': `"${closed.version}"` },
  );
  expect(rename.body).toMatchObject({ status: 409, reason: 'customer-inactive' });
});

test.each(['number first', 'end first'])(
  'PP-39: racing with the end, one of both happens whole: %s',
  async (order) => {
    const office = await openOffice(world);
    const customer = await enrolProspect(office);
    await goToDay(world, customer, 90, -1);
    const number = () => addNumber(office, customer, office.number);
    const end = () => goToDay(world, customer, 90);
    const [answer] = await Promise.all(
      order === 'number first' ? [number(), end()] : [end().then(number), undefined],
    );
    const now = await read(office, customer);
    const sent = (await mailsAbout(world, customer.id)).filter(([kind]) => kind === 'life-inactivated');
    if (typeof answer === 'object' && answer.status === 200) {
      expect(now).toMatchObject({ standing: 'active', number: office.number });
      expect(sent).toEqual([]);
    } else {
      expect(now).toMatchObject({ standing: 'inactivated', number: null });
      expect(sent).toHaveLength(2);
    }
    await goToDay(world, customer, 91);
    expect((await read(office, customer)).standing).toBe(now.standing);
  },
);

test('PP-39: thirty at once, and for none of them do number and end both win', async () => {
  const office = await openOffice(world);
  const created = world.clock.now();
  const ids: string[] = [];
  for (let i = 0; i < 30; i++) {
    const { id } = await enrolProspect(office, `Race${i}`);
    const entry = await world.db
      .selectFrom('registry_customers')
      .select(['partner_number', 'name', 'country', 'plan', 'updated_at'])
      .where('number', '=', office.number)
      .executeTakeFirstOrThrow();
    await world.db
      .insertInto('registry_customers')
      .values({ ...entry, number: `${i}${office.number}` })
      .execute();
    ids.push(id);
  }
  await world.db.updateTable('customers').set({ created_at: created }).where('id', 'in', ids).execute();
  await goToDay(world, { createdAt: created.toISOString() }, 90, -1);
  const linking = ids.map((id, i) => addNumber(office, { id, version: 1 }, `${i}${office.number}`));
  world.clock.stopAt(addDays(created, 90));
  const [linked] = await Promise.all([Promise.all(linking), world.fireTimers()]);
  await world.fireTimers();
  for (const [i, id] of ids.entries()) {
    const row = await world.db
      .selectFrom('customers')
      .select(['number', 'inactivated_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const won = linked[i]?.status === 200;
    expect([linked[i]?.status, row.number !== null, row.inactivated_at !== null]).toEqual(
      won ? [200, true, false] : [409, false, true],
    );
  }
});

test('a reminder goes to each administrator and to the contact, once each, and to no empty address', async () => {
  const office = await openOffice(world);
  const bea = await world.addPerson(office.partnerId, ['administrator', 'member']);
  await world.addPerson(office.partnerId, ['member']);
  const customer = await enrolProspect(office);
  const silent = await enrolProspect(office, 'Silent');
  await world.db.updateTable('customers').set({ contact_email: '' }).where('id', '=', silent.id).execute();
  const own = await enrolProspect(office, 'Own');
  await world.db
    .updateTable('customers')
    .set({ contact_email: bea.signInName.toUpperCase() })
    .where('id', '=', own.id)
    .execute();
  await goToDay(world, own, 60);
  await goToDay(world, own, 61);
  const to = (recipients: string[]) => recipients.sort().map((recipient) => ['life-reminder', recipient]);
  const both = [office.ana.signInName, bea.signInName];
  expect(await mailsAbout(world, customer.id)).toEqual(to([...both, 'office@quagmire.example']));
  expect(await mailsAbout(world, silent.id)).toEqual(to(both));
  expect(await mailsAbout(world, own.id)).toEqual(to(both));
});

test('PP-45: an existing customer without a plan is usable for 90 days, is told why, and the plan lifts the limit', async () => {
  const office = await openOffice(world);
  const body = { number: office.numberWithoutPlan, name: 'Lucerne Publishing', country: 'DE' };
  const created = (await office.ana.browser.post(office.customers, body)).body;
  expect(created).toMatchObject({ kind: 'existing', standing: 'active', daysLeft: 90 });
  const list = (await office.ana.browser.get(office.customers)).body.items;
  expect(list[0]).toMatchObject({ kind: 'existing', daysLeft: 90 });
  expect(await lifeOf(office, created)).toMatchObject({
    state: 'limited',
    cause: { reason: 'no-plan' },
    daysLeft: 90,
  });
  await goToDay(world, created, 60);
  expect(await mailsAbout(world, created.id)).toEqual([['life-reminder', office.ana.signInName]]);
  const setPlan = (plan: 'enhancement' | 'none') =>
    world.db
      .updateTable('registry_customers')
      .set({ plan, updated_at: world.clock.now() })
      .where('number', '=', office.numberWithoutPlan)
      .execute();
  await setPlan('enhancement');
  expect(await read(office, created)).toMatchObject({ daysLeft: null, usableUntil: null });
  await goToDay(world, created, 200);
  expect(await read(office, created)).toMatchObject({ standing: 'active' });
  await setPlan('none');
  expect(await read(office, created)).toMatchObject({ standing: 'active', daysLeft: 30 });
  await goToDay(world, created, 230, -1);
  expect(await read(office, created)).toMatchObject({ standing: 'active', daysLeft: 1 });
  await goToDay(world, created, 230);
  expect(await read(office, created)).toMatchObject({ standing: 'inactivated' });
  await setPlan('enhancement');
  expect(await read(office, created)).toMatchObject({ standing: 'inactivated' });
});

test('PP-45: a number that is on no plan is taken, and lifts nothing', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  await goToDay(world, customer, 80);
  const linked = await addNumber(office, customer, office.numberWithoutPlan);
  expect(linked.body).toMatchObject({ kind: 'existing', daysLeft: 10 });
  await goToDay(world, customer, 90);
  expect(await read(office, customer)).toMatchObject({ standing: 'inactivated' });
});

test('PP-38: also an existing customer that was enrolled without its number is under the limit', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office, 'Fourth-Coffee');
  await goToDay(world, customer, 90);
  expect(await read(office, customer)).toMatchObject({ standing: 'inactivated', kind: 'prospect' });
});

test('PP-42: of an inactivated customer the partner sees name, country and state; its data is kept, and in no answer', async () => {
  const office = await openOffice(world);
  const { ana, customers, partnerId } = office;
  const customer = await enrolProspect(office, 'Walrus');
  const service = (
    await ana.browser.post(`${customers}/${customer.id}/subscriptions`, {
      offeringCode: 'rapidstart',
      country: 'DE',
    })
  ).body.subscription;
  await goToDay(world, customer, 90);
  const here = `/api/v1/organizations/${partnerId}`;
  const answers = await Promise.all(
    [
      `${customers}/${customer.id}`,
      customers,
      `${customers}/${customer.id}/life`,
      `${here}/subscriptions`,
      `${here}/subscriptions/${service.id}/activation`,
    ].map((url) => ana.browser.get(url)),
  );
  for (const { status, text } of answers) {
    expect(status).toBe(200);
    expect(text.replaceAll('Walrus Foods', '')).not.toMatch(/walrus/i);
  }
  const file = await ana.browser.post(`${customers}/export`, {
    format: 'csv',
    selection: { all: {} },
    sort: 'name',
    columns: ['name', 'city', 'country', 'standing', 'daysLeft'],
  });
  expect(file.status).toBe(200);
  expect(file.text).toContain('Walrus Foods,,Germany,Inactivated');
  expect(answers[0]?.body).toMatchObject({
    name: 'Walrus Foods',
    country: 'DE',
    standing: 'inactivated',
    subscriptions: [],
  });
  const kept = await world.db
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', customer.id)
    .executeTakeFirstOrThrow();
  expect(kept).toMatchObject({ city: 'Walrusville', contact_email: 'office@walrus.example' });
});

test('a prospect of another partner has no life here, and a reader sees it as everybody', async () => {
  const [one, other] = [await openOffice(world), await openOffice(world)];
  const customer = await enrolProspect(other);
  expect((await one.ana.browser.get(`${one.customers}/${customer.id}/life`)).status).toBe(404);
  expect((await one.ana.browser.get(`${other.customers}/${customer.id}/life`)).status).toBe(404);
  const reader = await world.addPerson(other.partnerId, ['reader']);
  const life = await reader.browser.get(`${other.customers}/${customer.id}/life`);
  expect(life.body).toMatchObject({ state: 'limited', daysLeft: 90, cause: { reason: 'no-number' } });
  expect(life.body.moments.map(({ kind, done }: { kind: string; done: boolean }) => [kind, done])).toEqual([
    ['enrolled', true],
    ...Array.from({ length: 4 }, () => ['reminder', false]),
    ['end', false],
    ['erasure', false],
  ]);
  expect(life.body.moments[1].effects.mail).toEqual([
    `Mail to ${other.ana.signInName}.`,
    'Mail to office@quagmire.example.',
  ]);
});

test('PP-40: neither the customer nor the vendor’s operators add the number', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  const cara = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const url = `/api/v1/organizations/${cara.organizationId}/customers/${customer.id}`;
  const own = await cara.browser.patch(url, { number: office.number }, { 'if-match': '"1"' });
  expect(own.status).toBe(403);
  expect((await addNumber({ ...office, ana: cara }, customer, office.number)).status).toBe(404);
});

test('PP-46: a trial needs no number, no installed software and nothing in the registry', async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office, 'Brandnew');
  const { rows } = await sql<{ known: number }>`
    select count(*)::int as known from registry_customers where name ilike '%brandnew%'`.execute(world.db);
  expect(rows[0]?.known).toBe(0);
  const service = await office.ana.browser.post(`${office.customers}/${customer.id}/subscriptions`, {
    offeringCode: 'rapidstart',
    country: 'DE',
  });
  expect(service.status).toBe(202);
});

test('PP-47: a trial starts through a certified partner alone', async () => {
  const { signInName, browser } = await world.addAccount();
  const partnerNumber = `U${newId().slice(-10)}`;
  await world.db
    .insertInto('registry_partners')
    .values({
      number: partnerNumber,
      name: 'Uncertified',
      country: 'US',
      certified: false,
      addendum_signed: true,
      updated_at: world.clock.now(),
    })
    .execute();
  await world.db
    .insertInto('registry_sign_ins')
    .values({ sign_in_name: signInName, partner_number: partnerNumber, updated_at: world.clock.now() })
    .execute();
  const address = {
    street: '1 Main Street',
    city: 'Redmond',
    state: 'WA',
    postalCode: '98052',
    country: 'US',
  };
  const person = { firstName: 'Ana', lastName: 'Lopes', contactEmail: 'ana@contoso.example' };
  const refusal = await browser.post('/api/v1/registrations', {
    partnerNumber,
    name: 'Contoso',
    address,
    phone: '+1 425 555 0100',
    ...person,
  });
  expect(refusal.status).toBe(409);
  const body = {
    name: 'Trial',
    country: 'DE',
    administrator: { firstName: 'A', lastName: 'B', signInName: 'a@b.example' },
    contactEmail: 'a@b.example',
  };
  const vendor =
    (await world.db.selectFrom('organizations').select('id').where('kind', '=', 'vendor').executeTakeFirst())
      ?.id ?? (await world.addOrganization('vendor'));
  for (const [organizationId, roles] of [
    [vendor, 'operator'],
    [await world.addOrganization('customer'), 'administrator'],
  ] as const) {
    const somebody = await world.addPerson(organizationId, [roles]);
    expect(
      (await somebody.browser.post(`/api/v1/organizations/${organizationId}/customers`, body)).status,
    ).toBe(403);
  }
});
