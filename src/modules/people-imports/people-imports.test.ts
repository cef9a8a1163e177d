import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerService } from '../../../tests/harness/customer-services.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function customer() {
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const ana = await world.addPerson(service.organizationId, ['administrator'], { name: 'Ana Lopes' });
  const here = `/api/v1/organizations/${service.organizationId}`;
  return { ...service, ana, people: `${here}/people`, url: `${here}/people-imports` };
}
const file = (lines: string[]) => ({ name: 'people.csv', bytes: lines.join('\n') });
const HEAD = 'First name,Last name,Sign-in account,Contact email address,Roles,Administrator';

test('a file is judged row by row first, and then goes in as one deed, as it was told (PP-77, PP-79)', async () => {
  const { ana, url, people } = await customer();
  await ana.browser.post(people, {
    firstName: 'Old',
    lastName: 'Friend',
    signInName: 'old@contoso.example',
    contactEmail: 'old@contoso.example',
  });
  const sent = file([
    HEAD,
    'Ben,Okafor,ben@contoso.example,,"Designer, Viewer",no',
    'Cyd,Li,Cyd@Contoso.example,office@contoso.example,,yes',
    'Old,Friend,old@contoso.example,,,',
    'Ben,Again,BEN@contoso.example,,,',
    'Dan,,dan@contoso.example,,,',
    'Eve,Moss,eve@contoso.example,,Owner,',
    '=1+1,Moss,not an address,,,',
  ]);
  const plan = await ana.browser.upload(`${url}?dryRun=true`, sent);
  expect(plan.status).toBe(200);
  expect(plan.body).toMatchObject({ dryRun: true, create: 2, skip: 2, refuse: 3, invited: 0 });
  expect(plan.body.rows.map(({ fate }: { fate: string }) => fate)).toEqual([
    'create',
    'create',
    'skip',
    'skip',
    'refuse',
    'refuse',
    'refuse',
  ]);
  expect(plan.body.rows[4].why).toMatchObject({ column: 'Last name', sentence: 'Enter the last name.' });
  expect(plan.body.rows[5].why.sentence).toContain('“Owner” is no role of RapidStart Services');
  expect(plan.body.failedRows).toContain("'=1+1");
  expect((await ana.browser.get(people)).body.items).toHaveLength(2);

  const done = await ana.browser.upload(url, sent);
  const { dryRun: _, ...told } = plan.body;
  expect(done.body).toMatchObject(told);
  const { body } = await ana.browser.get(people);
  expect(body.items).toMatchObject([
    { lastName: 'Friend' },
    { lastName: 'Li', signInName: 'cyd@contoso.example', administrator: true, serviceRoles: [] },
    { lastName: 'Lopes' },
    { lastName: 'Okafor', serviceRoles: [{ role: 'Designer' }, { role: 'Viewer' }] },
  ]);
  const again = await ana.browser.upload(url, sent);
  expect(again.body).toMatchObject({ create: 0, skip: 4, refuse: 3 });
});

test('a workbook of failed rows, mended, goes in as it is', async () => {
  const { ana, url } = await customer();
  const first = await ana.browser.upload(url, file([HEAD, 'Dan,,dan@contoso.example,,,']));
  const mended = first.body.failedRows.replace('Dan,,', 'Dan,Mended,');
  const second = await ana.browser.upload(url, { name: 'mended.csv', bytes: mended });
  expect(second.body).toMatchObject({ create: 1, refuse: 0 });
});

test('invitations go out with the file when they are asked for, at most 200', async () => {
  const { ana, url, people } = await customer();
  const rows = Array.from({ length: 205 }, (_, n) => `P${n},Many,p${n}@many.example,,Viewer,`);
  const done = await ana.browser.upload(`${url}?invite=true`, file([HEAD, ...rows]));
  expect(done.body).toMatchObject({ create: 205, invited: 200 });
  const mails = await world.db
    .selectFrom('mails')
    .select('id')
    .where('recipient', 'like', '%@many.example')
    .execute();
  expect(mails).toHaveLength(200);
  const { body } = await ana.browser.get(`${people}?search=P204`);
  expect(body.items).toMatchObject([{ invitation: { state: 'not-sent' } }]);
});

test('a file without people, and one that is none, are refused with a remedy', async () => {
  const { ana, url } = await customer();
  const foreign = await ana.browser.upload(url, file(['Country,City', 'US,Seattle']));
  expect([foreign.status, foreign.body.reason]).toEqual([422, 'no-people-columns']);
  const none = await ana.browser.upload(url, { name: 'a.csv', bytes: '' });
  expect([none.status, none.body.reason]).toEqual([422, 'empty-file']);
});

test('strangers are told that nothing is there, and colleagues whose role is too small which role would do (PP-76)', async () => {
  const { ana, url, organizationId } = await customer();
  const sent = file([HEAD, 'Ben,Okafor,ben@contoso.example,,,']);
  const other = await customer();
  expect((await other.ana.browser.upload(url, sent)).status).toBe(404);
  const user = await world.addPerson(organizationId, ['user']);
  const refused = await user.browser.upload(url, sent);
  expect([refused.status, refused.body.explanation.reason]).toEqual([403, 'role-too-small']);
  expect((await ana.browser.get(url.replace('people-imports', 'people'))).body.items).toHaveLength(2);
});
