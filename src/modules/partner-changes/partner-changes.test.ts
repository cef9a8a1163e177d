import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addMovingCustomer,
  type MovingCustomer,
  nameInFile,
  tellEverybody,
} from '../../../tests/harness/moving-customers.ts';
import { addRegistryPartner } from '../../../tests/harness/registry.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let olga: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  olga = await world.addPerson(await world.addOrganization('vendor'), ['operator'], {
    name: 'Olga Operator',
  });
});
afterAll(() => world.close());

let count = 0;
const lay = () => addMovingCustomer(world, String(++count));
const at = (person: PersonIn, place: string) =>
  person.browser.get(`/api/v1/organizations/${person.organizationId}/${place}`);
const changesOf = async (person: PersonIn) => (await at(person, 'partner-changes')).body.items;
const find = async (person: PersonIn, number: string) =>
  (await at(person, `registry-customers?number=${number}`)).body.items.length;
const mailTo = async ({ signInName }: PersonIn) =>
  (
    await world.db
      .selectFrom('mails')
      .select('subject')
      .where('recipient', '=', signInName)
      .orderBy('id')
      .execute()
  ).map(({ subject }) => subject);

async function announced(): Promise<MovingCustomer & { changeId: string }> {
  const moving = await lay();
  const answer = await nameInFile(olga, moving.number, moving.to.number);
  expect(answer.status, answer.text).toBe(201);
  expect(answer.body).toMatchObject({ changed: 1, refused: 0 });
  await tellEverybody(world, olga.organizationId);
  const [change] = await changesOf(moving.from.partner);
  return { ...moving, changeId: change.id };
}

async function moment(changeId: string, body: object) {
  const place = `/api/v1/organizations/${olga.organizationId}/partner-changes/${changeId}`;
  const read = await olga.browser.get(place);
  return olga.browser.patch(place, body, { 'if-match': String(read.headers.etag) });
}

