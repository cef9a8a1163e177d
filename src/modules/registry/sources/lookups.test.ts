import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../../tests/harness/registry-facts.ts';
import {
  odataSource,
  type RemoteRegistry,
  remoteCustomer,
  remotePartner,
  startRemoteRegistry,
} from '../../../../tests/harness/remote-registry.ts';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';
import { lookUp } from './lookups.service.ts';

let world: World;
let remote: RemoteRegistry;
let ana: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  remote = await startRemoteRegistry();
  const olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  ana = await world.addPerson(await addRegisteredPartner(world, 'P1', []), ['member']);
  await addRegisteredPartner(world, 'P2', [{ number: 'C9', name: 'Foreign' }]);
  await remote.put({
    lists: {
      Partners: ['P1', 'P2'].map(remotePartner),
      Customers: [remoteCustomer('C1', 'P1'), remoteCustomer('C2', 'P2'), remoteCustomer('C9', 'P2')],
    },
  });
  const source = { name: 'VOICE', definition: odataSource(remote) };
  await olga.browser.post(`/api/v1/organizations/${olga.organizationId}/registry/sources`, source);
});
afterAll(async () => {
  await remote.close();
  await world.close();
});

async function ask(number: string, person = ana) {
  const base = `/api/v1/organizations/${person.organizationId}`;
  const begun = await person.browser.post(`${base}/registry-lookups`, { number });
  if (begun.status !== 202) return begun.body;
  await lookUp(world.app.portico, { organizationId: person.organizationId, lookupId: begun.body.id });
  return (await person.browser.get(String(begun.headers.location))).body;
}
const numbers = async () =>
  (await world.db.selectFrom('registry_customers').select('number').orderBy('number').execute()).map(
    (row) => row.number,
  );

test('a partner has the sources asked for a customer that it cannot find, and finds it then', async () => {
  const search = `/api/v1/organizations/${ana.organizationId}/registry-customers?number=C1`;
  expect((await ana.browser.get(search)).body.items).toEqual([]);
  expect(await ask('C1')).toMatchObject({ state: 'done', found: true });
  expect((await ana.browser.get(search)).body.items).toMatchObject([{ name: 'Customer C1', city: 'Lisbon' }]);
});

test('PP-23, PP-24: a wrong number and one of another partner end alike, and bring nothing in', async () => {
  const before = await numbers();
  const [wrong, foreign, known] = [await ask('nobody'), await ask('C2'), await ask('C9')];
  const told = ({ state, found }: { state: string; found: boolean }) => ({ state, found });
  expect([told(wrong), told(foreign), told(known)]).toEqual(Array(3).fill({ state: 'done', found: false }));
  expect(await numbers()).toEqual(before);
});

test('a source that does not answer is told as failed', async () => {
  await remote.put({ faults: [{ kind: 'status', status: 401, at: 'Customers', times: 1 }] });
  expect(await ask('C1')).toMatchObject({ state: 'failed', found: false });
});

test('the questions of a partner are limited; a reader may not ask, and a stranger sees none', async () => {
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await ask('C1', reader)).status).toBe(403);
  let last = await ask('C1');
  for (let count = 0; count < 31 && last.state; count++) last = await ask(`X${count}`);
  expect(last).toMatchObject({ status: 429, reason: 'too-many-lookups' });
});
