import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomerService,
  type CustomerService,
  tokenMailedTo,
} from '../../../tests/harness/customer-services.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let count = 0;
function cara() {
  count += 1;
  return {
    firstName: 'Cara',
    lastName: 'Campos',
    signInName: `Cara${count}@Contoso.example`,
    contactEmail: `office${count}@contoso.example`,
  };
}
const serviceRow = ({ subscriptionId }: CustomerService) =>
  world.db.selectFrom('subscriptions').selectAll().where('id', '=', subscriptionId).executeTakeFirstOrThrow();
const mailsTo = (recipient: string) =>
  world.db.selectFrom('mails').selectAll().where('recipient', '=', recipient).orderBy('id').execute();

test('sent, the mail goes to the contact address and the status is Invitation sent (PP-57, PP-58, PP-59)', async () => {
  const service = await addCustomerService(world);
  const to = cara();
  const answer = await service.partner.browser.post(service.activationUrl, to);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ kind: 'sent', signInName: to.signInName.toLowerCase() });
  expect((await serviceRow(service)).invited_at).not.toBeNull();
  const [mail, ...more] = await mailsTo(to.contactEmail);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    kind: 'customer-administrator',
    subject: 'Fabrikam Partners has set up RapidStart Services for Contoso Foods',
    state: 'queued',
  });
  expect(mail?.body_text).toContain(to.signInName.toLowerCase());
  expect(mail?.body_text).toMatch(/works once, until \d+ \w+ \d{4}, \d\d:\d\d UTC/);
  expect(mail?.body_text).toMatch(/http:\/\/localhost:3000\/invitation#[\w-]{43}\n/);
  expect(mail?.body_html).toContain('/invitation#');
});

test('adding names and contact apart from the account, both are stored (PP-32)', async () => {
  const service = await addCustomerService(world);
  const to = cara();
  await service.partner.browser.post(service.activationUrl, to);
  const state = await service.partner.browser.get(service.activationUrl);
  expect(state.body).toMatchObject({
    serviceName: 'RapidStart Services',
    customer: { id: service.customerId, name: 'Contoso Foods' },
    administrator: { firstName: 'Cara', signInName: 'cara@contoso.example' },
    sending: { allowed: true, explanation: null },
    invitation: {
      state: 'open',
      to: { signInName: to.signInName.toLowerCase(), contactEmail: to.contactEmail },
      mail: { state: 'queued', sentAt: null },
      acceptedAt: null,
    },
  });
});

test('before anything was sent there is no invitation, and the form starts with the customer’s administrator', async () => {
  const service = await addCustomerService(world);
  const state = await service.partner.browser.get(service.activationUrl);
  expect(state.body.invitation).toBeNull();
  expect(state.body.administrator.contactEmail).toBe('office@contoso.example');
});

test('the token stands in the mail and nowhere else; the table keeps its hash', async () => {
  const service = await addCustomerService(world);
  const to = cara();
  const sent = await service.partner.browser.post(service.activationUrl, to, { 'idempotency-key': 'once-1' });
  const token = await tokenMailedTo(world, to.contactEmail);
  const read = await service.partner.browser.get(service.activationUrl);
  const trail = await service.partner.browser.get(`/api/v1/organizations/${service.partnerId}/audit-events`);
  expect(trail.body.items[0].action).toBe('activation.sent');
  const { rows } = await sql<{ text: string }>`
    select invitations::text as text from invitations union all select idempotency_keys::text from idempotency_keys
    union all select audit_events::text from audit_events`.execute(world.db);
  for (const text of [sent.text, read.text, trail.text, ...rows.map((row) => row.text)]) {
    expect(text).not.toContain(token);
  }
  const stored = await world.db
    .selectFrom('invitations')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .execute();
  expect(stored).toHaveLength(1);
});

test('sent again, a new link replaces the former one at once (N6)', async () => {
  const service = await addCustomerService(world);
  const to = cara();
  await service.partner.browser.post(service.activationUrl, to);
  const first = await tokenMailedTo(world, to.contactEmail);
  const again = await service.partner.browser.post(service.activationUrl, to);
  expect([again.status, again.body.kind]).toEqual([201, 'replaced']);
  const second = await tokenMailedTo(world, to.contactEmail);
  expect(second).not.toBe(first);
  const states = await Promise.all(
    [first, second].map((token) => world.visitor().post('/api/v1/invitations/lookup', { token })),
  );
  expect(states.map((answer) => answer.body.state)).toEqual(['replaced', 'open']);
});

test('two at the same moment leave one open link; the same key sends one mail', async () => {
  const service = await addCustomerService(world);
  const to = cara();
  const both = await Promise.all([1, 2].map(() => service.partner.browser.post(service.activationUrl, to)));
  expect(both.map((answer) => answer.body.kind).sort()).toEqual(['replaced', 'sent']);
  const open = await world.db
    .selectFrom('invitations')
    .select('id')
    .where('subscription_id', '=', service.subscriptionId)
    .where('state', '=', 'open')
    .execute();
  expect(open).toHaveLength(1);

  const other = cara();
  const key = { 'idempotency-key': `send-${service.subscriptionId}` };
  const first = await service.partner.browser.post(service.activationUrl, other, key);
  const replayed = await service.partner.browser.post(service.activationUrl, other, key);
  expect([first.status, replayed.status]).toEqual([201, 201]);
  expect(await mailsTo(other.contactEmail)).toHaveLength(1);
});

