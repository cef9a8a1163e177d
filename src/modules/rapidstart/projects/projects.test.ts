import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addRapidStart,
  answerGroups,
  baseInformation,
  newProject,
  type RapidStartService,
} from '../../../../tests/harness/rapidstart-service.ts';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';

let world: World;
let service: RapidStartService;
let admin: PersonIn;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  service = await addRapidStart(world);
  admin = await service.person(['Administrator'], 'Cara Diaz');
});

const create = (person: PersonIn, change: object = {}) =>
  person.browser.post(`${service.url}/projects`, { ...newProject, ...change });

type Group = { code: string; name: string; version: number; state: string; assignee: { name: string } };

/** The groups of a project as it is now, by code. */
async function groupsOf(projectId: string): Promise<Record<string, Group>> {
  const { body } = await admin.browser.get(`${service.url}/projects/${projectId}`);
  const groups: Group[] = body.areas.flatMap((area: { groups: Group[] }) => area.groups);
  return Object.fromEntries(groups.map((group) => [group.code, group]));
}

const groupUrl = (projectId: string, code: string) =>
  `${service.url}/projects/${projectId}/groups/base-information/${code}`;
const save = (person: PersonIn, projectId: string, code: string, answers: object, version: number) =>
  person.browser.put(`${groupUrl(projectId, code)}/answers`, { answers }, { 'if-match': `"${version}"` });

test('RS-1, RS-4: the overview tells what Getting started offers', async () => {
  const overview = await admin.browser.get(`${service.url}/overview`);
  expect(overview.status).toBe(200);
  expect(overview.body).toMatchObject({
    mayLoad: true,
    provisioned: true,
    areas: [{ code: 'base-information', groups: 3 }],
    projects: { mine: 0, all: 0 },
  });
});

test('RS-8: a service that is still being set up is refused with the reason', async () => {
  const early = await addRapidStart(world, { provisioned: false });
  const person = await early.person(['Administrator']);
  const answer = await person.browser.get(`${early.url}/overview`);
  expect(answer.status).toBe(409);
  expect(answer.body.reason).toBe('still-provisioned');
});

test('RS-6: Viewer alone opens nothing, beside another role it does no harm', async () => {
  const viewer = await service.person(['Viewer']);
  const answer = await viewer.browser.get(`${service.url}/overview`);
  expect(answer.status).toBe(403);
  expect(answer.body.reason).toBe('viewer-alone');
  const both = await service.person(['Viewer', 'Designer']);
  expect((await both.browser.get(`${service.url}/overview`)).status).toBe(200);
  const none = await service.person([]);
  expect((await none.browser.get(`${service.url}/overview`)).body.reason).toBe('no-role');
});

test('RS-19, RS-27, RS-48: a new project brings Base information with its three groups, assigned to its creator', async () => {
  const made = await create(admin);
  expect(made.status).toBe(201);
  expect(made.body.areas.map((area: { name: string }) => area.name)).toEqual(['Base information']);
  const groups = Object.values(await groupsOf(made.body.id));
  expect(groups.map((group) => group.name)).toEqual(['Organization information', 'Ledger', 'Currency']);
  expect(groups.every((group) => group.assignee.name === 'Cara Diaz')).toBe(true);
  expect(groups.every((group) => group.state === 'not-started')).toBe(true);
  expect(made.headers.location).toBe(`${service.url}/projects/${made.body.id}`);
});

test('RS-9, RS-13: country, industry and target version are kept', async () => {
  const made = await create(admin, { targetVersion: 'BC 26.0' });
  expect(made.body).toMatchObject({ country: 'US', industry: newProject.industry, targetVersion: 'BC 26.0' });
});

const wrongProjects: [change: object, pointer: string][] = [
  [{ companyName: ' ' }, '/companyName'],
  [{ address: { ...newProject.address, postalCode: 'abc' } }, '/address/postalCode'],
  [{ address: { ...newProject.address, state: '' } }, '/address/state'],
  [{ address: { ...newProject.address, city: 'x'.repeat(31) } }, '/address/city'],
  [{ country: 'QQ' }, '/country'],
  [{ industry: 'Piracy' }, '/industry'],
  [{ method: 'guess' }, '/method'],
  [{ name: '' }, '/name'],
  [{ name: 'x'.repeat(51) }, '/name'],
  [{ name: 'two\nlines' }, '/name'],
  [{ areas: ['moon'] }, '/areas'],
];
test.each(wrongProjects)('%j is a wrong entry at %s', async (change, pointer) => {
  const answer = await create(admin, change);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
});

test('RS-10: the default configuration is refused, with the reason why', async () => {
  const answer = await create(admin, { option: 'default' });
  expect(answer.status).toBe(409);
  expect(answer.body.reason).toBe('default-needs-target');
});

test('N24: a name is given once in a service, whatever its case, and also at the same moment', async () => {
  const both = await Promise.all([create(admin), create(admin, { name: 'HEAD OFFICE' })]);
  expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  expect(both.find((answer) => answer.status === 409)?.body.reason).toBe('name-taken');
  const elsewhere = await addRapidStart(world);
  const person = await elsewhere.person(['Configurator']);
  expect((await person.browser.post(`${elsewhere.url}/projects`, newProject)).status).toBe(201);
});

test('N5: content that changes later does not reach a project', async () => {
  const { body } = await create(admin);
  await world.db
    .updateTable('rapidstart_questions')
    .set({ label: 'Something else' })
    .where('subscription_id', '=', service.subscriptionId)
    .execute();
  const { areas } = (await admin.browser.get(`${service.url}/projects/${body.id}`)).body;
  expect(areas[0].groups[0].questions[0].label).toBe('Name');
});

