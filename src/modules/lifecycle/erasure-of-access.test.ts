import { afterAll, beforeAll, expect, test } from 'vitest';
import { wantedGrant } from '../../../tests/harness/grants.ts';
import { enrolProspect, goToDay, moveIn, openOffice, tablesWith } from '../../../tests/harness/lives.ts';
import { addProgram } from '../../../tests/harness/programs.ts';
import { newProject } from '../../../tests/harness/rapidstart-service.ts';
import { at } from '../../../tests/harness/stage.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
});
afterAll(() => world.close());

test('N4: of grants, support partners and a program that was deleted before, nothing stays behind anywhere', async () => {
  const office = await openOffice(world);
  const northwindId = await world.addOrganization('partner', { name: 'Northwind Partners' });
  const tailspinId = await world.addOrganization('partner', { name: 'Tailspin Partners' });
  const nora = await world.addPerson(northwindId, ['administrator'], { name: 'Nora North' });
  await world.addPerson(tailspinId, ['administrator'], { name: 'Tara Tail' });
  const customer = await enrolProspect(office, 'Zirconia');
  const { cara, organizationId, subscriptionId } = await moveIn(world, office, customer.id, 'Zirconia');
  const support = `${at(organizationId)}/services/${subscriptionId}/support-partner`;
  const { endsAt } = wantedGrant(world, subscriptionId);
  const access = { roles: ['Configurator'], endsAt };
  const own = { browser: cara.browser, organizationId };

  const given = wantedGrant(world, subscriptionId, { groups: ['administrator'], purpose: 'Zirconia again' });
  expect((await cara.browser.post(`${at(organizationId)}/grants`, given)).status).toBe(201);
  expect((await cara.browser.post(support, { partnerId: northwindId, access })).status).toBe(201);
  const work = `${at(northwindId)}/services/${subscriptionId}/rapidstart`;
  const started = await nora.browser.post(`${work}/projects`, { ...newProject, name: 'Zirconia ledger' });
  expect(started.status).toBe(201);
  expect((await cara.browser.post(support, { partnerId: tailspinId })).status).toBe(201);
  const program = await addProgram(world, own, { name: 'Zirconia robot' });
  const url = `${at(organizationId)}/programs/${program.id}`;
  expect((await cara.browser.delete(url)).status).toBe(204);
  const named = await tablesWith(world, 'zirconia');
  expect(named).toEqual(expect.arrayContaining(['public.accounts', 'public.audit_events', 'public.grants']));

  await goToDay(world, customer, 90);
  await goToDay(world, customer, 120);
  expect(await tablesWith(world, 'zirconia')).toEqual([]);
  const left = await world.db.selectFrom('accounts').select('id').where('id', '=', program.id).execute();
  expect(left).toEqual([]);
  expect(await world.db.selectFrom('grants').select('id').execute()).toEqual([]);
  expect(await world.db.selectFrom('support_partners').select('partner_id').execute()).toEqual([]);
  const trail = await nora.browser.get(`${at(northwindId)}/audit-events?limit=200`);
  const kept = trail.body.items.map(({ subjectName }: { subjectName: string }) => subjectName);
  expect(kept).toContain('erased');
});
