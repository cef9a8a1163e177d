import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMovingCustomer, nameInFile, tellEverybody } from '../../../tests/harness/moving-customers.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
});
afterAll(() => world.close());

test('N4: mails about a change of partner, to both partners and the customer, go when the customer is erased', async () => {
  const olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  const moving = await addMovingCustomer(world, '1');
  expect((await nameInFile(olga, moving.number, moving.to.number)).status).toBe(201);
  await tellEverybody(world, olga.organizationId);
  expect(await mailsNaming('Contoso Foods')).toBeGreaterThan(1);
  expect(await trailNames(moving.from.partner.organizationId)).toContain('Contoso Foods');

  await world.db
    .updateTable('registry_customers')
    .set({ plan: 'none' })
    .where('number', '=', moving.number)
    .execute();
  for (let day = 0; day < 170; day += 10) {
    world.clock.forward({ days: 10 });
    await world.fireTimers();
  }
  const receipts = await world.db.selectFrom('erasure_receipts').select('partner_id').execute();
  expect(receipts).toEqual([{ partner_id: moving.to.partner.organizationId }]);
  expect(await mailsNaming('Contoso Foods')).toBe(0);
});

async function mailsNaming(name: string) {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from mails where subject || body_text like ${`%${name}%`})
         + (select count(*) from mailbox_messages where subject || body_text like ${`%${name}%`}) as count`.execute(
    world.db,
  );
  return Number(rows[0]?.count);
}

async function trailNames(organizationId: string) {
  const rows = await world.db
    .selectFrom('audit_events')
    .select('subject_name')
    .where('organization_id', '=', organizationId)
    .execute();
  return rows.map(({ subject_name }) => subject_name);
}
