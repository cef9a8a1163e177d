import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { Tx } from '../../kernel/context.ts';
import { findCountryOfUse, listOfferings, seedCatalogue } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => world.db.transaction().execute(work);

test('laid out again, the catalogue stays as it is', async () => {
  await world.db.updateTable('offerings').set({ promised_hours: 48 }).execute();
  await seedCatalogue(world.db);
  const offerings = await world.db.selectFrom('offerings').select(['code', 'promised_hours']).execute();
  expect(offerings).toEqual([{ code: 'rapidstart', promised_hours: 48 }]);
  expect(await world.db.selectFrom('agreements').select('kind').execute()).toHaveLength(2);
});

test('RapidStart is offered in more than thirty countries/regions, each with a data centre', async () => {
  const [rapidstart] = await world.db.transaction().execute(listOfferings);
  expect(rapidstart?.roles).toEqual(['Administrator', 'Designer', 'Configurator', 'Viewer']);
  expect(rapidstart?.countries.length).toBeGreaterThan(30);
});

test('the country/region of use decides the data centre, and an unsupported one has none', async () => {
  const found = await inTransaction((tx) => findCountryOfUse(tx, 'rapidstart', 'PT'));
  expect(found).toEqual({ country: 'PT', dataCentre: 'dublin', dataCentreName: 'Dublin' });
  expect(await inTransaction((tx) => findCountryOfUse(tx, 'rapidstart', 'AQ'))).toBeUndefined();
});
