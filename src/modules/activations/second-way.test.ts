import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerService, tokenMailedTo } from '../../../tests/harness/customer-services.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { sendMail } from '../notifications/sending.service.ts';

let world: World;
let agreementIds: string[];
beforeAll(async () => {
  world = await startWorld();
  const agreements = await world.visitor().get('/api/v1/agreements/current');
  agreementIds = agreements.body.items.map((item: { id: string }) => item.id);
});
afterAll(() => world.close());

const INVITATIONS = '/api/v1/invitations';
let count = 0;

/** An activation was sent to Cara, who has an account; Pat reads how it fares. */
async function sent() {
  count += 1;
  const service = await addCustomerService(world);
  const signInName = `cara.says${count}@contoso.example`;
  const contactEmail = `office.says${count}@contoso.example`;
  const to = { firstName: 'Cara', lastName: 'Campos', signInName, contactEmail };
  const send = () => service.partner.browser.post(service.activationUrl, to);
  expect((await send()).status).toBe(201);
  const cara = await world.addAccount({ name: 'Cara Campos', signInName });
  const list = `/api/v1/organizations/${service.partnerId}/invitations`;
  const read = async () =>
    (await service.partner.browser.get(`${list}?subscriptionId=${service.subscriptionId}`)).body.items;
  const newest = async () => (await read())[0];
  const speak = async (browser = service.partner.browser) =>
    browser.post(`${list}/${(await newest()).id}/code`);
  const token = () => tokenMailedTo(world, contactEmail);
  return { service, cara, contactEmail, send, read, newest, speak, token, list };
}
const type = (browser: TestBrowser, code: string) => browser.post(`${INVITATIONS}/code`, { code });

test('the inviter sees the invitation queued, accepted by the mail server, opened, and used (PP-58)', async () => {
  const { newest, token, cara, contactEmail } = await sent();
  expect(await newest()).toMatchObject({ state: 'open', contactEmail, delivery: { state: 'queued' } });
  const { id } = await world.db
    .selectFrom('mails')
    .select('id')
    .where('recipient', '=', contactEmail)
    .executeTakeFirstOrThrow();
  const mailed = await token();
  await sendMail(world.app.portico, id, false);
  expect((await newest()).delivery).toMatchObject({ state: 'accepted', words: null });
  expect((await world.visitor().post(`${INVITATIONS}/opening`, { token: mailed })).status).toBe(204);
  const opened = (await newest()).delivery;
  expect(opened.state).toBe('opened');
  world.clock.forward({ minutes: 1 });
  await world.visitor().post(`${INVITATIONS}/opening`, { token: mailed });
  expect((await newest()).delivery).toEqual(opened);
  const accepted = await cara.browser.post(`${INVITATIONS}/acceptance`, {
    token: mailed,
    acceptedAgreementIds: agreementIds,
  });
  expect(accepted.status).toBe(200);
  expect(await newest()).toMatchObject({ state: 'used', delivery: { state: 'used' } });
});

test('GET, HEAD and looking it up, as a scanner of mails does, leave no trace (PP-60)', async () => {
  const { newest, token } = await sent();
  const mailed = await token();
  for (const method of ['GET', 'HEAD'] as const)
    for (const url of ['/invitation', `${INVITATIONS}/lookup`, `${INVITATIONS}/opening`])
      await world.app.inject({ method, url });
  await world.visitor().post(`${INVITATIONS}/lookup`, { token: mailed });
  expect(await newest()).toMatchObject({ state: 'open', delivery: { state: 'queued' } });
});

test('a code that is read out opens for the named account what the link opens, once', async () => {
  const { speak, cara, newest, token, service } = await sent();
  const spoken = await speak();
  expect(spoken.status).toBe(201);
  expect(spoken.body.code).toMatch(/^[ACDEFGHJKMNPQRTUWXY34679]{6}$/);
  expect(spoken.body.spelled.split(', ')).toHaveLength(6);
  const typed = `${spoken.body.code.slice(0, 3)}-${spoken.body.code.slice(3)}`.toLowerCase();
  const key = await type(cara.browser, typed);
  expect(key.status).toBe(200);
  const found = await cara.browser.post(`${INVITATIONS}/lookup`, key.body);
  expect(found.body).toMatchObject({ state: 'open', account: { match: 'right-account' } });
  expect((await type(cara.browser, typed)).body.errors[0]).toMatchObject({ code: 'wrong-code' });
  const accepted = await cara.browser.post(`${INVITATIONS}/acceptance`, {
    token: key.body.token,
    acceptedAgreementIds: agreementIds,
  });
  expect(accepted.body).toMatchObject({ organizationId: service.organizationId, grantId: null });
  const link = await cara.browser.post(`${INVITATIONS}/lookup`, { token: await token() });
  expect(link.body.state).toBe('used');
  expect((await speak()).body.reason).toBe('already-used');
  expect((await newest()).speaking.explanation.reason).toBe('already-used');
});