test('RS-38, RS-39: the list shows my projects, or all of the organization, page by page', async () => {
  const colleague = await service.person(['Configurator']);
  for (const name of ['One', 'Two', 'Three']) await create(admin, { name });
  await create(colleague, { name: 'Four' });
  const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map((it) => it.name);
  expect(names(await admin.browser.get(`${service.url}/projects`))).toEqual(['Three', 'Two', 'One']);
  const first = await admin.browser.get(`${service.url}/projects?view=all&limit=3`);
  expect(names(first)).toEqual(['Four', 'Three', 'Two']);
  const rest = await admin.browser.get(
    `${service.url}/projects?view=all&limit=3&cursor=${first.body.nextCursor}`,
  );
  expect(names(rest)).toEqual(['One']);
  expect((await admin.browser.get(`${service.url}/projects?cursor=WyJ4Il0`)).status).toBe(422);
});

test('RS-66: answers are kept while others are still open, and count', async () => {
  const { body } = await create(admin);
  const saved = await save(admin, body.id, 'ledger', { 'register-time': true }, 1);
  expect(saved.status).toBe(200);
  expect(saved.body).toMatchObject({ state: 'in-progress', answered: 1, version: 2 });
  expect(saved.headers.etag).toBe('"2"');
  const list = await admin.browser.get(`${service.url}/projects`);
  expect(list.body.items[0]).toMatchObject({ status: 'in-progress' });
  expect(list.body.items[0].groups[1]).toMatchObject({ code: 'ledger', answered: 1, questions: 9 });
});

test('one wrong answer keeps all of them out, and each is named', async () => {
  const { body } = await create(admin);
  const answers = {
    'register-time': true,
    'amount-rounding-precision': 'much',
    'invoice-rounding-type': 'Sideways',
  };
  const refused = await save(admin, body.id, 'ledger', answers, 1);
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
    '/answers/amount-rounding-precision',
    '/answers/invoice-rounding-type',
  ]);
  expect((await groupsOf(body.id)).ledger).toMatchObject({ state: 'not-started', version: 1 });
});

test('RS-68: two experts in different groups do not disturb each other; in one group the second is told', async () => {
  const { body } = await create(admin);
  const colleague = await service.person(['Configurator']);
  const apart = await Promise.all([
    save(admin, body.id, 'ledger', { 'register-time': true }, 1),
    save(colleague, body.id, 'currency', { 'symbol-position': 'After Amount' }, 1),
  ]);
  expect(apart.map((answer) => answer.status)).toEqual([200, 200]);
  const together = await Promise.all([
    save(admin, body.id, 'ledger', { 'register-time': false }, 2),
    save(colleague, body.id, 'ledger', { 'register-time': true }, 2),
  ]);
  expect(together.map((answer) => answer.status).sort()).toEqual([200, 412]);
  expect((await admin.browser.put(`${groupUrl(body.id, 'ledger')}/answers`, { answers: {} })).status).toBe(
    428,
  );
});

test('RS-67, N17: a group with open questions is not complete, and they are listed', async () => {
  const { body } = await create(admin);
  const answers = { ...baseInformation['organization-information'], city: '', 'period-quantity': 5 };
  await save(admin, body.id, 'organization-information', answers, 1);
  const refused = await admin.browser.post(
    `${groupUrl(body.id, 'organization-information')}/completion`,
    undefined,
    {
      'if-match': '"2"',
    },
  );
  expect(refused.status).toBe(409);
  expect(refused.body.reason).toBe('group-not-ready');
  expect(refused.body.errors).toMatchObject([
    { pointer: '/answers/city', code: 'open' },
    { pointer: '/answers/period-quantity', code: 'periods-do-not-fit' },
  ]);
});

test('RS-67, N18: a group is marked as complete, and another answer opens it again', async () => {
  const { body } = await create(admin);
  await answerGroups(admin, `${service.url}/projects/${body.id}`);
  const before = await groupsOf(body.id);
  expect(Object.values(before).map((group) => group.state)).toEqual(['completed', 'completed', 'completed']);
  const list = (await admin.browser.get(`${service.url}/projects`)).body;
  expect(list.items[0].status).toBe('completed');
  const reopened = await save(
    admin,
    body.id,
    'ledger',
    { 'register-time': true },
    before.ledger?.version ?? 0,
  );
  expect(reopened.body).toMatchObject({ state: 'in-progress', completedAt: null });
});

test('a completion that saw an older version is told so', async () => {
  const { body } = await create(admin);
  await save(admin, body.id, 'currency', baseInformation.currency ?? {}, 1);
  const late = await admin.browser.post(`${groupUrl(body.id, 'currency')}/completion`, undefined, {
    'if-match': '"1"',
  });
  expect(late.status).toBe(412);
});

test('a project of another service or organization does not exist', async () => {
  const { body } = await create(admin);
  const other = await addRapidStart(world);
  const stranger = await other.person(['Administrator']);
  expect((await stranger.browser.get(`${other.url}/projects/${body.id}`)).status).toBe(404);
  expect((await stranger.browser.get(`${service.url}/projects/${body.id}`)).status).toBe(404);
  const url = `${other.url}/projects/${body.id}/groups/base-information/ledger/answers`;
  expect((await stranger.browser.put(url, { answers: {} }, { 'if-match': '"1"' })).status).toBe(404);
  expect((await admin.browser.get(`${service.url}/projects/${body.id}/nothing`)).status).toBe(404);
});
