import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { addSubscription } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { MOVED_TABLES } from './merges.repo.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let partners = 0;
async function newPartner() {
  partners += 1;
  const accounts = [1, 2, 3].map((n) => ({ number: `${partners}00${n}`, name: `Registered ${n}` }));
  const partnerId = await addRegisteredPartner(world, `M${partners}`, accounts);
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  return { ana, number: (n: 1 | 2 | 3) => `${partners}00${n}` };
}

const here = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}`;
const administrator = { firstName: 'Cara', lastName: 'Meyer', signInName: 'cara@fourthcoffee.example' };
type Made = { id: string; version: number; name: string };
async function add(person: PersonIn, change: object = {}): Promise<Made> {
  const body = {
    ...{ name: 'Fourth Coffee', country: 'DE', administrator, contactEmail: 'office@fourthcoffee.example' },
    ...{ acceptDuplicate: true, ...change },
  };
  return (await person.browser.post(`${here(person)}/customers`, body)).body;
}
const merge = (person: PersonIn, [survivor, ...others]: Made[], take: object = {}, key?: string) =>
  person.browser.post(
    `${here(person)}/customer-merges`,
    {
      survivorId: survivor?.id,
      customers: [survivor, ...others].map((one) => ({ id: one?.id, version: one?.version })),
      take,
    },
    key ? { 'idempotency-key': key } : {},
  );
const undo = (person: PersonIn, id: string) =>
  person.browser.post(`${here(person)}/customer-merges/${id}/undo`);
const read = async (person: PersonIn, id: string) =>
  (await person.browser.get(`${here(person)}/customers/${id}`)).body;
const namesIn = async (person: PersonIn) =>
  (await person.browser.get(`${here(person)}/customers?limit=200`)).body.items.map((row: Made) => row.name);

/** Everything that the database holds of the partner's customers, but for the version of the one that stayed. */
async function stateOf({ organizationId }: PersonIn) {
  const rows = async (query: ReturnType<typeof sql<{ row: unknown }>>) =>
    (await query.execute(world.db)).rows.map(({ row }) => row);
  return {
    customers: await rows(sql`
      select to_jsonb(c) - 'version' - 'last_activity_at' as row from customers c where partner_id = ${organizationId} order by id`),
    services: await rows(sql`
      select to_jsonb(s) as row from subscriptions s where partner_id = ${organizationId} order by id`),
    notes: await rows(sql`
      select to_jsonb(n) as row from customer_notes n where partner_id = ${organizationId} order by id`),
    tags: await rows(sql`
      select to_jsonb(t) as row from tagged_customers t where partner_id = ${organizationId} order by tag_id, customer_id`),
    fragments: await rows(sql`
      select to_jsonb(f) as row from customer_fragments f where partner_id = ${organizationId} order by fragment, customer_id`),
    lives: await rows(sql`
      select to_jsonb(l) as row from life_events l where partner_id = ${organizationId} order by id`),
    gone: await rows(sql`
      select to_jsonb(m) as row from merged_customers m where partner_id = ${organizationId} order by customer_id`),
  };
}

test('PP-53: two customers become one, with the services and the fields of both, in trail and list', async () => {
  const { ana, number } = await newPartner();
  const one = await add(ana, { name: 'Fourth Coffee', phone: '1' });
  const two = await add(ana, {
    number: number(1),
    name: 'Fourth Coffee GmbH',
    industry: 'Food',
    city: 'Köln',
  });
  const { subscriptionId } = await addSubscription(world, ana.organizationId, { customerId: one.id });

  const plan = await ana.browser.get(`${here(ana)}/customer-merge-plan?customers=${one.id},${two.id}`);
  expect(plan.body).toMatchObject({
    survivorId: two.id,
    result: { number: number(1), usableUntil: null },
    decision: { allowed: true, explanation: null },
    customers: [
      { id: one.id, services: [{ id: subscriptionId }] },
      { id: two.id, services: [] },
    ],
  });
  expect(plan.body.fields.find(({ part }: { part: string }) => part === 'phone').values).toEqual([
    { customerId: one.id, text: '1' },
    { customerId: two.id, text: '' },
  ]);

  const merged = await merge(ana, [two, one], { name: one.id });
  expect(merged.status).toBe(201);
  expect(merged.body).toMatchObject({
    survivor: { id: two.id, name: 'Fourth Coffee' },
    merged: [{ id: one.id, name: 'Fourth Coffee', number: null }],
    mergedBy: 'Ana Lopes',
    undo: { allowed: true, explanation: null },
  });
  expect(await read(ana, two.id)).toMatchObject({
    ...{ name: 'Fourth Coffee', phone: '1', industry: 'Food', city: 'Köln', number: number(1), version: 2 },
    subscriptions: [{ id: subscriptionId, customerName: 'Fourth Coffee' }],
  });
  expect(await namesIn(ana)).toEqual(['Fourth Coffee']);
  const trail = (await ana.browser.get(`${here(ana)}/audit-events?customerId=${two.id}`)).body.items;
  expect(
    trail.map(({ action, subjectId }: { action: string; subjectId: string }) => [action, subjectId]),
  ).toEqual(
    expect.arrayContaining([
      ['customer.merged', two.id],
      ['customer.merged-away', one.id],
      ['customer.created', one.id],
    ]),
  );
});

test('The address of a customer that was merged away answers with where it went, through later merges too', async () => {
  const { ana } = await newPartner();
  const [one, two, three] = [await add(ana), await add(ana), await add(ana, { name: 'Third' })];
  await merge(ana, [two, one]);
  const gone = await ana.browser.get(`${here(ana)}/customers/${one.id}`);
  expect(gone.body).toMatchObject({ status: 410, code: 'gone', reason: 'merged', movedTo: { id: two.id } });
  await merge(ana, [three, { ...two, version: 2 }]);
  expect((await read(ana, one.id)).movedTo).toEqual({ id: three.id, name: 'Third' });
  const change = await ana.browser.patch(
    `${here(ana)}/customers/${one.id}`,
    { name: 'X' },
    { 'if-match': '"1"' },
  );
  expect(change.status).toBe(410);
});

/** Tags and a note, as the partner has them on a customer. */
async function markWith(person: PersonIn, customer_id: string, tagIds: string[], note: boolean) {
  const own = { partner_id: person.organizationId, customer_id };
  if (tagIds.length > 0)
    await world.db
      .insertInto('tagged_customers')
      .values(tagIds.map((tag_id) => ({ ...own, tag_id })))
      .execute();
  if (note)
    await world.db
      .insertInto('customer_notes')
      .values({
        ...{ ...own, id: newId(), author_id: person.accountId, author_name: 'Ana Lopes', body: 'Called.' },
        ...{ created_at: world.clock.now(), changed_at: null },
      })
      .execute();
}

test('Undone, a merge leaves every customer exactly as it was, with what it had', {
  timeout: 60_000,
}, async () => {
  const { ana, number } = await newPartner();
  const tags = [newId(), newId(), newId()];
  for (const id of tags)
    await world.db
      .insertInto('customer_tags')
      .values({ partner_id: ana.organizationId, id, name: id, created_at: world.clock.now() })
      .execute();
  const text = fc.constantFrom('', 'Köln', 'O\'Brien \\ "x" 💥', 'Ａ'.repeat(50));
  const customer = fc.record({
    name: fc.constantFrom('Fourth Coffee', '山田 株式会社', 'A', 'Fourth Coffee GmbH'),
    city: text,
    phone: text.filter((value) => value.length < 50),
    industry: text,
    services: fc.integer({ min: 0, max: 2 }),
    tags: fc.subarray([0, 1, 2]),
    note: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(customer, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      async (wanted, numbered, own) => {
        const made: Made[] = [];
        for (const [place, { services, tags: chosen, note, ...fields }] of wanted.entries()) {
          const change =
            place === 1 && numbered ? { number: number(1) } : { ownOrganization: own && place === 0 };
          const customer = await add(ana, { ...fields, ...change });
          made.push(customer);
          await markWith(
            ana,
            customer.id,
            chosen.flatMap((n) => tags[n] ?? []),
            note,
          );
          for (let i = 0; i < services; i++)
            await addSubscription(world, ana.organizationId, { customerId: customer.id });
        }
        const before = await stateOf(ana);
        const { status, body } = await merge(ana, made, { name: made[1]?.id, phone: made[0]?.id });
        expect(status, JSON.stringify(body)).toBe(201);
        expect((await stateOf(ana)).customers).toHaveLength(before.customers.length - made.length + 1);
        expect((await undo(ana, body.id)).body).toMatchObject({
          undoneBy: 'Ana Lopes',
          undo: { allowed: false },
        });
        expect(await stateOf(ana)).toEqual(before);
        await world.db.deleteFrom('subscriptions').where('partner_id', '=', ana.organizationId).execute();
        await world.db.deleteFrom('customers').where('partner_id', '=', ana.organizationId).execute();
      },
    ),
    { numRuns: 15 },
  );
});

test('Different numbers, different organizations, and inactivated customers stay apart, each with the way on', async () => {
  const { ana, number } = await newPartner();
  const one = await add(ana, { number: number(1), name: 'One' });
  const two = await add(ana, { number: number(2), name: 'Two' });
  const [three, four] = [await add(ana, { name: 'Three' }), await add(ana, { name: 'Four' })];
  const set = (id: string, change: object) =>
    world.db.updateTable('customers').set(change).where('id', '=', id).execute();
  expect((await merge(ana, [one, two])).body).toMatchObject({
    reason: 'two-numbers',
    explanation: { who: 'Support' },
  });
  for (const { id } of [three, four])
    await set(id, { organization_id: await world.addOrganization('customer', { name: `Portal ${id}` }) });
  expect((await merge(ana, [three, four])).body.reason).toBe('two-organizations');
  await set(four.id, { inactivated_at: world.clock.now(), organization_id: null });
  expect((await merge(ana, [three, four])).body.reason).toBe('customer-inactive');
  expect((await merge(ana, [three, three])).body.reason).toBe('same-customer');
  const plan = await ana.browser.get(`${here(ana)}/customer-merge-plan?customers=${one.id},${two.id}`);
  expect(plan.body.decision).toMatchObject({ allowed: false, explanation: { reason: 'two-numbers' } });
  expect(await namesIn(ana)).toHaveLength(4);
});

test('PP-37: who stays is not reminded again of an end that it takes over, and undoing gives the reminders back', async () => {
  const { ana } = await newPartner();
  const older = await add(ana, { name: 'Older' });
  world.clock.forward({ days: 61 });
  await world.fireTimers();
  const younger = await add(ana, { name: 'Younger' });
  const before = await stateOf(ana);
  expect(before.lives).toMatchObject([{ kind: 'reminded', customer_id: older.id, days_before: 30 }]);
  const { body } = await merge(ana, [younger, older]);
  await world.fireTimers();
  expect((await stateOf(ana)).lives).toMatchObject([
    { kind: 'reminded', customer_id: younger.id, days_before: 30 },
  ]);
  expect((await undo(ana, body.id)).status).toBe(200);
  expect(await stateOf(ana)).toEqual(before);
  await world.fireTimers();
  expect((await stateOf(ana)).lives).toEqual(before.lives);
  world.clock.forward({ days: -61 });
});

test('The reference of the partner’s own system is carried over to who has none, and given back', async () => {
  const { ana } = await newPartner();
  const [one, two] = [await add(ana), await add(ana, { name: 'Two' })];
  await world.db.updateTable('customers').set({ reference: 'CRM-7' }).where('id', '=', two.id).execute();
  const { body } = await merge(ana, [one, two]);
  expect((await read(ana, one.id)).reference).toBe('CRM-7');
  expect((await undo(ana, body.id)).status).toBe(200);
  expect([(await read(ana, one.id)).reference, (await read(ana, two.id)).reference]).toEqual([null, 'CRM-7']);
});

test('References of the partner’s own system on both sides are both given back, unless an import gave one away meanwhile', async () => {
  const { ana } = await newPartner();
  const [one, two] = [await add(ana), await add(ana, { name: 'Two' })];
  const refer = (id: string, reference: string) =>
    world.db.updateTable('customers').set({ reference }).where('id', '=', id).execute();
  await refer(one.id, 'CRM-1');
  await refer(two.id, 'CRM-2');
  const before = await stateOf(ana);
  const merged = await merge(ana, [one, two]);
  expect((await read(ana, one.id)).reference).toBe('CRM-1');
  expect((await undo(ana, merged.body.id)).status).toBe(200);
  expect(await stateOf(ana)).toEqual(before);

  const again = await merge(ana, [await read(ana, one.id), await read(ana, two.id)]);
  const imported = await add(ana, { name: 'Two, imported' });
  await refer(imported.id, 'CRM-2');
  const refusal = await undo(ana, again.body.id);
  expect([refusal.status, refusal.body.reason]).toEqual([409, 'reference-taken']);
  expect((await merge(ana, [await read(ana, one.id), await read(ana, imported.id)])).status).toBe(201);
  expect((await undo(ana, again.body.id)).status).toBe(200);
  expect((await read(ana, two.id)).reference).toBe('CRM-2');
});

test('Of two merges of the same customers at the same moment, one happens', async () => {
  const { ana } = await newPartner();
  const bea = await world.addPerson(ana.organizationId, ['member']);
  const [one, two, three] = [await add(ana), await add(ana), await add(ana)];
  const answers = await Promise.all([
    merge(ana, [one, two]),
    merge(bea, [two, one]),
    merge(bea, [three, two, one]),
  ]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  for (const { status } of answers) expect([201, 409, 412]).toContain(status);
});

test('Undone twice at the same moment, it is undone once; a double click with one key merges once', async () => {
  const { ana } = await newPartner();
  const [one, two] = [await add(ana), await add(ana)];
  const clicks = await Promise.all([merge(ana, [one, two], {}, 'k'), merge(ana, [one, two], {}, 'k')]);
  expect(clicks.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
  const { body } = await merge(ana, [one, two], {}, 'k');
  const undone = await Promise.all([undo(ana, body.id), undo(ana, body.id)]);
  expect(undone.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await undo(ana, body.id)).body.reason).toBe('already-undone');
});

test('A change since, a later merge, a set-up since, and thirty days stand in the way of undoing, each with its reason', async () => {
  const { ana } = await newPartner();
  const [one, two, three] = [await add(ana), await add(ana), await add(ana, { name: 'Third' })];
  const { subscriptionId } = await addSubscription(world, ana.organizationId, { customerId: two.id });
  const { body } = await merge(ana, [one, two]);
  const change = (fields: object, version: number) =>
    ana.browser.patch(`${here(ana)}/customers/${one.id}`, fields, { 'if-match': `"${version}"` });
  await change({ phone: '5' }, 2);
  const refused = await undo(ana, body.id);
  expect(refused.body).toMatchObject({ status: 409, reason: 'changed-since' });
  expect(refused.body.explanation.remedy).toContain('telephone');
  await change({ phone: '' }, 3);

  const later = await merge(ana, [three, { ...one, version: 4 }]);
  expect((await undo(ana, body.id)).body.reason).toBe('merged-again');
  expect((await undo(ana, later.body.id)).status).toBe(200);

  const portal = { organization_id: await world.addOrganization('customer') };
  await world.db.updateTable('subscriptions').set(portal).where('id', '=', subscriptionId).execute();
  expect((await undo(ana, body.id)).body.reason).toBe('set-up-since');
  await world.db
    .updateTable('subscriptions')
    .set({ organization_id: null })
    .where('id', '=', subscriptionId)
    .execute();

  world.clock.forward({ days: 30 });
  expect((await undo(ana, body.id)).body.reason).toBe('undo-too-late');
  world.clock.forward({ days: -30 });
  expect((await undo(ana, body.id)).status).toBe(200);
});

test('What was before is forgotten after thirty days, and with a customer that is erased', async () => {
  const { ana } = await newPartner();
  const [one, two, three] = [await add(ana), await add(ana), await add(ana)];
  const first = (await merge(ana, [one, two])).body;
  await merge(ana, [three, { ...one, version: 2 }]);
  const remembered = async () =>
    (
      await world.db
        .selectFrom('customer_merges')
        .select('before')
        .where('partner_id', '=', ana.organizationId)
        .execute()
    ).filter(({ before }) => before !== null).length;
  expect(await remembered()).toBe(2);
  await world.db.deleteFrom('customers').where('id', '=', three.id).execute();
  expect(await remembered()).toBe(0);
  expect((await undo(ana, first.id)).body.reason).toBe('merged-again');
});

test('A merge takes the versions that were seen and customers of the partner, and names the field otherwise', async () => {
  const [{ ana }, { ana: bea }] = [await newPartner(), await newPartner()];
  const [one, two, foreign] = [await add(ana), await add(ana), await add(bea)];
  expect((await merge(ana, [{ ...one, version: 7 }, two])).status).toBe(412);
  expect((await merge(ana, [one, foreign])).status).toBe(404);
  expect((await merge(ana, [one, two], { name: foreign.id })).body.errors[0].pointer).toBe('/take/name');
  expect((await merge(ana, [one])).body.errors[0].pointer).toBe('/customers');
  const plan = (ids: string) => ana.browser.get(`${here(ana)}/customer-merge-plan?customers=${ids}`);
  expect((await plan(`${one.id},${foreign.id}`)).status).toBe(404);
  for (const ids of ['', 'x,y', one.id]) expect((await plan(ids)).status).toBe(422);
});

test('A stranger learns nothing of a merge, and a reader may look but neither merge nor undo', async () => {
  const [{ ana }, { ana: bea }] = [await newPartner(), await newPartner()];
  const customers = [await add(ana), await add(ana)];
  const { body } = await merge(ana, customers);
  expect((await bea.browser.get(`${here(ana)}/customer-merges/${body.id}`)).status).toBe(404);
  expect((await bea.browser.get(`${here(bea)}/customer-merges/${body.id}`)).status).toBe(404);
  expect((await undo(bea, body.id)).status).toBe(404);
  expect((await bea.browser.get(`${here(bea)}/customers/${customers[1]?.id}`)).status).toBe(404);
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await reader.browser.get(`${here(ana)}/customer-merges/${body.id}`)).status).toBe(200);
  expect((await undo(reader, body.id)).status).toBe(403);
  expect((await merge(reader, customers)).status).toBe(403);
});

/** Tables that name a customer and do not go with it; each for a reason. */
const NOT_MOVED: Record<string, string> = {
  customer_fragments: 'written by the trigger of customers',
  merged_customers: 'says where a customer went',
  tagged_customers: 'a tag is had once: see moveTags',
  life_events: 'stays with whom it happened to; reminders of an end that goes on are lent: see lendReminders',
  mails: 'a mail stays about whom it was; erasing looks for those that were taken in too',
  audit_events: 'a trail is never changed: the story of a customer asks for those that it took in',
};

test('Every table whose rows belong to a customer goes with it in a merge', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'customer_id'`.execute(world.db);
  expect(rows.map(({ name }) => name).sort()).toEqual([...MOVED_TABLES, ...Object.keys(NOT_MOVED)].sort());
});

test('The memory of a merge is cleared when the time is over, not before', async () => {
  const { ana } = await newPartner();
  const { body } = await merge(ana, [await add(ana), await add(ana)]);
  const memory = async () =>
    (
      await world.db
        .selectFrom('customer_merges')
        .select('before')
        .where('id', '=', body.id)
        .executeTakeFirstOrThrow()
    ).before;
  world.clock.forward({ days: 29 });
  await world.fireTimers();
  expect(await memory()).not.toBeNull();
  world.clock.forward({ days: 1 });
  await world.fireTimers();
  expect(await memory()).toBeNull();
  expect((await undo(ana, body.id)).body.reason).toBe('undo-too-late');
  world.clock.forward({ days: -30 });
});
