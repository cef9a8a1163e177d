import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  at,
  type Happening,
  type Moved,
  moveClock,
  partnerWithSandbox,
} from '../../../tests/harness/sandboxes.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
});
afterAll(() => world.close());

const linesOf = ({ moments }: Moved) => moments.flatMap(({ happenings }) => happenings);
const DAY = 86_400_000;

test('a partner makes a sandbox of its own, marked in every answer, with an example set of its own registry', async () => {
  const { partnerId, ana, sandboxId } = await partnerWithSandbox(world);
  const standing = await ana.browser.get(at(partnerId, '/sandbox'));
  expect(standing.body).toMatchObject({
    isSandbox: false,
    sandbox: { organizationId: sandboxId, name: 'Fabrikam (sandbox)' },
  });
  const customers = await ana.browser.get(at(sandboxId, '/customers'));
  expect(customers.headers['portico-sandbox']).toBeDefined();
  expect(customers.body.items).toHaveLength(4);
  const live = await ana.browser.get(at(partnerId, '/customers'));
  expect(live.headers['portico-sandbox']).toBeUndefined();
  expect(live.body.items).toEqual([]);
  const me = await ana.browser.get('/api/v1/me');
  expect(me.body.organizations.map((one: { sandbox: unknown }) => one.sandbox)).toEqual([
    null,
    { aheadMs: 0 },
  ]);
  const second = await ana.browser.post(at(partnerId, '/sandbox'), {});
  expect(second).toMatchObject({ status: 409, body: { reason: 'has-one' } });
  const within = await ana.browser.post(at(sandboxId, '/sandbox'), {});
  expect(within).toMatchObject({ status: 409, body: { reason: 'in-a-sandbox' } });
});

test('PP-37, PP-41, PP-42: in one move a prospect lives its 90 and 30 days, with every reminder in its order', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  const before = Date.now();
  const outlook = await ana.browser.get(at(sandboxId, '/sandbox/outlook?hours=3000'));
  expect(outlook.status).toBe(200);
  const untouched = await ana.browser.get(at(sandboxId, '/sandbox/mails'));
  expect(untouched.body.items).toEqual([]);
  const moved = await moveClock(ana, sandboxId, { hours: 3_000 });
  const of = (name: string, lines: Happening[]) =>
    lines.filter(({ subject }) => subject.includes(name)).map(({ subject }) => subject);
  const reminders = of('Alpine Ski House', linesOf(moved)).filter((subject) => subject.includes('ends in'));
  expect(reminders).toEqual(
    [30, 14, 7, 1].map(
      (days) => `[Sandbox] Alpine Ski House ends in ${days === 1 ? '1 day' : `${days} days`}`,
    ),
  );
  expect(linesOf(moved)).toContainEqual({
    action: 'customer.inactivated',
    subject: 'Alpine Ski House',
    to: null,
  });
  const moments = moved.moments.map((moment) => Date.parse(moment.at));
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  const inactivated = moved.moments.find(({ happenings }) =>
    happenings.some(
      ({ action, subject }) => action === 'customer.inactivated' && subject === 'Alpine Ski House',
    ),
  );
  expect(Math.abs(Date.parse(inactivated?.at ?? '') - before - 90 * DAY)).toBeLessThan(60_000);
  expect(moved.moments.filter(({ failure }) => failure !== null)).toEqual([]);
  // The outlook said the very same.
  const foreseen = (outlook.body as Moved).moments.map(({ happenings }) => happenings);
  expect(foreseen).toEqual(moved.moments.map(({ happenings }) => happenings));
  const left = await ana.browser.get(at(sandboxId, '/customers'));
  expect(left.body.items.map((customer: { name: string }) => customer.name)).not.toContain(
    'Alpine Ski House',
  );
  const mails = await ana.browser.get(at(sandboxId, '/sandbox/mails'));
  expect(mails.body.items[0].text).toContain('This mail is of Fabrikam (sandbox)');
  const queued = await world.db
    .selectFrom('mailbox_messages')
    .select('id')
    .where('subject', 'like', '[Sandbox]%')
    .execute();
  expect(queued).toEqual([]);
});

test('the clock goes forward only, one move at a time and by a year at most', async () => {
  const { partnerId, ana, sandboxId } = await partnerWithSandbox(world);
  const moves = at(sandboxId, '/sandbox/moves');
  const back = await ana.browser.post(moves, { to: new Date(Date.now() - DAY).toISOString() });
  expect(back).toMatchObject({ status: 409, body: { reason: 'backwards' } });
  const far = await ana.browser.post(moves, { to: new Date(Date.now() + 400 * DAY).toISOString() });
  expect(far).toMatchObject({ status: 409, body: { reason: 'too-far' } });
  expect((await ana.browser.post(moves, {})).status).toBe(422);
  const live = await ana.browser.post(at(partnerId, '/sandbox/moves'), { hours: 72 });
  expect(live).toMatchObject({ status: 409, body: { reason: 'not-a-sandbox' } });
  await moveClock(ana, sandboxId, { hours: 72 });
  const { body } = await ana.browser.get(at(sandboxId, '/sandbox'));
  expect(Math.abs(Date.parse(body.sandbox.now) - Date.now() - 3 * DAY)).toBeLessThan(60_000);
  const colleague = await world.addPerson(sandboxId, ['member']);
  const small = await colleague.browser.post(moves, { hours: 1 });
  expect(small.status).toBe(403);
  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await stranger.browser.get(at(sandboxId, '/sandbox'))).status).toBe(404);
});

