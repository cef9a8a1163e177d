import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { worldStory } from '../harness/browser-story.ts';
import { addSubscription, eventually, provision } from '../harness/subscriptions.ts';

const story = worldStory('board');

test('an operator sees how much gets done, how long each step takes, and every attempt of what stands still', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  const partnerId = await world.addOrganization('partner', { name: 'Fabrikam' });
  const ana = await world.addPerson(partnerId, ['administrator']);
  const operationIds: string[] = [];
  for (let i = 0; i < 3; i++)
    operationIds.push(await provision(world, ana, await addSubscription(world, partnerId)));
  const [stuck = ''] = operationIds;
  await eventually(async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from operations where state = 'succeeded'`.execute(world.db);
    return rows[0]?.count === operationIds.length ? true : undefined;
  }, 40);
  await sql`update operations set state = 'failed' where id = ${stuck}`.execute(world.db);
  await sql`update operation_steps set state = 'failed' where operation_id = ${stuck} and position = 2`.execute(
    world.db,
  );
  await sql`insert into operation_attempts
    (partner_id, operation_id, position, attempt, started_at, finished_at, outcome, error)
    values (${partnerId}, ${stuck}, 2, 2, now(), now(), 'failed', 'The disk is full.')`.execute(world.db);

  const vendorId = await world.addOrganization('vendor');
  const olga = await story.arrives(await world.addPerson(vendorId, ['operator']), { dark: true });
  const { page } = olga;
  await story.opens(olga, `/operations/${vendorId}/provisioning`, 'Provisioning');
  await page.getByText('In the last 24 hours 2 got ready and 1 failed').waitFor();
  await page.getByText(/takes the longest/).waitFor();
  await page.getByRole('button', { name: /^Show them, which failed at/ }).click();
  await page.getByText(/^Only what failed at “.*” with “The disk is full.”/).waitFor();
  await olga.settles();
  await page.getByText('Show every step and attempt').click();
  await page
    .getByText(/The disk is full/)
    .nth(2)
    .waitFor();
  await page.getByText('Show the figures as a table').first().click();
  // Hours in which nothing has ended stand there too.
  expect(await page.getByRole('table').first().getByRole('rowheader').count()).toBe(25);
  await olga.looksAtPage('board');
});
