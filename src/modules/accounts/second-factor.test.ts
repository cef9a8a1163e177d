import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, nextCode } from '../../../tests/harness/authenticator-app.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { hashPassword } from '../../platform/identity/passwords.ts';

const PASSWORD = 'sieben blaue lampen';
const APP = '/api/v1/me/authenticator';

let world: World;
let passwordHash: string;
beforeAll(async () => {
  world = await startWorld();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => world.close());

async function addOwner() {
  const ana = await world.addAccount();
  await world.db
    .updateTable('accounts')
    .set({ password_hash: passwordHash })
    .where('id', '=', ana.accountId)
    .execute();
  await world.db
    .insertInto('identities')
    .values({
      issuer: 'portico',
      subject: ana.signInName,
      account_id: ana.accountId,
      created_at: world.clock.now(),
    })
    .execute();
  return ana;
}

const codeOf = (secret: string) => nextCode(secret, world.clock);

async function withApp() {
  const ana = await addOwner();
  const { secret } = (await ana.browser.post(APP)).body;
  const answer = await ana.browser.post(`${APP}/confirmation`, { code: codeOf(secret) });
  expect(answer.status, answer.text).toBe(200);
  return { ...ana, secret: String(secret), recoveryCodes: answer.body.recoveryCodes as string[] };
}

const begin = (signInName: string, browser: TestBrowser = world.visitor()) =>
  browser.post('/api/v1/sign-in', { signInName, password: PASSWORD });
const finish = (token: string, code: string, browser: TestBrowser = world.visitor()) =>
  browser.post('/api/v1/sign-in/code', { token, code });

test('after a right password a code of the app is asked for, and lets in', async () => {
  const ana = await withApp();
  const browser = world.visitor();
  const half = await begin(ana.signInName, browser);
  expect(half.status).toBe(202);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
  const answer = await finish(half.body.token, codeOf(ana.secret), browser);
  expect([answer.status, answer.body.account.id]).toEqual([200, ana.accountId]);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
});

test('one code is taken once, even by two at the same moment', async () => {
  const ana = await withApp();
  const tokens = await Promise.all([begin(ana.signInName), begin(ana.signInName)]);
  const code = codeOf(ana.secret);
  const answers = await Promise.all(tokens.map(({ body }) => finish(body.token, code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  const again = await finish((await begin(ana.signInName)).body.token, code);
  expect(again.body.errors[0].code).toBe('wrong-code');
});

test('a half sign-in is finished once, within ten minutes and five guesses', async () => {
  const ana = await withApp();
  const { token } = (await begin(ana.signInName)).body;
  for (let guess = 0; guess < 5; guess++) expect((await finish(token, '000000')).status).toBe(422);
  const late = await finish(token, codeOf(ana.secret));
  expect([late.status, late.body.reason]).toEqual([401, 'sign-in-expired']);
  const other = (await begin(ana.signInName)).body.token;
  world.clock.forward({ minutes: 11 });
  expect((await finish(other, codeOf(ana.secret))).status).toBe(401);
  const third = (await begin(ana.signInName)).body.token;
  expect((await finish(third, codeOf(ana.secret))).status).toBe(200);
  expect((await finish(third, codeOf(ana.secret))).status).toBe(401);
  expect((await finish('made-up', '123456')).status).toBe(401);
});

test('ten recovery codes are shown once, kept as hashes, and each works once', async () => {
  const ana = await withApp();
  expect(new Set(ana.recoveryCodes).size).toBe(10);
  const [code = ''] = ana.recoveryCodes;
  const kept = await world.db
    .selectFrom('recovery_codes')
    .select('code_hash')
    .where('account_id', '=', ana.accountId)
    .execute();
  expect(kept).toHaveLength(10);
  expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''));
  const signInWith = async (used: string) => finish((await begin(ana.signInName)).body.token, used);
  expect((await signInWith(code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
  expect((await signInWith(code)).status).toBe(422);
  expect((await ana.browser.get(APP)).body.recoveryCodesLeft).toBe(9);
  const fresh = (await ana.browser.post('/api/v1/me/recovery-codes')).body.recoveryCodes as string[];
  expect((await signInWith(ana.recoveryCodes[1] ?? '')).status).toBe(422);
  expect((await signInWith(fresh[0] ?? '')).status).toBe(200);
});

test("somebody else's code or recovery code does not help", async () => {
  const [ana, eve] = [await withApp(), await withApp()];
  const { token } = (await begin(ana.signInName)).body;
  expect((await finish(token, codeOf(eve.secret))).status).toBe(422);
  expect((await finish(token, eve.recoveryCodes[0] ?? '')).status).toBe(422);
});

test('the secret is sealed, shown once, and demands nothing until its first code was entered', async () => {
  const ana = await addOwner();
  const { secret, uri } = (await ana.browser.post(APP)).body;
  expect(uri).toMatch(/^otpauth:\/\/totp\/Portico:/);
  const { secret: sealed } = await world.db
    .selectFrom('authenticator_apps')
    .select('secret')
    .where('account_id', '=', ana.accountId)
    .executeTakeFirstOrThrow();
  expect(sealed).not.toContain(bytesOf(secret).toString('base64'));
  expect((await begin(ana.signInName)).status).toBe(200);
  expect((await ana.browser.post(`${APP}/confirmation`, { code: '000000' })).status).toBe(422);
  expect((await ana.browser.post(`${APP}/confirmation`, { code: codeOf(secret) })).status).toBe(200);
  expect((await ana.browser.post(APP)).body.reason).toBe('authenticator-exists');
  expect((await begin(ana.signInName)).status).toBe(202);
});

test('removed, the app is asked for no more, its recovery codes are gone, and the owner was told each time', async () => {
  const ana = await withApp();
  expect((await ana.browser.delete(APP)).status).toBe(204);
  expect((await ana.browser.delete(APP)).body.reason).toBe('no-authenticator');
  expect((await begin(ana.signInName)).status).toBe(200);
  expect((await ana.browser.get(APP)).body).toMatchObject({ since: null, recoveryCodesLeft: 0 });
  const mails = await world.db
    .selectFrom('mails')
    .select('kind')
    .where('recipient', '=', ana.signInName)
    .execute();
  expect(mails.map(({ kind }) => kind)).toEqual(['authenticator-added', 'authenticator-removed']);
});

test('a new password by mail does not pass the second factor by', async () => {
  const ana = await withApp();
  const visitor = world.visitor();
  await visitor.post('/api/v1/password-reset/code', { signInName: ana.signInName });
  const mail = await world.db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', ana.signInName)
    .where('kind', '=', 'reset-password')
    .executeTakeFirstOrThrow();
  const code = /\b(\d{8})\b/.exec(mail.body_text)?.[1];
  const body = { signInName: ana.signInName, code, password: 'acht gelbe fahnen' };
  const half = await visitor.post('/api/v1/password-reset', body);
  expect(half.status).toBe(202);
  expect((await finish(half.body.token, codeOf(ana.secret))).status).toBe(200);
});

test('wrong codes are limited per account, whoever sends them', async () => {
  const ana = await withApp();
  const statuses: number[] = [];
  for (let half = 0; half < 7; half++) {
    const { token } = (await begin(ana.signInName)).body;
    for (let guess = 0; guess < 5; guess++) statuses.push((await finish(token, '000000')).status);
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
});