test('a customer that moves in the registry is announced for 30 days later, and nothing has changed before', async () => {
  const { number, from, to, cara, customerId, subscriptionId, changeId } = await announced();
  const [seen] = await changesOf(to.partner);
  expect(seen).toMatchObject({ id: changeId, number, state: 'announced', customerName: 'Contoso Foods' });
  const days = (Date.parse(seen.effectiveAt) - world.clock.now().getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(await changesOf(cara)).toHaveLength(1);
  expect([await find(from.partner, number), await find(to.partner, number)]).toEqual([1, 0]);
  expect((await at(from.partner, `customers/${customerId}`)).status).toBe(200);
  expect((await at(from.partner, `subscriptions/${subscriptionId}`)).status).toBe(200);
  expect((await at(to.partner, `subscriptions/${subscriptionId}`)).status).toBe(404);
});

test('both partners and the customer see the same table of what moves and what stays', async () => {
  const { from, to, cara, changeId } = await announced();
  const tables = [];
  for (const person of [from.partner, to.partner, cara, olga]) {
    const answer = await at(person, `partner-changes/${changeId}`);
    expect(answer.status, answer.text).toBe(200);
    tables.push(answer.body.table);
  }
  expect(new Set(tables.map((table) => JSON.stringify(table))).size).toBe(1);
  expect(tables[0]).toContainEqual({
    what: 'RapidStart Services (PT)',
    before: `Partner ${from.number}`,
    after: `Partner ${to.number}`,
    moves: true,
  });
});

test('both partners’ and the customer’s administrators get mail, once', async () => {
  const { from, to, cara } = await announced();
  await tellEverybody(world, olga.organizationId);
  const move = `Contoso Foods will move from Partner ${from.number} to Partner ${to.number}`;
  expect(await mailTo(from.partner)).toEqual([move]);
  expect(await mailTo(to.partner)).toEqual([move]);
  expect(await mailTo(cara)).toEqual([`Your partner of record changes to Partner ${to.number}`]);
  const trail = (await at(cara, 'audit-events')).body.items;
  expect(trail.map(({ action }: { action: string }) => action)).toEqual(['partner-of-record.announced']);
});

test('the same file again announces nothing anew', async () => {
  const { number, from, to } = await announced();
  expect((await nameInFile(olga, number, to.number)).body).toMatchObject({ changed: 0, unchanged: 1 });
  await tellEverybody(world, olga.organizationId);
  expect(await changesOf(from.partner)).toHaveLength(1);
  expect(await mailTo(from.partner)).toHaveLength(1);
});

test('at the moment services and access are the new partner’s; history and the old record stay', async () => {
  const { number, from, to, cara, customerId, subscriptionId, partnerId, changeId } = await announced();
  await world.db
    .insertInto('operations')
    .values({
      partner_id: partnerId,
      id: changeId,
      kind: 'provision',
      subscription_id: subscriptionId,
      state: 'succeeded',
      promised_by: world.clock.now(),
      created_at: world.clock.now(),
      finished_at: world.clock.now(),
    })
    .execute();
  world.clock.forward({ days: 29 });
  await world.fireTimers();
  expect((await at(from.partner, `subscriptions/${subscriptionId}`)).status).toBe(200);
  world.clock.forward({ days: 1, minutes: 1 });
  await world.fireTimers();
  await tellEverybody(world, olga.organizationId);

  const statuses = [];
  for (const person of [from.partner, to.partner])
    for (const place of [`subscriptions/${subscriptionId}`, `operations/${changeId}`])
      statuses.push((await at(person, place)).status);
  expect(statuses).toEqual([404, 404, 200, 200]);
  expect((await at(from.partner, `customers/${customerId}`)).status).toBe(404);
  expect((await at(from.partner, 'customers')).body.items).toEqual([]);
  expect([await find(from.partner, number), await find(to.partner, number)]).toEqual([0, 1]);
  const [mine] = (await at(to.partner, 'customers')).body.items;
  expect(mine).toMatchObject({ number, name: 'Contoso Foods', services: 1 });
  expect((await at(cara, 'services')).body.items).toMatchObject([
    { subscriptionId, partnerName: `Partner ${to.number}` },
  ]);
  for (const person of [from.partner, to.partner, cara]) {
    const change = (await at(person, `partner-changes/${changeId}`)).body;
    expect(change).toMatchObject({ state: 'done' });
    expect(change.table.some(({ what }: { what: string }) => what === 'RapidStart Services (PT)')).toBe(true);
  }
  const old = await world.db
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', customerId)
    .executeTakeFirst();
  expect(old).toMatchObject({ partner_id: partnerId, number, organization_id: null });
  expect(await mailTo(cara)).toHaveLength(2);
  await world.fireTimers();
  await tellEverybody(world, olga.organizationId);
  expect(await mailTo(cara)).toHaveLength(2);
});

test('a change that the registry takes back before the moment is called off, and nothing ever moves', async () => {
  const { number, from, to, cara, subscriptionId, changeId } = await announced();
  world.clock.forward({ days: 10 });
  await nameInFile(olga, number, from.number);
  await tellEverybody(world, olga.organizationId);
  expect((await at(to.partner, `partner-changes/${changeId}`)).body.state).toBe('reversed');
  expect(await mailTo(cara)).toEqual([
    `Your partner of record changes to Partner ${to.number}`,
    `Your partner of record stays Partner ${from.number}`,
  ]);
  world.clock.forward({ days: 25 });
  await world.fireTimers();
  expect((await at(from.partner, `subscriptions/${subscriptionId}`)).status).toBe(200);
  expect((await moment(changeId, { atOnce: true })).body).toMatchObject({ reason: 'already-decided' });
});

test('a customer that comes back finds its old record again', async () => {
  const { number, from, to, customerId, subscriptionId, changeId } = await announced();
  await moment(changeId, { atOnce: true });
  await world.fireTimers();
  expect((await at(to.partner, `subscriptions/${subscriptionId}`)).status).toBe(200);
  await nameInFile(olga, number, from.number);
  const [back] = await changesOf(from.partner);
  expect(back).toMatchObject({ state: 'announced', to: { number: from.number } });
  await moment(back.id, { atOnce: true });
  await world.fireTimers();
  expect((await at(from.partner, `customers/${customerId}`)).body.subscriptions).toMatchObject([
    { id: subscriptionId },
  ]);
  expect((await at(to.partner, 'customers')).body.items).toEqual([]);
});

test('while the new partner is not registered the vendor keeps the services; it gets them when it registers', async () => {
  const moving = await lay();
  const litware = await addRegistryPartner(world, { name: 'Litware' });
  await nameInFile(olga, moving.number, litware);
  const [change] = await changesOf(moving.from.partner);
  await moment(change.id, { atOnce: true });
  await world.fireTimers();
  expect((await at(moving.from.partner, `subscriptions/${moving.subscriptionId}`)).status).toBe(404);
  const waiting = (await at(moving.cara, `partner-changes/${change.id}`)).body;
  expect(waiting.state).toBe('waiting');
  expect((await at(moving.cara, 'services')).body.items).toMatchObject([
    { subscriptionId: moving.subscriptionId },
  ]);
  const partnerId = await world.addOrganization('partner', { name: 'Litware', registryNumber: litware });
  const lena = await world.addPerson(partnerId, ['administrator']);
  world.clock.forward({ minutes: 31 });
  await world.fireTimers();
  expect((await at(lena, `subscriptions/${moving.subscriptionId}`)).status).toBe(200);
  expect((await at(lena, `partner-changes/${change.id}`)).body.state).toBe('done');
});

test('an operation that was under way goes on under the new partner', async () => {
  const moving = await lay();
  const added = await moving.from.partner.browser.post(
    `/api/v1/organizations/${moving.partnerId}/customers/${moving.customerId}/subscriptions`,
    { offeringCode: 'rapidstart', country: 'PT' },
  );
  expect(added.status, added.text).toBeLessThan(300);
  await nameInFile(olga, moving.number, moving.to.number);
  const [change] = await changesOf(moving.from.partner);
  await moment(change.id, { atOnce: true });
  await world.fireTimers();
  const { rows } = await sql<{ partner: string }>`
    select data->>'partnerId' as partner from pgboss.job where name = 'provisioning' and data->>'operationId' = ${added.body.operation.id}`.execute(
    world.db,
  );
  expect(rows.map(({ partner }) => partner).sort()).toEqual(
    [moving.partnerId, moving.to.partner.organizationId].sort(),
  );
});

test('a customer that no partner has in its list changes hands at once', async () => {
  const moving = await lay();
  await world.db
    .insertInto('registry_customers')
    .values({
      number: `L${moving.number}`,
      name: 'Litware',
      country: 'PT',
      partner_number: moving.from.number,
      plan: 'none',
      updated_at: world.clock.now(),
    })
    .execute();
  await nameInFile(olga, `L${moving.number}`, moving.to.number);
  expect(await find(moving.to.partner, `L${moving.number}`)).toBe(1);
  expect(await changesOf(moving.to.partner)).toEqual([]);
});

test('the operator sets the moment, with the version that was read; others may not', async () => {
  const { from, cara, changeId } = await announced();
  const effectiveAt = new Date(world.clock.now().getTime() + 5 * 86_400_000).toISOString();
  expect((await moment(changeId, { effectiveAt })).body).toMatchObject({ effectiveAt, state: 'announced' });
  await tellEverybody(world, olga.organizationId);
  expect(await mailTo(cara)).toHaveLength(2);
  const stale = await olga.browser.patch(
    `/api/v1/organizations/${olga.organizationId}/partner-changes/${changeId}`,
    { atOnce: true },
    { 'if-match': '"1"' },
  );
  expect(stale.status).toBe(412);
  expect((await moment(changeId, { effectiveAt: '2020-01-01T00:00:00Z' })).body).toMatchObject({
    reason: 'in-the-past',
  });
  expect((await moment(changeId, {})).status).toBe(422);
  const partners = await from.partner.browser.patch(
    `/api/v1/organizations/${from.partner.organizationId}/partner-changes/${changeId}`,
    { atOnce: true },
    { 'if-match': '"2"' },
  );
  expect(partners.status).toBe(403);
});

test('a stranger finds no change, and Support may not read them', async () => {
  const { changeId } = await announced();
  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await at(stranger, `partner-changes/${changeId}`)).status).toBe(404);
  expect((await at(stranger, 'partner-changes')).body.items).toEqual([]);
  const support = await world.addPerson(olga.organizationId, ['support']);
  expect((await at(support, 'partner-changes')).status).toBe(403);
});

