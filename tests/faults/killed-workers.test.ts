import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBroker } from '../harness/brokers.ts';
import { workersOf } from '../harness/processes.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../harness/sites-service.ts';
import { eventually } from '../harness/subscriptions.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let sites: SitesBroker;
beforeAll(async () => {
  [world, sites] = await Promise.all([startWorld(), startSitesBroker({ stepMs: 20 })]);
});
afterAll(async () => {
  await sites.close();
  await world.close();
});

const OPERATIONS = 6;
const WITHIN_SECONDS = 20;

const startWorker = workersOf(() => world, OPERATIONS);

const inHand = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from operation_attempts where outcome is null`.execute(world.db);
  return rows[0]?.count ?? 0;
};

test('the steps of a killed worker go on at another one within 20 seconds, and no row of the ledger is missing', async () => {
  const vendorId = await world.addOrganization('vendor');
  const { browser } = await world.addPerson(vendorId, ['operator']);
  const broker = await browser.post(
    `/api/v1/organizations/${vendorId}/brokers`,
    newBroker({ url: sites.url, secret: sites.password }),
  );
  await offerSites(world, broker.body.id);
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);

  const unlucky = await startWorker();
  await sites.faults({ kind: 'hang', call: 'provision' });
  const operationIds: string[] = [];
  for (let i = 0; i < OPERATIONS; i++)
    operationIds.push(await beginSite(world, ana, await addSite(world, partnerId)));
  await eventually(async () => {
    const { calls } = await sites.look();
    return (await inHand()) === OPERATIONS && (calls.provision ?? 0) >= OPERATIONS ? true : undefined;
  }, 60);
  await sites.faults();
  await startWorker();
  const killedAt = new Date();
  await unlucky.kill();

  await eventually(async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from operations where state = 'succeeded'`.execute(world.db);
    return rows[0]?.count === OPERATIONS ? true : undefined;
  }, 90);

  // Of each step that was in hand: when the ledger says that it was taken in hand again.
  const { rows: wentOn } = await sql<{ seconds: number }>`
    select extract(epoch from again.started_at - ${killedAt}::timestamptz)::float as seconds
      from operation_attempts lost
      join operation_attempts again on again.operation_id = lost.operation_id
       and again.position = lost.position and again.attempt = lost.attempt + 1
     where lost.outcome = 'lost'`.execute(world.db);
  expect(wentOn).toHaveLength(OPERATIONS);
  for (const { seconds } of wentOn) {
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(WITHIN_SECONDS);
  }
  await expectWholeLedger(operationIds);
  const { sites: made } = await sites.look();
  expect(made.map(({ state, effects }) => [state, effects.created])).toEqual(
    Array.from({ length: OPERATIONS }, () => ['ready', 1]),
  );
}, 240_000);

/** Every step of every operation is done, with each of its attempts: none left out, none open, one that did it. */
async function expectWholeLedger(operationIds: string[]) {
  const { rows } = await sql<Record<string, number>>`
    select s.operation_id, s.name, s.state, s.attempts, count(a.*)::int as rows, max(a.attempt)::int as last,
           count(*) filter (where a.outcome = 'done')::int as done,
           count(*) filter (where a.outcome is null)::int as open
      from operation_steps s
      left join operation_attempts a on a.operation_id = s.operation_id and a.position = s.position
     group by 1, 2, 3, 4`.execute(world.db);
  expect(new Set(rows.map((row) => row.operation_id))).toEqual(new Set(operationIds));
  expect(rows).toHaveLength(OPERATIONS * 5);
  for (const { state, attempts, rows: found, last, done, open } of rows)
    expect({ state, found, last, done, open }).toEqual({
      ...{ state: 'done', found: attempts, last: attempts },
      ...{ done: 1, open: 0 },
    });
}
