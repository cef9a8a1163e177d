import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareTracker } from '../../../tests/harness/shared-trackers.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const shared = () => shareTracker(world);
const look = (token: string) => world.visitor().post('/api/v1/shared-trackers/lookup', { token });

test('a link shows the wait to anybody: no names of people, no ids, no texts of errors', async () => {
  const { partnerId, operationId, token } = await shared();
  await sql`insert into operation_attempts
    (partner_id, operation_id, position, attempt, started_at, finished_at, outcome, error)
    values (${partnerId}, ${operationId}, 1, 1, now(), now(), 'failed', 'password=hunter2')`.execute(
    world.db,
  );
  const seen = await look(token);
  expect(seen.status).toBe(200);
  expect(seen.body).toMatchObject({ state: 'queued', stepsInAll: 5 });
  expect(seen.body.steps[0]).toMatchObject({
    note: 'It did not succeed at once, and is tried again by itself.',
    tries: 1,
  });
  const text = JSON.stringify(seen.body);
  for (const secret of ['hunter2', 'Ana', 'Secretive', partnerId, operationId])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('a wrong link, a withdrawn one and one that has run out answer as one that never was', async () => {
  const { ana, links, token, operationId } = await shared();
  const never = await look('never-made');
  expect(never.status).toBe(404);
  const [link] = (await ana.browser.get(links)).body.items;
  expect(link).toMatchObject({ madeBy: 'Ana Lopes' });
  const withoutId = ({ body }: { body: Record<string, unknown> }) => ({ ...body, correlationId: '' });
  expect((await ana.browser.delete(`${links}/${link.id}`)).status).toBe(204);
  expect(withoutId(await look(token))).toEqual(withoutId(never));
  expect((await ana.browser.get(links)).body.items).toEqual([]);
  expect((await ana.browser.delete(`${links}/${link.id}`)).status).toBe(404);

  const again = new URL((await ana.browser.post(links)).body.url).hash.slice(1);
  expect((await look(again)).status).toBe(200);
  await sql`update operations set state = 'succeeded', finished_at = ${world.clock.now()}
             where id = ${operationId}`.execute(world.db);
  world.clock.forward({ hours: 24 * 6 });
  expect((await look(again)).status).toBe(200);
  world.clock.forward({ hours: 24 });
  expect((await look(again)).status).toBe(404);
});

test('whoever tries many wrong links has to wait, and a right one shows all the same', async () => {
  const { token } = await shared();
  const tries: number[] = [];
  for (let attempt = 0; attempt < 70; attempt++) tries.push((await look(`guess-${attempt}`)).status);
  expect(tries[0]).toBe(404);
  expect(tries.at(-1)).toBe(429);
  expect((await look(token)).status).toBe(200);
});

test('only the hash is kept, both trails say who shared it, and a reader does not share', async () => {
  const { partnerId, token, links } = await shared();
  const rows = await world.db
    .selectFrom('tracker_links')
    .select('token_hash')
    .where('partner_id', '=', partnerId)
    .execute();
  expect(rows).toHaveLength(1);
  expect(String(rows[0]?.token_hash)).not.toContain(token);
  const trail = await world.db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', partnerId)
    .where('action', '=', 'tracker-link.made')
    .execute();
  expect(trail).toHaveLength(1);
  const reader = await world.addPerson(partnerId, ['reader']);
  expect((await reader.browser.get(links)).body.mayShare).toBe(false);
  expect((await reader.browser.post(links)).status).toBe(403);
  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await stranger.browser.post(links)).status).toBe(404);
});