test('every key onto services and operations goes along when a service moves', async () => {
  const { rows } = await sql<{ name: string; rule: string }>`
    select conrelid::regclass || ' → ' || confrelid::regclass as name, confupdtype::text as rule from pg_constraint
     where contype = 'f' and cardinality(conkey) > 1
       and confrelid in ('subscriptions'::regclass, 'operations'::regclass, 'operation_steps'::regclass)`.execute(
    world.db,
  );
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows.filter(({ rule }) => rule !== 'c')).toEqual([]);
});

test('notes stay with the partner that wrote them: read and taken along after the move, shown to nobody else', async () => {
  const { from, to, cara, customerId, changeId } = await announced();
  const note = `=They pay late; call Bea "first" in ${changeId}.`;
  const written = await from.partner.browser.post(
    `/api/v1/organizations/${from.partner.organizationId}/customers/${customerId}/notes`,
    { body: note },
  );
  expect(written.status, written.text).toBe(201);
  const notes = `partner-changes/${changeId}/notes`;
  expect((await at(from.partner, notes)).status).toBe(404);

  await moment(changeId, { atOnce: true });
  await world.fireTimers();
  const reader = await world.addPerson(from.partner.organizationId, ['reader']);
  for (const person of [from.partner, reader]) {
    expect((await at(person, notes)).body.items).toMatchObject([
      { body: note, own: false, removable: false },
    ]);
    expect((await at(person, `partner-changes/${changeId}`)).body.keptNotes).toBe(1);
  }
  const file = await at(from.partner, `${notes}.csv`);
  expect([
    file.status,
    file.text.split('\r\n')[1]?.includes(`"'=They pay late; call Bea ""first"" in`),
  ]).toEqual([200, true]);
  for (const person of [to.partner, cara, olga]) {
    expect([403, 404]).toContain((await at(person, notes)).status);
    expect([403, 404]).toContain((await at(person, `${notes}.csv`)).status);
    expect((await at(person, `partner-changes/${changeId}`)).body.keptNotes).toBe(0);
  }
  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await at(stranger, notes)).status).toBe(404);
});
