import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareTracker, watchShared } from '../../../tests/harness/shared-trackers.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { workOnOperation } from './provisioning-engine.service.ts';
import { READERS_AT_ONCE } from './sharing.routes.ts';

const EVENTS = '/api/v1/shared-trackers/events';
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const shared = () => shareTracker(world);

test('who has a link sees each change at once, up to the end of the wait', async () => {
  const { partnerId, operationId, token } = await shared();
  const watched = await watchShared(world, token);
  expect(await watched.next()).toMatchObject({ state: 'queued', stepsDone: 0 });
  await workOnOperation(world.app.portico, { partnerId, operationId }, new AbortController().signal);
  const told = await watched.rest();
  expect(told.at(-1)).toMatchObject({ state: 'succeeded', stepsDone: 5 });
  for (const secret of ['Ana', 'Secretive', partnerId, operationId])
    expect(JSON.stringify(told)).not.toContain(secret);
});

test('who looks on after a wait has stopped sees it go on, on the same stream', async () => {
  const { ana, partnerId, operationId, token } = await shared();
  const operation = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
  const watched = await watchShared(world, token);
  await watched.next();
  expect((await ana.browser.post(`${operation}/cancellation`, { reason: 'Too early.' })).status).toBe(200);
  expect(await watched.next()).toMatchObject({ state: 'cancelled' });
  expect((await ana.browser.post(`${operation}/retry`, { reason: 'The cause is gone.' })).status).toBe(202);
  expect(await watched.next()).toMatchObject({ state: 'queued' });
  await workOnOperation(world.app.portico, { partnerId, operationId }, new AbortController().signal);
  expect((await watched.rest()).at(-1)).toMatchObject({ state: 'succeeded' });
});

test('a link that is withdrawn shows nothing more to those who look at it', async () => {
  const { ana, links, token } = await shared();
  const watched = await watchShared(world, token);
  await watched.next();
  const [link] = (await ana.browser.get(links)).body.items;
  await ana.browser.delete(`${links}/${link.id}`);
  await watched.rest();
  expect((await watchShared(world, token)).status).toBe(404);
});

test('a link that runs out while somebody looks at it shows nothing more from that moment', async () => {
  const { operationId, token } = await shared();
  await sql`update tracker_links set expires_at = ${new Date(world.clock.now().getTime() + 300)}
             where operation_id = ${operationId}`.execute(world.db);
  const watched = await watchShared(world, token);
  await watched.next();
  world.clock.forward({ minutes: 1 });
  await watched.rest();
  expect((await watchShared(world, token)).status).toBe(404);
});

test('of very many readers of one link those who come last see it once, and are told when to come back', async () => {
  const [{ token }, other] = [await shared(), await shared()];
  const readers = await Promise.all(Array.from({ length: READERS_AT_ONCE }, () => watchShared(world, token)));
  const last = await watchShared(world, token);
  expect(await last.rest()).toMatchObject([{ state: 'queued' }]);
  expect(last.comeBackAfter()).toBe(30_000);

  const elsewhere = await watchShared(world, other.token);
  await elsewhere.next();
  await Promise.all([elsewhere, ...readers].map((reader) => reader.leave()));
  await expect
    .poll(async () => {
      const again = await watchShared(world, token);
      await again.next();
      await again.leave();
      return again.comeBackAfter();
    })
    .toBe(0);
});

test('whoever tries many wrong links for news has to wait too, and no other site may ask', async () => {
  const { token } = await shared();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 70; attempt++)
    statuses.push((await world.visitor().post(EVENTS, { token: `guess-${attempt}` })).status);
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
  expect((await watchShared(world, token, { origin: 'https://elsewhere.example' })).status).toBe(403);
});
