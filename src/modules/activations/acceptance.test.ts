import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomerService,
  addService,
  type CustomerService,
  type ServiceFacts,
  tokenMailedTo,
} from '../../../tests/harness/customer-services.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let agreementIds: string[];
beforeAll(async () => {
  world = await startWorld();
  const agreements = await world.visitor().get('/api/v1/agreements/current');
  agreementIds = agreements.body.items.map((item: { id: string }) => item.id);
});
afterAll(() => world.close());

const LOOKUP = '/api/v1/invitations/lookup';
const ACCEPT = '/api/v1/invitations/acceptance';

let count = 0;
/** An activation was sent; Cara has the named account, and the mail. */
async function sent(facts: ServiceFacts = {}) {
  count += 1;
  const service = await addCustomerService(world, { customerName: `Contoso ${count}`, ...facts });
  const signInName = `cara.accepts${count}@contoso.example`;
  const token = await send(service, signInName);
  const cara = await world.addAccount({ name: 'Cara Campos', signInName });
  return { service, token, cara, signInName };
}
async function send(service: CustomerService, signInName: string) {
  const contactEmail = `mail-${signInName}`;
  const to = { firstName: 'Cara', lastName: 'Campos', signInName, contactEmail };
  expect((await service.partner.browser.post(service.activationUrl, to)).status).toBe(201);
  return tokenMailedTo(world, contactEmail);
}
const accept = (browser: TestBrowser, token: string, acceptedAgreementIds = agreementIds) =>
  browser.post(ACCEPT, { token, acceptedAgreementIds });

test('terms of service and privacy statement are there for everybody to read (PP-61)', async () => {
  const { body } = await world.visitor().get('/api/v1/agreements/current');
  expect(body.items.map((item: { kind: string }) => item.kind)).toEqual(['terms', 'privacy']);
  expect(body.items[0].body).toContain('# ');
});

test('a visitor sees what the link is, with the expected account masked (N8)', async () => {
  const { service, token, signInName } = await sent({ partnerName: 'Fabrikam' });
  const { body } = await world.visitor().post(LOOKUP, { token });
  expect(body).toMatchObject({
    kind: 'customer-administrator',
    state: 'open',
    serviceName: 'RapidStart Services',
    invitedBy: 'Fabrikam',
    expectedSignInName: 'c•••@c•••.example',
    agreementsRequired: true,
    account: null,
    refusal: null,
  });
  expect(body.organizationName).toMatch(/^Contoso /);
  expect(JSON.stringify(body)).not.toContain(signInName);
  const row = await world.db
    .selectFrom('subscriptions')
    .select('activated_at')
    .where('id', '=', service.subscriptionId)
    .executeTakeFirstOrThrow();
  expect(row.activated_at).toBeNull();
});

test('an unknown token is not found, whatever it looks like and whoever asks', async () => {
  const account = await world.addAccount();
  for (const token of ['', 'nonsense', 'x'.repeat(43), "' or 1=1 --"]) {
    const answers = [
      await world.visitor().post(LOOKUP, { token }),
      await account.browser.post(LOOKUP, { token }),
      await accept(account.browser, token),
    ];
    for (const answer of answers) {
      expect([answer.status, answer.body.detail]).toEqual([404, 'There is no such invitation here.']);
    }
  }
});

test('the named account activates, becomes administrator of organization and service, and lands there (PP-60…PP-63, PP-86)', async () => {
  const { service, token, cara, signInName } = await sent();
  const before = await cara.browser.post(LOOKUP, { token });
  expect(before.body.account).toEqual({ name: 'Cara Campos', signInName, match: 'right-account' });
  const answer = await accept(cara.browser, token);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    kind: 'customer-administrator',
    organizationId: service.organizationId,
    subscriptionId: service.subscriptionId,
  });
  const services = await cara.browser.get(`/api/v1/organizations/${service.organizationId}/services`);
  expect(services.body.items[0]).toMatchObject({ status: 'active', roles: ['Administrator'] });
  const people = await cara.browser.get(`/api/v1/organizations/${service.organizationId}/people`);
  expect(people.body.items).toMatchObject([
    { signInName, administrator: true, invitation: { state: 'accepted' } },
  ]);
  const acceptances = await world.db
    .selectFrom('agreement_acceptances')
    .select(['agreement_id', 'account_id', 'subscription_id'])
    .where('organization_id', '=', service.organizationId)
    .where('account_id', '=', cara.accountId)
    .execute();
  expect(acceptances.map((row) => row.agreement_id).sort()).toEqual([...agreementIds].sort());
  expect(acceptances[0]).toMatchObject({
    account_id: cara.accountId,
    subscription_id: service.subscriptionId,
  });
});

