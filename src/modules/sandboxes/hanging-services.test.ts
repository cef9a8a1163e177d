import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, moveClock, partnerWithSandbox } from '../../../tests/harness/sandboxes.ts';
import { watchShared } from '../../../tests/harness/shared-trackers.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
  await offerSites(world, undefined, { patient: true });
});
afterAll(() => world.close());

const HOUR = 3_600_000;

/** A sandbox in which a service that hangs has been asked for, and has taken the order. */
async function hanging() {
  const laidOut = await partnerWithSandbox(world);
  const { ana, sandboxId } = laidOut;
  const chosen = await ana.browser.put(at(sandboxId, '/sandbox/services'), { services: 'hang' });
  expect(chosen.status).toBe(204);
  const operationId = await beginSite(world, ana, await addSite(world, sandboxId));
  const read = async () => (await ana.browser.get(at(sandboxId, `/operations/${operationId}`))).body;
  const begun = await eventually(async () => {
    const operation = await read();
    return operation.currentStep === 'The service sets it up' ? operation : undefined;
  });
  return { ...laidOut, read, begun };
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
