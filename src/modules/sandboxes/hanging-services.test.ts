import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, moveClock, partnerWithSandbox } from '../../../tests/harness/sandboxes.ts';
import { watchShared } from '../../../tests/harness/shared-trackers.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { addSubscription, eventually, provision } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
  await offerSites(world, undefined, { patient: true });
});
afterAll(() => world.close());

const HOUR = 3_600_000;

type Ordered = { operationId: string; subscriptionId: string };

async function orderSites(ana: PersonIn, sandboxId: string): Promise<Ordered> {
  const laidOut = await addSite(world, sandboxId);
  return { ...laidOut, operationId: await beginSite(world, ana, laidOut) };
}

async function orderRapidStart(ana: PersonIn, sandboxId: string): Promise<Ordered> {
  const laidOut = await addSubscription(world, sandboxId);
  return { ...laidOut, operationId: await provision(world, ana, laidOut) };
}

/** A sandbox in which a service that hangs has been asked for, and has taken the order. */
async function hanging(order = orderSites) {
  const laidOut = await partnerWithSandbox(world);
  const { ana, sandboxId } = laidOut;
  const chosen = await ana.browser.put(at(sandboxId, '/sandbox/services'), { services: 'hang' });
  expect(chosen.status).toBe(204);
  const { operationId, subscriptionId } = await order(ana, sandboxId);
  const read = async () => (await ana.browser.get(at(sandboxId, `/operations/${operationId}`))).body;
  const begun = await eventually(async () => {
    const operation = await read();
    return operation.stepsDone === 2 ? operation : undefined;
  });
  return { ...laidOut, subscriptionId, read, begun };
}

test('moved by 72 hours with a service that hangs, a case opens by itself at 80 % and at 100 % of the promise', async () => {
  const { ana, sandboxId, read, begun } = await hanging();
  const vendorId = await world.addOrganization('vendor');
  const sam = await world.addPerson(vendorId, ['support']);
  const began = Date.parse(begun.startedAt);

  const moved = await moveClock(ana, sandboxId, { hours: 72 });
  expect(moved.moments.filter(({ failure }) => failure !== null)).toEqual([]);
  const hours = (action: string) =>
    moved.moments
      .filter(({ happenings }) => happenings.some((one) => one.action === action))
      .map((moment) => Math.round((Date.parse(moment.at) - began) / HOUR));
  expect(hours('provisioning.promise-at-risk')).toEqual([58]);
  expect(hours('provisioning.promise-broken')).toEqual([72]);
  expect(hours('provisioning.stalled')).toEqual([]);
  expect(await read()).toMatchObject({
    state: 'running',
    promise: { state: 'broken' },
    supportTold: { brokenAt: expect.any(String) },
  });

  const link = await ana.browser.post(at(sandboxId, `/operations/${begun.id}/links`));
  const shown = await world.visitor().post('/api/v1/shared-trackers/lookup', {
    token: link.body.url.split('#')[1],
  });
  expect(shown.body).toMatchObject({ serviceName: 'Sites (sandbox)', promise: { state: 'broken' } });

  const { body } = await ana.browser.get(at(sandboxId, '/sandbox/cases'));
  expect(body.items).toMatchObject([{ id: begun.id, brokenAt: expect.any(String), outcome: null }]);
  const asked = body.items[0].evidence.find(({ name }: { name: string }) => name === 'ask-service');
  expect(asked.attempts.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'failed',
    'failed',
    'done',
  ]);
  expect(asked.attempts[0].error).toContain('did not answer in time');

  const mails = await ana.browser.get(at(sandboxId, '/sandbox/mails'));
  const toDesk = mails.body.items.filter(({ recipient }: { recipient: string }) =>
    recipient.startsWith('support@'),
  );
  expect(toDesk.map(({ subject }: { subject: string }) => subject)).toEqual([
    expect.stringContaining('later than promised'),
    expect.stringContaining('at risk of being late'),
  ]);
  expect(JSON.stringify(mails.body)).not.toContain(sam.signInName);
  const atDesk = await sam.browser.get(at(vendorId, '/support/promise-cases?state=open'));
  expect(atDesk.body.items).toEqual([]);
});

test('when the service answers again it is asked at once, and the case is over', async () => {
  const { ana, sandboxId, read, begun } = await hanging();
  await moveClock(ana, sandboxId, { hours: 60 });
  await ana.browser.put(at(sandboxId, '/sandbox/services'), { services: 'at-once' });
  await eventually(async () => ((await read()).state === 'succeeded' ? true : undefined));
  const { body } = await ana.browser.get(at(sandboxId, '/sandbox/cases?state=closed'));
  expect(body.items).toMatchObject([{ id: begun.id, brokenAt: null, outcome: 'succeeded' }]);
});

test('RapidStart hangs as any other service does: a case with the attempts; and it is filled when it answers again', async () => {
  const { ana, sandboxId, subscriptionId, read, begun } = await hanging(orderRapidStart);
  expect(begun).toMatchObject({ state: 'running', currentStep: 'Fill the template library' });
  await moveClock(ana, sandboxId, { hours: 72 });
  expect(await read()).toMatchObject({ state: 'running', promise: { state: 'broken' } });
  const { body } = await ana.browser.get(at(sandboxId, '/sandbox/cases'));
  expect(body.items).toMatchObject([{ id: begun.id, brokenAt: expect.any(String), outcome: null }]);
  const tries = (body.items[0].evidence as { label: string; attempts: { outcome: string | null }[] }[]).map(
    ({ label, attempts }) => [label, attempts.map(({ outcome }) => outcome)],
  );
  expect(tries.slice(1, 3)).toEqual([
    ['Create the content', ['failed', 'failed', 'done']],
    ['Fill the template library', [null]],
  ]);

  await ana.browser.put(at(sandboxId, '/sandbox/services'), { services: 'at-once' });
  await eventually(async () => ((await read()).state === 'succeeded' ? true : undefined));
  const content = await world.db
    .selectFrom('rapidstart_questions')
    .select('code')
    .where('subscription_id', '=', subscriptionId)
    .execute();
  expect(content.length).toBeGreaterThan(0);
});

test('cases of a sandbox are read in the sandbox alone', async () => {
  const { partnerId, ana, sandboxId } = await partnerWithSandbox(world);
  expect((await ana.browser.get(at(partnerId, '/sandbox/cases'))).status).toBe(404);
  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await stranger.browser.get(at(sandboxId, '/sandbox/cases'))).status).toBe(404);
});

test('a link to a wait of the sandbox runs out by the clock of the sandbox, also for those who look at it', async () => {
  const { ana, sandboxId, begun } = await hanging();
  const link = await ana.browser.post(at(sandboxId, `/operations/${begun.id}/links`));
  const token = link.body.url.split('#')[1];
  await sql`update tracker_links set expires_at = ${begun.startedAt}::timestamptz + interval '2 hours'
             where operation_id = ${begun.id}`.execute(world.db);
  const watched = await watchShared(world, token);
  expect(await watched.next()).toMatchObject({ state: 'running' });
  await moveClock(ana, sandboxId, { hours: 3 });
  expect((await watched.rest()).every(({ state }) => state === 'running')).toBe(true);
  expect((await watchShared(world, token)).status).toBe(404);
});
