import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Lets this many operations of the partner have ended well after so many seconds. */
async function finished(partnerId: string, seconds: number[], dataCentre: string) {
  const ana = await world.addPerson(partnerId, ['administrator']);
  for (const took of seconds) {
    const laidOut = await addSubscription(world, partnerId);
    await world.db
      .updateTable('subscriptions')
      .set({ data_centre: dataCentre })
      .where('id', '=', laidOut.subscriptionId)
      .execute();
    const id = await provision(world, ana, laidOut);
    await sql`update operations set state = 'succeeded', finished_at = created_at + make_interval(secs => ${took})
               where id = ${id}`.execute(world.db);
  }
}

test('an estimate is from the same plan and data centre, openly from the whole service, or there is none', async () => {
  const centre = await world.db
    .selectFrom('data_centres')
    .select('code')
    .where('code', '<>', 'virginia')
    .executeTakeFirstOrThrow();
  const partnerId = await world.addOrganization('partner');
  const bo = await world.addPerson(partnerId, ['administrator']);
  const operationId = await provision(world, bo, await addSubscription(world, partnerId));
  const read = async () =>
    (await bo.browser.get(`/api/v1/organizations/${partnerId}/operations/${operationId}`)).body;

  const other = await world.addOrganization('partner');
  await finished(other, [10, 20, 30, 40], centre.code);
  expect(await read()).toMatchObject({
    estimate: null,
    estimateSentence: 'No estimate yet: only 4 have been finished here before.',
  });
  await finished(other, [50], centre.code);
  const wide = await read();
  expect(wide.estimate).toMatchObject({ basis: 'service', sample: 5, medianSeconds: 30, p90Seconds: 46 });
  expect(wide.estimateSentence).toContain(
    'from 5 earlier ones of this service, as none had the same plan and data centre.',
  );
  await finished(other, [1, 2, 3, 4, 5], 'virginia');
  const alike = await read();
  expect(alike.estimate).toMatchObject({ basis: 'alike', sample: 5, medianSeconds: 3, addedSeconds: 0 });
  expect(Date.parse(alike.estimate.from) - Date.parse(alike.startedAt)).toBe(3_000);
});
