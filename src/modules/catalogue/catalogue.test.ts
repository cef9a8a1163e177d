import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOffering } from '../../../tests/harness/offerings.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { Tx } from '../../kernel/context.ts';
import { findOffering, findOfferingVersion, listOfferings, seedCatalogue } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => world.db.transaction().execute(work);

test('laid out again, the catalogue stays as it is', async () => {
  await world.db
    .updateTable('offerings')
    .set({ retired_from: '2040-01-01', retirement_notice: 'x', retirement_data: 'y' })
    .execute();
  await seedCatalogue(world.db);
  const offerings = await world.db
    .selectFrom('offerings')
    .select(['code', 'current_version', 'retired_from'])
    .execute();
  expect(offerings).toEqual([{ code: 'rapidstart', current_version: 1, retired_from: '2040-01-01' }]);
  expect(await world.db.selectFrom('offering_versions').select('version').execute()).toHaveLength(1);
  expect(await world.db.selectFrom('agreements').select('kind').execute()).toHaveLength(2);
});

test('PP-3, PP-51: RapidStart is offered in more than thirty countries/regions, each with a data centre', async () => {
  const rapidstart = await inTransaction((tx) => findOffering(tx, 'rapidstart'));
  expect(rapidstart?.content.roles).toEqual(['Administrator', 'Designer', 'Configurator', 'Viewer']);
  expect(rapidstart?.content.regions.length).toBeGreaterThan(30);
  expect(rapidstart?.content.regions).toContainEqual({
    country: 'PT',
    dataCentre: 'dublin',
    otherDataCentres: [],
  });
});

test('a published version cannot be changed or deleted, whoever tries; a draft can', async () => {
  const code = await addOffering(world);
  const change = (what: string) => sql`${sql.raw(what)} where offering_code = ${code}`.execute(world.db);
  await expect(change("update offering_versions set description = 'Other'")).rejects.toThrow(
    'stays as it is',
  );
  await expect(change('delete from offering_versions')).rejects.toThrow('stays as it is');
  expect((await inTransaction((tx) => findOfferingVersion(tx, code, 1)))?.name).toBe('Sites Services');
  expect(await inTransaction((tx) => findOfferingVersion(tx, code, 2))).toBeUndefined();
  expect((await inTransaction(listOfferings)).map((one) => one.code)).toEqual(['rapidstart', code]);
});
