import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { provisioningNewsJob } from './provisioning.jobs.ts';
import { workOnOperation } from './provisioning-engine.service.ts';

let world: World;
let partnerId: string;
let customerId: string;
let ana: PersonIn;
let milan: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  partnerId = await world.addOrganization('partner');
  customerId = await world.addOrganization('customer');
  ana = await world.addPerson(partnerId, ['administrator']);
  milan = await world.addPerson(partnerId, ['member'], { name: 'Milan Novak' });
});
afterAll(() => world.close());

/** A service of the customer that is about to be set up. */
async function waiting() {
  const laidOut = await addSubscription(world, partnerId);
  const owner = { organization_id: customerId };
  await world.db.updateTable('customers').set(owner).where('id', '=', laidOut.customerId).execute();
  await world.db.updateTable('subscriptions').set(owner).where('id', '=', laidOut.subscriptionId).execute();
  const operationId = await provision(world, ana, laidOut);
  await world.db.updateTable('operations').set(owner).where('id', '=', operationId).execute();
  return { ref: { partnerId, operationId }, ...laidOut };
}

const at = ({ organizationId }: PersonIn, operationId: string) =>
  `/api/v1/organizations/${organizationId}/operations/${operationId}`;
const wish = (person: PersonIn, operationId: string, wanted = true) =>
  person.browser.put(`${at(person, operationId)}/mail`, { wanted });
const mailsTo = ({ signInName }: PersonIn) =>
  world.db.selectFrom('mails').select(['kind', 'subject']).where('recipient', '=', signInName).execute();

const tell = (ref: { partnerId: string; operationId: string }) =>
  provisioningNewsJob.handle(
    world.app.portico,
    { id: 'news', data: ref } as never,
    new AbortController().signal,
  );

test('whoever of partner and customer wishes for it gets one mail when it is ready', async () => {
  const cara = await world.addPerson(customerId, ['administrator'], { name: 'Cara Jensen' });
  const { ref } = await waiting();
  for (const person of [milan, milan, cara]) expect((await wish(person, ref.operationId)).status).toBe(200);
  expect((await ana.browser.get(`${at(ana, ref.operationId)}/mail`)).body).toEqual({
    ...{ wanted: false, toldAnyway: true },
  });
  await workOnOperation(world.app.portico, ref, new AbortController().signal);
  await tell(ref);
  await tell(ref);
  expect(await mailsTo(milan)).toMatchObject([{ kind: 'provisioning-ended', subject: /is ready$/ }]);
  expect(await mailsTo(cara)).toMatchObject([{ kind: 'provisioning-ended', subject: /is ready$/ }]);
  expect(await mailsTo(ana)).toMatchObject([{ kind: 'provisioning-ready' }]);
  const late = await wish(milan, ref.operationId);
  expect(late.status).toBe(409);
  expect(late.body.reason).toBe('has-ended');
});

test('a wish that was taken back, or whose person has gone, comes to no mail; a cancelled wait tells why', async () => {
  const emil = await world.addPerson(customerId, ['administrator'], { name: 'Emil Brandt' });
  const nina = await world.addPerson(customerId, ['administrator'], { name: 'Nina Gomez' });
  const mia = await world.addPerson(partnerId, ['member'], { name: 'Mia Roth' });
  const { ref } = await waiting();
  await wish(mia, ref.operationId);
  await wish(mia, ref.operationId, false);
  await wish(nina, ref.operationId);
  expect((await wish(emil, ref.operationId)).status).toBe(200);
  await world.db.deleteFrom('people').where('account_id', '=', emil.accountId).execute();
  const reason = 'The customer has changed its mind.';
  expect((await ana.browser.post(`${at(ana, ref.operationId)}/cancellation`, { reason })).status).toBe(200);
  await tell(ref);
  expect(await mailsTo(mia)).toEqual([]);
  expect(await mailsTo(emil)).toEqual([]);
  expect(await mailsTo(nina)).toMatchObject([{ subject: /was cancelled$/ }]);
  expect(await world.db.selectFrom('operation_mails').select('person_id').execute()).toEqual([]);
});

test('a stranger is told that there is no such wait', async () => {
  const { ref } = await waiting();
  const nils = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await wish(nils, ref.operationId)).status).toBe(404);
});
