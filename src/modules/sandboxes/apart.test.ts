import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, moveClock, partnerWithSandbox } from '../../../tests/harness/sandboxes.ts';
import { addSubscription, eventually, provision } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { readSpreadsheet } from '../../platform/spreadsheets/read-spreadsheet.ts';

let world: World;
let desk: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
  desk = await world.addPerson(await world.addOrganization('vendor'), ['support', 'operator']);
});
afterAll(() => world.close());

const read = async (path: string) => {
  const { status, body } = await desk.browser.get(at(desk.organizationId, path));
  expect(status).toBe(200);
  return body;
};

test('files that come out of a sandbox say so by their name and in each row', async () => {
  const { ana, partnerId, sandboxId } = await partnerWithSandbox(world);
  const wanted = { format: 'csv', selection: { all: {} }, sort: 'name', columns: ['name', 'city'] };
  const exported = (organizationId: string, format = 'csv') =>
    ana.browser.post(at(organizationId, '/customers/export'), { ...wanted, format });
  const marked = await exported(sandboxId);
  expect(marked.headers['portico-sandbox']).toBeDefined();
  expect(marked.headers['content-disposition']).toMatch(/filename="sandbox-customers-/);
  expect(marked.text).toContain('Sandbox,Name,City\r\nNot real,Alpine Ski House,Innsbruck\r\n');
  const workbook = await exported(sandboxId, 'xlsx');
  expect(await firstRowOf(workbook.bytes)).toEqual(['Not real', 'Alpine Ski House', 'Innsbruck']);
  const template = await ana.browser.get(at(sandboxId, '/customer-import-template.csv'));
  expect(template.headers['content-disposition']).toContain('filename="sandbox-customers-template.csv"');
  const live = await exported(partnerId);
  expect(live.headers['content-disposition']).toMatch(/filename="customers-/);
  expect(live.text).not.toMatch(/sandbox/i);
});

function firstRowOf(file: Buffer) {
  return readSpreadsheet(Readable.from([file]), async ({ rows }) => {
    for await (const [, first] of rows) return [...(first?.cells ?? [])];
    return [];
  });
}

test('no desk of the vendor lists or counts what is in a sandbox', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world, 'Tiptoe');
  await moveClock(ana, sandboxId, { hours: 100 * 24 });
  const now = world.clock.now();
  const erased = await world.db.selectFrom('erasure_receipts').select('partner_id').execute();
  expect(erased).toEqual([{ partner_id: sandboxId }]);
  expect((await read('/support/erasure-receipts')).items).toEqual([]);

  const asked = {
    organization_id: sandboxId,
    id: newId(),
    action: 'makeSandbox',
    subject_id: '',
    subject_name: '',
  };
  await world.db
    .insertInto('help_requests')
    .values({
      ...asked,
      ...{ reason: 'in-a-sandbox', whose: '', sentence: 'No.', remedy: 'None.', helper: 'support', note: '' },
      ...{ asked_by: ana.accountId, asker_name: 'Ana', asker_address: 'a@b.example' },
      ...{ organization_name: 'Tiptoe (sandbox)', state: 'open', word: '', created_at: now },
    })
    .execute();
  expect((await read('/help-requests')).items).toEqual([]);

  const provider = {
    organization_id: sandboxId,
    id: newId(),
    name: 'Tiptoe Sign-in',
    kind: 'openid' as const,
  };
  await world.db
    .insertInto('organization_providers')
    .values({
      ...provider,
      ...{ issuer: 'https://id.example', client_id: 'c', client_secret: 's', tenants: [] },
      ...{ trusts_second_factor: false, created_at: now },
    })
    .execute();
  expect((await read('/sign-in-providers-everywhere')).items).toEqual([]);
  for (const list of ['/support/partners', '/support/inactivated-customers', '/registry/partners'])
    expect(JSON.stringify(await read(list))).not.toMatch(/sandbox/i);
});

test('what a sandbox waited for stands in no figures of the installation and in no estimate', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world, 'Waiting');
  const waits = (organizationId: string, person: PersonIn) => async () => {
    const operationId = await provision(world, person, await addSubscription(world, organizationId));
    return eventually(async () => {
      const { body } = await person.browser.get(at(organizationId, `/operations/${operationId}`));
      return body.state === 'succeeded' ? body : undefined;
    }, 30);
  };
  const inSandbox = waits(sandboxId, ana);
  for (let count = 0; count < 6; count++) await inSandbox();
  await world.db
    .updateTable('operations')
    .set({ state: 'failed' })
    .where('id', '=', (await inSandbox()).id)
    .execute();
  expect(await read('/provisioning-board')).toMatchObject({ counted: 0, failures: [] });
  expect((await read('/stopped-operations')).items).toEqual([]);

  const partnerId = await world.addOrganization('partner');
  const live = await waits(partnerId, await world.addPerson(partnerId, ['administrator']))();
  expect(live.estimate).toBeNull();
  expect(await read('/provisioning-board')).toMatchObject({ counted: 1 });
});