test('the code is bound to the account, newest only, and never kept as it is', async () => {
  const { speak, cara, service } = await sent();
  const first = (await speak()).body.code;
  const second = (await speak()).body.code;
  const stranger = await world.addAccount();
  expect((await type(stranger.browser, second)).status).toBe(422);
  expect((await type(service.partner.browser, second)).status).toBe(422);
  expect((await type(cara.browser, first)).status).toBe(422);
  expect((await type(world.visitor(), second)).status).toBe(401);
  const { rows } = await sql<{ text: string }>`
    select invitations::text as text from invitations union all select idempotency_keys::text from idempotency_keys
    union all select audit_events::text from audit_events`.execute(world.db);
  for (const { text } of rows) expect(text).not.toContain(second);
  expect((await type(cara.browser, second)).status).toBe(200);
});

test('a code stops with its invitation: sent again, it has to be made again', async () => {
  const { speak, send, cara, read } = await sent();
  const { code } = (await speak()).body;
  await send();
  expect((await type(cara.browser, code)).status).toBe(422);
  expect((await read()).map(({ state }: { state: string }) => state)).toEqual(['open', 'replaced']);
});

test('guessing ends after ten tries, for this account alone, and the right code waits with it', async () => {
  const { speak, cara } = await sent();
  const { code } = (await speak()).body;
  for (let tries = 0; tries < 10; tries += 1) expect((await type(cara.browser, 'ACDEFG')).status).toBe(422);
  const refused = await type(cara.browser, code);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  world.clock.forward({ minutes: 16 });
  expect((await type(cara.browser, code)).status).toBe(200);
});

test('whoever holds a link that ran out asks for a new one: the inviter gets one mail in a day', async () => {
  const { token, newest, send, service } = await sent();
  const mailed = await token();
  const ask = () => world.visitor().post(`${INVITATIONS}/requests`, { token: mailed });
  expect((await ask()).body.reason).toBe('still-open');
  world.clock.forward({ days: 8 });
  const both = await Promise.all([ask(), ask()]);
  expect(both.map(({ body }) => body.outcome).sort()).toEqual(['asked', 'asked-already']);
  const mails = await world.db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', service.partner.signInName)
    .execute();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe('Cara Campos asks for a new invitation');
  expect(mails[0]?.body_text).toContain(`/services/${service.subscriptionId}/send-activation`);
  expect(mails[0]?.body_text).not.toContain(mailed);
  expect(await newest()).toMatchObject({ state: 'expired', askedAgainAt: expect.any(String) });
  await send();
  expect((await newest()).askedAgainAt).toBeNull();
});

test('a used link asks for nothing, and an unknown one does not exist', async () => {
  const { token, cara } = await sent();
  const mailed = await token();
  await cara.browser.post(`${INVITATIONS}/acceptance`, { token: mailed, acceptedAgreementIds: agreementIds });
  const answer = await world.visitor().post(`${INVITATIONS}/requests`, { token: mailed });
  expect(answer.body.reason).toBe('not-needed');
  for (const path of ['requests', 'opening'])
    expect((await world.visitor().post(`${INVITATIONS}/${path}`, { token: 'nothing' })).status).toBe(404);
});

test('a stranger sees no invitation, and a reader makes no code', async () => {
  const { list, service, newest, speak } = await sent();
  const other = await sent();
  const theirs = other.list;
  const search = `?subscriptionId=${service.subscriptionId}`;
  expect((await other.service.partner.browser.get(theirs + search)).status).toBe(404);
  expect((await other.service.partner.browser.post(`${theirs}/${(await newest()).id}/code`)).status).toBe(
    404,
  );
  const reader = await world.addPerson(service.partnerId, ['reader']);
  expect((await reader.browser.get(list + search)).status).toBe(200);
  expect((await speak(reader.browser)).status).toBe(403);
  expect((await reader.browser.get(list)).body.errors[0].code).toBe('one-of-three');
});

test('people of a customer and of the vendor are invited by the same mechanism', async () => {
  const { service } = await sent();
  const vendorId = await world.addOrganization('vendor');
  const customer = await world.addPerson(service.organizationId, ['administrator']);
  const operator = await world.addPerson(vendorId, ['operator']);
  const named = { firstName: 'Bo', lastName: 'Berg', contactEmail: 'bo@mail.example' };
  const cases = [
    { by: customer, path: 'people', more: {}, invite: true },
    { by: service.partner, path: 'colleagues', more: { role: 'member' }, invite: false },
    { by: operator, path: 'staff', more: { roles: ['support'] }, invite: false },
  ];
  for (const { by, path, more, invite } of cases) {
    const at = `/api/v1/organizations/${by.organizationId}`;
    const bo = await world.addAccount();
    const added = await by.browser.post(`${at}/${path}`, { ...named, ...more, signInName: bo.signInName });
    expect(added.status, added.text).toBe(201);
    const { id } = added.body;
    if (invite) await by.browser.post(`${at}/${path}/${id}/invitation`);
    const list = await by.browser.get(`${at}/invitations?personId=${id}`);
    expect(list.body.items).toMatchObject([{ kind: 'user', delivery: { state: 'queued' } }]);
    const spoken = await by.browser.post(`${at}/invitations/${list.body.items[0].id}/code`);
    const key = await type(bo.browser, spoken.body.code);
    const joined = await bo.browser.post(`${INVITATIONS}/acceptance`, key.body);
    expect(joined.body).toMatchObject({ kind: 'user', organizationId: by.organizationId });
  }
});