test('a sign-in account of the partner’s own people is refused, recorded or proved (PP-64, PP-65)', async () => {
  const service = await addCustomerService(world);
  const recorded = { ...cara(), signInName: service.partner.signInName.toUpperCase() };
  const refusal = await service.partner.browser.post(service.activationUrl, recorded);
  expect(refusal.status).toBe(409);
  expect(refusal.body.explanation).toMatchObject({ reason: 'account-of-the-partner', who: 'You.' });
  await world.db
    .insertInto('sign_in_names')
    .values({
      account_id: service.partner.accountId,
      sign_in_name: 'pat.second@fabrikam.example',
      proved_by: 'test',
      proved_at: world.clock.now(),
    })
    .execute();
  const proved = { ...cara(), signInName: 'pat.second@fabrikam.example' };
  const again = await service.partner.browser.post(service.activationUrl, proved);
  expect(again.body.reason).toBe('account-of-the-partner');
  expect(await mailsTo(proved.contactEmail)).toEqual([]);
});

test('an inactivated customer and an active service are refused, and the page knows before', async () => {
  for (const [facts, reason] of [
    [{ inactivated: true }, 'customer-inactivated'],
    [{ activated: true }, 'already-activated'],
  ] as const) {
    const service = await addCustomerService(world, facts);
    const refusal = await service.partner.browser.post(service.activationUrl, cara());
    expect([refusal.status, refusal.body.reason]).toEqual([409, reason]);
    const before = await service.partner.browser.get(service.activationUrl);
    expect(before.body.sending).toMatchObject({ allowed: false, explanation: { reason } });
  }
});

test('a prospect is refused from its ninetieth day on (N15)', async () => {
  const service = await addCustomerService(world);
  const old = new Date(world.clock.now().getTime() - 90 * 86_400_000);
  await world.db
    .updateTable('customers')
    .set({ number: null, created_at: old })
    .where('id', '=', service.customerId)
    .execute();
  const refusal = await service.partner.browser.post(service.activationUrl, cara());
  expect(refusal.body.reason).toBe('customer-inactivated');
});

test('names cannot write headers or lines of the mail', async () => {
  const service = await addCustomerService(world, {
    partnerName: 'Evil\r\nBcc: all@contoso.example',
    customerName: '<script>alert(1)</script>',
  });
  const to = cara();
  const tricks = { ...to, firstName: 'Cara\r\nBcc: x@contoso.example' };
  const refusal = await service.partner.browser.post(service.activationUrl, tricks);
  expect(refusal.status).toBe(422);
  expect(refusal.body.errors[0]).toMatchObject({ pointer: '/firstName' });
  await service.partner.browser.post(service.activationUrl, to);
  const [mail] = await mailsTo(to.contactEmail);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
  expect(mail?.body_html).not.toContain('<script>');
});

test.each([
  [{ firstName: '  ' }, '/firstName', 'Enter the first name.'],
  [{ lastName: 'x'.repeat(101) }, '/lastName', 'At most 100 characters for the last name.'],
  [{ lastName: 'a\u202Eb' }, '/lastName', 'Use one line of visible characters for the last name.'],
  [{ signInName: 'cara' }, '/signInName', 'Enter the sign-in account, like ana@contoso.example.'],
  [{ contactEmail: 'a@b.example\nBcc: c@d.example' }, '/contactEmail', undefined],
])('wrong input %j is told at its field', async (change, pointer, message) => {
  const service = await addCustomerService(world);
  const answer = await service.partner.browser.post(service.activationUrl, { ...cara(), ...change });
  expect(answer.status).toBe(422);
  expect(answer.body.errors[0].pointer).toBe(pointer);
  if (message) expect(answer.body.errors[0].message).toBe(message);
});

test('a password is never asked for, and refused when it is sent (PP-35)', async () => {
  const service = await addCustomerService(world);
  const answer = await service.partner.browser.post(service.activationUrl, { ...cara(), password: 'secret' });
  expect(answer.status).toBe(422);
});

test('a stranger is told that the service does not exist, a reader that the role is too small', async () => {
  const service = await addCustomerService(world);
  const other = await addCustomerService(world);
  const theirs = service.activationUrl.replace(service.partnerId, other.partnerId);
  expect((await other.partner.browser.post(service.activationUrl, cara())).status).toBe(404);
  expect((await other.partner.browser.post(theirs, cara())).status).toBe(404);
  expect((await other.partner.browser.get(theirs)).status).toBe(404);
  expect((await world.visitor().post(service.activationUrl, cara())).status).toBe(401);
  const reader = await world.addPerson(service.partnerId, ['reader']);
  expect((await reader.browser.post(service.activationUrl, cara())).status).toBe(403);
  expect((await reader.browser.get(service.activationUrl)).status).toBe(200);
  const customer = await world.addPerson(service.organizationId, ['administrator']);
  const asCustomer = service.activationUrl.replace(service.partnerId, service.organizationId);
  expect((await customer.browser.post(asCustomer, cara())).status).toBe(403);
});
