import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegistryPartner } from '../../../tests/harness/registry.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CONSTRAINT = 'registry_customers_partner_number';
const facts = { name: 'Contoso', country: 'US', plan: 'none' as const };

test('a customer without an existing partner of record is kept out by the database itself', async () => {
  const number = await addRegistryPartner(world);
  const at = world.clock.now();
  const insert = (customer: string, partnerNumber: string) =>
    world.db
      .insertInto('registry_customers')
      .values({ ...facts, number: customer, partner_number: partnerNumber, updated_at: at })
      .execute();
  await insert('C-1', number);
  expect(violatedConstraint(await insert('C-2', 'nobody').catch((error) => error))).toBe(CONSTRAINT);
  const moved = world.db
    .updateTable('registry_customers')
    .set({ partner_number: 'nobody' })
    .where('number', '=', 'C-1')
    .execute();
  expect(violatedConstraint(await moved.catch((error) => error))).toBe(CONSTRAINT);
  const removed = world.db.deleteFrom('registry_partners').where('number', '=', number).execute();
  expect(violatedConstraint(await removed.catch((error) => error))).toBe(CONSTRAINT);
});