test('partner and customer both read in their trail who activated, without the token', async () => {
  const { service, token, cara } = await sent();
  await accept(cara.browser, token);
  for (const [browser, id] of [
    [service.partner.browser, service.partnerId],
    [cara.browser, service.organizationId],
  ] as const) {
    const trail = await browser.get(`/api/v1/organizations/${id}/audit-events`);
    expect(trail.body.items[0]).toMatchObject({ action: 'activation.accepted', actorName: 'Cara Campos' });
    expect(trail.text).not.toContain(token);
  }
  const state = await service.partner.browser.get(service.activationUrl);
  expect(state.body).toMatchObject({
    sending: { allowed: false, explanation: { reason: 'already-activated' } },
    invitation: { state: 'used', acceptedAt: expect.any(String) },
  });
});

test('without a session nothing is accepted (PP-72)', async () => {
  const { token } = await sent();
  expect((await accept(world.visitor(), token)).status).toBe(401);
});

test('another account is told which one is in use and which kind is expected, and can do nothing (E9, PP-60)', async () => {
  const { service, token, signInName } = await sent();
  const stranger = await world.addAccount({ name: 'Sam Stranger', signInName: 'sam@home.example' });
  const look = await stranger.browser.post(LOOKUP, { token });
  expect(look.body.account).toEqual({
    name: 'Sam Stranger',
    signInName: 'sam@home.example',
    match: 'wrong-account',
  });
  expect(look.body.refusal.reason).toBe('wrong-account');
  const answer = await accept(stranger.browser, token);
  expect([answer.status, answer.body.reason]).toEqual([409, 'wrong-account']);
  expect(look.text + answer.text).not.toContain(signInName);
  const people = await world.db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', service.organizationId)
    .execute();
  expect(people).toEqual([]);
});

test('an address that is only claimed, not proved, does not count', async () => {
  const { token, signInName } = await sent();
  const claimer = await world.addAccount({ name: signInName, signInName: `x${signInName}` });
  expect((await accept(claimer.browser, token)).body.reason).toBe('wrong-account');
});

test('used twice, the second time is told that it was used', async () => {
  const { token, cara } = await sent();
  expect((await accept(cara.browser, token)).status).toBe(200);
  const again = await accept(cara.browser, token);
  expect([again.status, again.body.reason]).toEqual([409, 'already-used']);
  expect((await cara.browser.post(LOOKUP, { token })).body).toMatchObject({
    state: 'used',
    refusal: { reason: 'already-used' },
  });
});

test('of two at the same moment one wins, and the other is told that it was used', async () => {
  const { service, token, cara } = await sent();
  const both = await Promise.all([1, 2].map(() => accept(cara.browser, token)));
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(both.find((answer) => answer.status === 409)?.body.reason).toBe('already-used');
  const people = await world.db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', service.organizationId)
    .execute();
  expect(people).toHaveLength(1);
});

test('two services of one customer, accepted at the same moment, make one administrator of both (PP-53)', async () => {
  const { service, token, cara, signInName } = await sent();
  const secondId = await addService(world, service);
  const second = {
    ...service,
    subscriptionId: secondId,
    activationUrl: service.activationUrl.replace(service.subscriptionId, secondId),
  };
  const other = await send(second, signInName);
  const both = await Promise.all([token, other].map((one) => accept(cara.browser, one)));
  expect(both.map((answer) => answer.status)).toEqual([200, 200]);
  const { body } = await cara.browser.get(`/api/v1/organizations/${service.organizationId}/people`);
  expect(body.items).toHaveLength(1);
  expect(body.items[0].serviceRoles).toHaveLength(2);
});

