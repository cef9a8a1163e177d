import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addRapidStart,
  answerGroups,
  newProject,
  type RapidStartService,
} from '../../../../tests/harness/rapidstart-service.ts';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';
import { mergeLists, readPackage, rootAttribute } from '../packages/index.ts';

let world: World;
let service: RapidStartService;
let admin: PersonIn;
let project: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  service = await addRapidStart(world);
  admin = await service.person(['Administrator']);
  const made = await admin.browser.post(`${service.url}/projects`, newProject);
  project = `${service.url}/projects/${made.body.id}`;
});

const toPackage = { target: 'business-central-package' };

/** The records of a table as they stand in the package, by element name. */
async function recordsOf(bytes: Buffer, tableId: number) {
  const read = await readPackage(bytes);
  if (!read.accepted) throw new Error(read.refusal.sentence);
  const table = mergeLists(read.document).find((it) => it.tableId === tableId);
  return (table?.records ?? []).map((record) =>
    Object.fromEntries((table?.fields ?? []).map((field, place) => [field.name, record[place]?.trim()])),
  );
}

test('RS-190, RS-193 a complete project becomes a package that reads back with its answers and no finding', async () => {
  await answerGroups(admin, project);
  const load = await admin.browser.post(`${project}/loads`, toPackage);
  expect(load.status).toBe(201);
  expect(load.body).toMatchObject({ packageCode: 'USMF', fileName: 'PackageUSMF.rapidstart' });
  expect(load.body.summary.warnings).toEqual([]);

  const file = await admin.browser.get(`${project}/loads/${load.body.id}/file`);
  expect(file.status).toBe(200);
  expect(file.headers['content-type']).toBe('application/octet-stream');
  expect(file.headers['content-disposition']).toBe('attachment; filename="PackageUSMF.rapidstart"');
  expect(file.bytes.length).toBe(load.body.fileBytes);

  const read = await readPackage(file.bytes);
  if (!read.accepted) throw new Error(read.refusal.sentence);
  expect(read.findings).toEqual([]);
  expect(rootAttribute(read.document, 'Code')).toBe('USMF');
  expect(rootAttribute(read.document, 'LanguageID')).toBe('1033');
  expect(read.document.lists.map((list) => list.tableId)).toEqual([3, 4, 9, 50, 79, 98, 308, 309]);
  expect(await recordsOf(file.bytes, 79)).toEqual([
    {
      PrimaryKey: '',
      Name: 'Fabrikam Robotics',
      Address: '1 Main Street',
      PostCode: '98052',
      City: 'Redmond',
      County: 'WA',
      CountryRegionCode: 'US',
      RegistrationNo: '12-345',
    },
  ]);
  expect(await recordsOf(file.bytes, 98)).toMatchObject([
    { LCYCode: 'USD', LocalAddressFormat: '2', AllowPostingFrom: '2026-07-01', InvRoundingTypeLCY: '1' },
  ]);
  const currencies = await recordsOf(file.bytes, 4);
  expect(currencies.map((record) => record.Code)).toEqual(['EUR', 'GBP']);
  expect(currencies[0]).toMatchObject({ ApplnRoundingPrecision: '0.02', CurrencySymbolPosition: '1' });
  expect((await recordsOf(file.bytes, 50)).map((it) => [it.StartingDate, it.Name, it.NewFiscalYear])).toEqual(
    [
      ['2026-07-01', 'July', '1'],
      ['2026-10-01', 'October', '0'],
      ['2027-01-01', 'January', '0'],
      ['2027-04-01', 'April', '0'],
      ['2027-07-01', 'July', '1'],
      ['2027-10-01', 'October', '0'],
      ['2028-01-01', 'January', '0'],
      ['2028-04-01', 'April', '0'],
      ['2028-07-01', 'July', '1'],
    ],
  );
  expect((await recordsOf(file.bytes, 309)).length).toBe((await recordsOf(file.bytes, 308)).length);
});

test('RS-186, RS-187 a load is refused while groups are open, and names them', async () => {
  const plan = await admin.browser.get(`${project}/load-plan`);
  expect(plan.body.openGroups.map((group: { name: string }) => group.name)).toEqual([
    'Organization information',
    'Ledger',
    'Currency',
  ]);
  const answer = await admin.browser.post(`${project}/loads`, toPackage);
  expect(answer.status).toBe(409);
  expect(answer.body.reason).toBe('groups-open');
  expect(answer.body.explanation.sentence).toContain('Base information, Ledger');
});

test('RS-190, RS-191 the plan, the results and their summary for Excel tell the same', async () => {
  await answerGroups(admin, project);
  const plan = (await admin.browser.get(`${project}/load-plan`)).body;
  const load = (await admin.browser.post(`${project}/loads`, { ...toPackage, packageCode: 'first' })).body;
  expect(load.packageCode).toBe('FIRST');
  expect(load.summary.tables).toEqual(plan.tables);
  const csv = await admin.browser.get(`${project}/loads/${load.id}/summary.csv`);
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.text).toContain('\r\n79,Company Information,1\r\n');
  expect(csv.text).toContain('Errors,0');
});

test('N20 a project can be loaded again, and every load is kept', async () => {
  await answerGroups(admin, project);
  const ids: string[] = [];
  for (let time = 0; time < 3; time += 1)
    ids.push((await admin.browser.post(`${project}/loads`, toPackage)).body.id);
  const first = (await admin.browser.get(`${project}/loads?limit=2`)).body;
  const rest = (await admin.browser.get(`${project}/loads?limit=2&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...rest.items].map((load: { id: string }) => load.id)).toEqual(ids.reverse());
  expect((await admin.browser.get(project)).body.status).toBe('loaded');
});

test('N29 a Configurator does not load, and is told whom to ask', async () => {
  await answerGroups(admin, project);
  const configurator = await service.person(['Configurator']);
  const answer = await configurator.browser.post(`${project}/loads`, toPackage);
  expect(answer.status).toBe(403);
  expect(answer.body.explanation.remedy).toContain('Administrator');
  expect((await configurator.browser.get(`${project}/loads`)).status).toBe(200);
});

test('a load of another service does not exist', async () => {
  await answerGroups(admin, project);
  const load = (await admin.browser.post(`${project}/loads`, toPackage)).body;
  const other = await addRapidStart(world);
  const stranger = await other.person(['Administrator']);
  for (const path of ['', '/file', '/summary.csv']) {
    const url = `${other.url}/projects/${load.projectId}/loads/${load.id}${path}`;
    expect((await stranger.browser.get(url)).status).toBe(404);
    expect((await stranger.browser.get(`${project}/loads/${load.id}${path}`)).status).toBe(404);
  }
});

test('a load stands in the audit trail', async () => {
  await answerGroups(admin, project);
  await admin.browser.post(`${project}/loads`, toPackage);
  const actions = await world.db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', service.organizationId)
    .execute();
  expect(actions.map((row) => row.action)).toEqual(
    expect.arrayContaining([
      'rapidstart-project.created',
      'rapidstart-group.completed',
      'rapidstart-project.loaded',
    ]),
  );
});