test('a year goes by in one move: what is due on the way happens at its moments, and the clock stands a year ahead', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  const moved = await moveClock(ana, sandboxId, { hours: 365 * 24 });
  expect(moved.moments.filter(({ failure }) => failure !== null)).toEqual([]);
  const moments = moved.moments.map((moment) => Date.parse(moment.at));
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
  const actions = linesOf(moved).map(({ action }) => action);
  for (const action of ['customer.inactivated', 'customer.erased'])
    expect(actions.filter((one) => one === action).length, action).toBeGreaterThan(0);
  const { body } = await ana.browser.get(at(sandboxId, '/sandbox'));
  expect(Math.abs(Date.parse(body.sandbox.now) - Date.now() - 365 * DAY)).toBeLessThan(60_000);
});

test('a prospect that is made once the clock was moved ends by that clock', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  await moveClock(ana, sandboxId, { hours: 48 });
  const made = await ana.browser.post(at(sandboxId, '/customers'), {
    ...{ name: 'Woodgrove Coffee', city: 'Porto', country: 'PT', contactEmail: 'office@woodgrove.example' },
    administrator: { firstName: 'Cara', lastName: 'Meyer', signInName: 'cara@woodgrove.example' },
  });
  expect(made.status).toBe(201);
  const timer = await world.db
    .selectFrom('timers as t')
    .innerJoin('organizations as o', 'o.id', 't.organization_id')
    .select(['t.due_at', 't.fire_at', 'o.clock_ahead_ms'])
    .where('t.subject', '=', made.body.id)
    .executeTakeFirstOrThrow();
  expect(timer.clock_ahead_ms).toBeGreaterThan(0);
  expect(timer.due_at.getTime() - timer.fire_at.getTime()).toBe(timer.clock_ahead_ms);
});

test('a timer that fails is told with its error and tried again later; the clock and the other timers go on', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  const broken = { organization_id: sandboxId, kind: 'customer-life', subject: 'no customer at all' };
  const due = new Date(world.clock.now().getTime() + 5 * DAY);
  await world.db
    .insertInto('timers')
    .values({ ...broken, due_at: due, created_at: world.clock.now() })
    .execute();
  const moved = await moveClock(ana, sandboxId, { hours: 24 * 15 });
  const failed = moved.moments.filter(({ failure }) => failure !== null);
  expect(failed).toMatchObject([{ at: due.toISOString(), kind: 'customer-life', happenings: [] }]);
  expect(failed[0]?.failure).toContain('uuid');
  expect(linesOf(moved).filter(({ subject }) => subject.includes('Tailspin Toys'))).not.toEqual([]);
  const read = () =>
    world.db
      .selectFrom('timers')
      .select(['failures', 'last_error'])
      .where('organization_id', '=', sandboxId)
      .where('subject', '=', broken.subject)
      .executeTakeFirst();
  expect(await read()).toMatchObject({ failures: 1, last_error: expect.stringContaining('uuid') });
  world.clock.forward({ minutes: 2 });
  await expect(world.fireTimers()).rejects.toThrow('uuid');
  expect(await read()).toMatchObject({ failures: 2 });
  const again = await moveClock(ana, sandboxId, { hours: 24 });
  expect(again.moments.filter(({ failure }) => failure !== null)).toEqual([]);
  await world.db.deleteFrom('timers').where('subject', '=', broken.subject).execute();
});

test('nothing crosses between a sandbox and the real thing, and no desk sees a sandbox', async () => {
  const { sandboxId } = await partnerWithSandbox(world, 'Crossing');
  const liveCustomer = await world.addOrganization('customer');
  const crossing = world.db
    .updateTable('customers')
    .set({ organization_id: liveCustomer })
    .where('partner_id', '=', sandboxId)
    .execute();
  await expect(crossing).rejects.toThrow('never meet');
  const vendorId = await world.addOrganization('vendor');
  const desk = await world.addPerson(vendorId, ['support', 'operator']);
  const partners = await desk.browser.get(at(vendorId, '/support/partners?search=Crossing'));
  expect(partners.status).toBe(200);
  expect(partners.body.items.map((one: { name: string }) => one.name)).toEqual(['Crossing']);
  const registry = await desk.browser.get(at(vendorId, '/registry/partners'));
  expect(JSON.stringify(registry.body)).not.toContain('SANDBOX-');
});

test('a sandbox that nobody uses is erased after thirty days, a week after its partner was told', async () => {
  const { partnerId, ana, sandboxId } = await partnerWithSandbox(world);
  await moveClock(ana, sandboxId, { hours: 24 * 91 });
  world.clock.forward({ days: 24 });
  await world.fireTimers();
  const told = await world.db
    .selectFrom('mails')
    .select('recipient')
    .where('organization_id', '=', partnerId)
    .where('kind', '=', 'sandbox-ends')
    .execute();
  expect(told).toEqual([{ recipient: ana.signInName }]);
  expect((await ana.browser.get(at(sandboxId, '/sandbox'))).status).toBe(200);
  world.clock.forward({ days: 29 });
  await world.fireTimers();
  world.clock.forward({ days: 8 });
  await world.fireTimers();
  expect((await ana.browser.get(at(sandboxId, '/sandbox'))).status).toBe(404);
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from organizations where sandbox_id = ${sandboxId})
      + (select count(*) from customers where partner_id = ${sandboxId})
      + (select count(*) from mails where sandbox_id = ${sandboxId})
      + (select count(*) from registry_partners where number like 'SANDBOX-%' and number ilike ${`%${sandboxId.slice(-8)}`}) as left`.execute(
    world.db,
  );
  expect(Number(rows[0]?.left)).toBe(0);
  expect((await ana.browser.post(at(partnerId, '/sandbox'), {})).status).toBe(201);
});