test('sending again while it is accepted ends in one of the two orders, never between', async () => {
  const { service, token, cara, signInName } = await sent();
  const to = { firstName: 'Cara', lastName: 'Campos', signInName, contactEmail: 'again@contoso.example' };
  const [accepted, again] = await Promise.all([
    accept(cara.browser, token),
    service.partner.browser.post(service.activationUrl, to),
  ]);
  expect([
    [200, 409],
    [409, 201],
  ]).toContainEqual([accepted.status, again.status]);
});

test('after seven days the link has expired', async () => {
  const late = await startWorld();
  try {
    const service = await addCustomerService(late);
    const signInName = 'late@contoso.example';
    const to = { firstName: 'Late', lastName: 'Campos', signInName, contactEmail: signInName };
    await service.partner.browser.post(service.activationUrl, to);
    const token = await tokenMailedTo(late, signInName);
    late.clock.forward({ days: 7 });
    const account = await late.addAccount({ signInName });
    expect((await account.browser.post(LOOKUP, { token })).body.state).toBe('expired');
    const answer = await account.browser.post(ACCEPT, { token, acceptedAgreementIds: agreementIds });
    expect([answer.status, answer.body.reason]).toEqual([409, 'expired']);
  } finally {
    await late.close();
  }
});

test('a replaced link is told apart from a used one', async () => {
  const { service, token, cara, signInName } = await sent();
  await send(service, signInName);
  expect((await accept(cara.browser, token)).body.reason).toBe('replaced');
});

test('both agreements have to be accepted, in the version in force (PP-61, PP-62)', async () => {
  const { token, cara } = await sent();
  for (const ids of [[], agreementIds.slice(0, 1), [crypto.randomUUID(), crypto.randomUUID()]]) {
    const answer = await accept(cara.browser, token, ids);
    expect([answer.status, answer.body.reason]).toEqual([409, 'agreements-missing']);
  }
  expect((await accept(cara.browser, token)).status).toBe(200);
});

test('before the service has its place, the wait is explained and the link stays good', async () => {
  const { service, token, cara } = await sent({ unallocated: true });
  const answer = await accept(cara.browser, token);
  expect([answer.status, answer.body.reason]).toEqual([409, 'not-provisioned-yet']);
  expect(answer.body.explanation.remedy).toContain('72 hours');
  const link = { organization_id: service.organizationId };
  await world.db.updateTable('customers').set(link).where('id', '=', service.customerId).execute();
  await world.db.updateTable('subscriptions').set(link).where('id', '=', service.subscriptionId).execute();
  expect((await accept(cara.browser, token)).status).toBe(200);
});

test('the link of an inactivated customer is refused (N15)', async () => {
  const { service, token, cara } = await sent();
  await world.db
    .updateTable('customers')
    .set({ inactivated_at: world.clock.now() })
    .where('id', '=', service.customerId)
    .execute();
  expect((await accept(cara.browser, token)).body.reason).toBe('customer-inactivated');
});

test('a person of the partner cannot accept with the partner’s account, even having proved the name later (PP-64)', async () => {
  const { service, token, signInName } = await sent();
  await world.db
    .insertInto('sign_in_names')
    .values({
      account_id: service.partner.accountId,
      sign_in_name: signInName,
      proved_by: 'test',
      proved_at: world.clock.now(),
    })
    .execute();
  expect((await accept(service.partner.browser, token)).body.reason).toBe('account-of-the-partner');
});

test('a request that is sent again with its key has the same answer', async () => {
  const { token, cara } = await sent();
  const key = { 'idempotency-key': `accept-${token.slice(0, 8)}` };
  const body = { token, acceptedAgreementIds: agreementIds };
  const first = await cara.browser.post(ACCEPT, body, key);
  const again = await cara.browser.post(ACCEPT, body, key);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body).toEqual(first.body);
});
