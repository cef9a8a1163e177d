import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';
import { newSecretKey, openText } from '../../../platform/secrets/sealed-text.ts';
import { sealKeptSecrets } from './source-secrets.service.ts';

const SECRET = 'hush-hush-4711';
const KEYS = [newSecretKey()];

let world: World;
let olga: PersonIn;
beforeAll(async () => {
  world = await startWorld({ settings: { secretKeys: KEYS } });
  olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
});
afterAll(() => world.close());

const at = (place: string) => `/api/v1/organizations/${olga.organizationId}/registry/${place}`;
const feed = {
  record: 'customer',
  path: 'Customers',
  rows: '/value',
  mapping: { number: 'No', name: 'Name', country: '=DE', partner_number: '=P1' },
};

async function addSource(name: string): Promise<string> {
  const definition = {
    protocol: 'rest',
    address: 'http://localhost:9/',
    authentication: { kind: 'bearer' },
    feeds: [feed],
  };
  const added = await olga.browser.post(at('sources'), { name, definition, secret: SECRET });
  expect(added.status, added.text).toBe(201);
  return added.body.id;
}

async function kept(sourceId: string): Promise<string> {
  const row = await world.db
    .selectFrom('registry_source_secrets')
    .select('secret')
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow();
  return row.secret;
}

test('the database keeps the secret of a source sealed, for this source alone', async () => {
  const [one, other] = [await addSource('One'), await addSource('Other')];
  expect(await kept(one)).not.toContain(SECRET);
  expect(await kept(one)).not.toBe(await kept(other));
  expect(openText(KEYS, await kept(one), one)).toBe(SECRET);
  expect(openText(KEYS, await kept(one), other)).toBeUndefined();
});

test('a start seals what was kept openly or with an earlier key with the newest one, and leaves what it cannot open', async () => {
  const [open, earlier, foreign] = [
    await addSource('Open'),
    await addSource('Earlier'),
    await addSource('Foreign'),
  ];
  const write = (sourceId: string, secret: string) =>
    world.db
      .updateTable('registry_source_secrets')
      .set({ secret })
      .where('source_id', '=', sourceId)
      .execute();
  await write(open, SECRET);
  await sealKeptSecrets(world.db, { secretKeys: [newSecretKey()] });
  const sealedElsewhere = await kept(open);
  await write(foreign, sealedElsewhere);
  await write(open, SECRET);
  const rotated = [newSecretKey(), ...KEYS];
  await sealKeptSecrets(world.db, { secretKeys: rotated });
  for (const source of [open, earlier]) {
    expect(openText(rotated.slice(0, 1), await kept(source), source)).toBe(SECRET);
  }
  expect(await kept(foreign)).toBe(sealedElsewhere);
  const before = await kept(open);
  await sealKeptSecrets(world.db, { secretKeys: rotated });
  expect(await kept(open)).toBe(before);
});

test('a synchronization whose secret no key opens says so and what to do, and asks nobody', async () => {
  const source = await addSource('Lost');
  await world.db
    .updateTable('registry_source_secrets')
    .set({ secret: 'sealed:1:AAAAAAAAAAAA:AAAA' })
    .where('source_id', '=', source)
    .execute();
  const started = await olga.browser.post(at(`sources/${source}/synchronizations`), {});
  await world.work();
  const read = () => olga.browser.get(at(`synchronizations/${started.body.id}`));
  await expect.poll(async () => (await read()).body.state, { timeout: 10_000 }).toBe('failed');
  expect((await read()).body.failure).toMatchObject({
    reason: 'sealed-with-another-key',
    remedy: expect.stringContaining('Enter the secret anew'),
  });
  const { definition } = (await olga.browser.get(at(`sources/${source}`))).body;
  const trial = await olga.browser.post(at('sources/trial'), { definition, sourceId: source });
  expect([trial.status, trial.body.errors?.[0]?.pointer]).toEqual([422, '/secret']);
});
