import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addRapidStart,
  answerGroups,
  baseInformation,
  newProject,
} from '../../../../tests/harness/rapidstart-service.ts';
import { startWorld, type World } from '../../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const LAST_DAY = '2031-10-01';

test('PP-93: from its last day on a service is read, loaded and downloaded, and nothing in it changes', async () => {
  world.clock.stopAt(new Date('2031-09-30T23:59:00Z'));
  const service = await addRapidStart(world);
  const cara = await service.person(['Administrator']);
  const create = (name: string) => cara.browser.post(`${service.url}/projects`, { ...newProject, name });
  const project = `${service.url}/projects/${(await create('First')).body.id}`;
  await answerGroups(cara, project);
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  const retirement = { from: LAST_DAY, notice: 'Move to Pages.', data: 'It is kept for a year.' };
  const place = `/api/v1/organizations/${operator.organizationId}/catalogue/rapidstart/retirement`;
  expect((await operator.browser.put(place, retirement)).status).toBe(200);
  const noticed = async () => (await cara.browser.get(`${service.url}/overview`)).body.retirement;
  expect(await noticed()).toEqual({ ...retirement, retired: false });
  expect((await create('Second')).status).toBe(201);

  world.clock.stopAt(new Date(`${LAST_DAY}T00:00:00Z`));
  expect(await noticed()).toEqual({ ...retirement, retired: true });
  const refused = await create('Third');
  expect(refused.body).toMatchObject({
    ...{ status: 409, reason: 'service-ended' },
    explanation: { remedy: 'Export what you need. Move to Pages.', who: 'You, or your partner' },
  });
  const ledger = `${project}/groups/base-information/ledger`;
  const answers = { answers: baseInformation.ledger };
  const saved = await cara.browser.put(`${ledger}/answers`, answers, { 'if-match': '"1"' });
  expect([saved.status, saved.body.reason]).toEqual([409, 'service-ended']);
  expect((await cara.browser.get(project)).status).toBe(200);
  const load = await cara.browser.post(`${project}/loads`, { target: 'business-central-package' });
  expect(load.status, load.text).toBeLessThan(300);
  const dashboard = await cara.browser.get(`/api/v1/organizations/${service.organizationId}/services`);
  expect(dashboard.body.items[0]).toMatchObject({ planName: 'Standard', retirement: { retired: true } });
});

test('PP-93: a project that was not finished by the last day is read and exported by its people, and says how', async () => {
  world.clock.stopAt(new Date('2031-09-30T23:59:00Z'));
  const service = await addRapidStart(world);
  const cara = await service.person(['Administrator']);
  const { body } = await cara.browser.post(`${service.url}/projects`, { ...newProject, name: 'Ω: a/b' });
  const project = `${service.url}/projects/${body.id}`;
  await answerGroups(cara, project, { ledger: { ...baseInformation.ledger, 'register-time': true } }, false);
  await world.db
    .updateTable('offerings')
    .set({ retired_from: LAST_DAY, retirement_notice: 'Move to Pages.', retirement_data: 'For a year.' })
    .where('code', '=', 'rapidstart')
    .execute();
  world.clock.stopAt(new Date(`${LAST_DAY}T00:00:00Z`));

  const unfinished = { reason: 'ended-unfinished', remedy: expect.stringContaining('Download the answers') };
  expect((await cara.browser.get(`${project}/load-plan`)).body.refusal).toMatchObject(unfinished);
  const load = await cara.browser.post(`${project}/loads`, { target: 'business-central-package' });
  expect([load.status, load.body.explanation]).toEqual([409, expect.objectContaining(unfinished)]);

  const viewer = await service.person(['Viewer', 'Designer'], 'Vera Novak');
  expect((await viewer.browser.get(project)).body.areas[0].groups[1].answered).toBeGreaterThan(0);
  const file = await viewer.browser.get(`${project}/answers.csv`);
  expect(file.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="Answers of __ a_b.csv"',
  });
  expect(file.text).toContain('Project,,,Project name,,Ω: a/b\r\n');
  expect(file.text).toContain('Base information,Ledger,In progress,');
  expect(file.text).toContain('Base information,Organization information,Not started,');
  const stranger = await (await addRapidStart(world)).person(['Administrator']);
  expect((await stranger.browser.get(`${project}/answers.csv`)).status).toBe(404);
});
