import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PASSWORD = 'drei gelbe boote';
let count = 0;
const newAddress = () => `person-${++count}@fabrikam.example`;

async function mailsTo(address: string) {
  return world.db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', address)
    .orderBy('id')
    .execute();
}
async function codeFor(address: string): Promise<string> {
  const mail = (await mailsTo(address)).at(-1);
  return /\b\d{8}\b/.exec(mail?.subject ?? '')?.[0] ?? '';
}
async function signUp(address = newAddress(), browser = world.visitor(), password = PASSWORD) {
  await browser.post('/api/v1/sign-up/code', { signInName: address });
  const code = await codeFor(address);
  const answer = await browser.post('/api/v1/sign-up', {
    signInName: address,
    code,
    name: 'Ana Lopes',
    password,
  });
  return { address, browser, answer, code };
}
const signIn = (browser: TestBrowser, signInName: string, password = PASSWORD) =>
  browser.post('/api/v1/sign-in', { signInName, password });
/** Attempts are counted by the quarter of an hour: a test that counts begins with one. */
function atNextQuarter() {
  const quarter = 15 * 60_000;
  world.clock.forward({ minutes: (quarter - (world.clock.now().getTime() % quarter)) / 60_000 });
}
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

test('an address, its code, a name and a password make an account that is signed in', async () => {
  const { address, browser, answer } = await signUp();
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({
    account: { id: expect.any(String), name: 'Ana Lopes', signInNames: [address] },
    organizations: [],
  });
  expect((await browser.get('/api/v1/me')).body).toEqual(answer.body);
});

test('the address counts in any case, and the answer to a visitor is 401', async () => {
  const { address } = await signUp();
  const other = world.visitor();
  expect((await other.get('/api/v1/me')).status).toBe(401);
  expect((await signIn(other, address.toUpperCase())).status).toBe(200);
});

test('an address with an account gets the same answer, and a mail that offers to sign in', async () => {
  const { address, code } = await signUp();
  const again = await world.visitor().post('/api/v1/sign-up/code', { signInName: address });
  const fresh = await world.visitor().post('/api/v1/sign-up/code', { signInName: newAddress() });
  expect([again.status, again.text]).toEqual([fresh.status, fresh.text]);
  const mail = (await mailsTo(address)).at(-1);
  expect(mail?.subject).toContain('already');
  expect(mail?.body_text).toContain('/sign-in');
  const body = { signInName: address, code, name: 'Eve', password: PASSWORD };
  expect((await world.visitor().post('/api/v1/sign-up', body)).status).toBe(422);
});

test('a code is used once, even by two at the same moment', async () => {
  const address = newAddress();
  const visitor = world.visitor();
  await visitor.post('/api/v1/sign-up/code', { signInName: address });
  const body = { signInName: address, code: await codeFor(address), name: 'Ana', password: PASSWORD };
  const both = await Promise.all([1, 2].map(() => visitor.post('/api/v1/sign-up', body)));
  expect(both.map((it) => it.status).sort()).toEqual([201, 422]);
});

test('after five wrong guesses the right code does not help any more', async () => {
  const address = newAddress();
  const visitor = world.visitor();
  await visitor.post('/api/v1/sign-up/code', { signInName: address });
  const code = await codeFor(address);
  const body = { signInName: address, name: 'Ana', password: PASSWORD };
  for (let guess = 0; guess < 5; guess++) {
    const refused = await visitor.post('/api/v1/sign-up', { ...body, code: wrong(code) });
    expect(refused.body.errors).toMatchObject([{ pointer: '/code', code: 'wrong-code' }]);
  }
  expect((await visitor.post('/api/v1/sign-up', { ...body, code })).status).toBe(422);
});

test('guesses at the same moment count one by one', async () => {
  const address = newAddress();
  const visitor = world.visitor();
  await visitor.post('/api/v1/sign-up/code', { signInName: address });
  const code = wrong(await codeFor(address));
  const body = { signInName: address, name: 'Ana', password: PASSWORD, code };
  await Promise.all(Array.from({ length: 8 }, () => visitor.post('/api/v1/sign-up', body)));
  const counted = await world.db
    .selectFrom('mailed_codes')
    .select('attempts')
    .where('sign_in_name', '=', address)
    .execute();
  expect(counted).toEqual([{ attempts: 5 }]);
});

test('a code works in the browser that asked for it alone, and nobody elsewhere uses it up by guessing', async () => {
  const { address } = await signUp();
  const [ana, eve] = [world.visitor(), world.visitor()];
  await ana.post('/api/v1/password-reset/code', { signInName: address });
  const code = await codeFor(address);
  const body = { signInName: address, code, password: 'vier rote fahnen' };
  await eve.post('/api/v1/password-reset/code', { signInName: address });
  for (let guess = 0; guess < 6; guess++)
    expect((await eve.post('/api/v1/password-reset', body)).status).toBe(422);
  expect((await world.visitor().post('/api/v1/password-reset', body)).status).toBe(422);
  expect((await ana.post('/api/v1/password-reset', body)).status).toBe(200);
});

test('who has signed in from a browser before gets a code there, however many others ask for one', async () => {
  const { address, browser } = await signUp();
  atNextQuarter();
  const ask = (n: number) =>
    world.app.inject({
      ...{ method: 'POST', url: '/api/v1/password-reset/code', remoteAddress: `198.51.100.${n}` },
      payload: { signInName: address },
    });
  const strangers = [];
  for (let n = 1; n <= 25; n++) strangers.push((await ask(n)).statusCode);
  expect(strangers.filter((status) => status === 202)).toHaveLength(20);
  expect((await browser.post('/api/v1/password-reset/code', { signInName: address })).status).toBe(202);
  expect((await world.visitor().post('/api/v1/password-reset/code', { signInName: address })).status).toBe(
    429,
  );
  atNextQuarter();
});

test('a code ends after ten minutes, and a newer one takes its place', async () => {
  const address = newAddress();
  const visitor = world.visitor();
  const body = { signInName: address, name: 'Ana', password: PASSWORD };
  await visitor.post('/api/v1/sign-up/code', { signInName: address });
  const first = await codeFor(address);
  world.clock.forward({ minutes: 11 });
  expect((await visitor.post('/api/v1/sign-up', { ...body, code: first })).status).toBe(422);
  await visitor.post('/api/v1/sign-up/code', { signInName: address });
  const second = await codeFor(address);
  expect((await visitor.post('/api/v1/sign-up', { ...body, code: second })).status).toBe(201);
});

test('wrong entries are named one by one, in plain words', async () => {
  const body = { signInName: 'nobody', code: '12', name: ' ', password: 'password1234' };
  const { status, body: problem } = await world.visitor().post('/api/v1/sign-up', body);
  expect(status).toBe(422);
  expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/code',
    '/name',
    '/password',
    '/signInName',
  ]);
});

test('an unknown address and a wrong password get one and the same sentence', async () => {
  const { address } = await signUp();
  const unknown = await signIn(world.visitor(), newAddress());
  const mistaken = await signIn(world.visitor(), address, 'something else entirely');
  expect([unknown.status, mistaken.status]).toEqual([401, 401]);
  expect(unknown.body.code).toBe('unauthenticated');
  expect(unknown.body.explanation).toEqual(mistaken.body.explanation);
  expect(unknown.body.detail).toBe(mistaken.body.detail);
});

test('each sign-in gets a new token, only its hash is kept, and the one before ends', async () => {
  const { address, browser } = await signUp();
  const before = { ...browser.cookies };
  await signIn(browser, address);
  const token = browser.cookies.portico_session ?? '';
  expect(token).not.toBe(before.portico_session);
  const kept = await world.db
    .selectFrom('sessions')
    .select(['token_hash', 'created_at', 'expires_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirstOrThrow();
  expect(kept.expires_at.getTime() - kept.created_at.getTime()).toBe(30 * 86_400_000);
  const old = world.visitor();
  Object.assign(old.cookies, before);
  expect((await old.get('/api/v1/me')).status).toBe(401);
});

test('a session ends by signing out, and after thirty days', async () => {
  const { address, browser } = await signUp();
  expect((await browser.post('/api/v1/sign-out')).status).toBe(204);
  expect(browser.cookies.portico_session).toBeUndefined();
  expect((await browser.post('/api/v1/sign-out')).status).toBe(204);
  await signIn(browser, address);
  world.clock.forward({ days: 30 });
  expect((await browser.get('/api/v1/me')).status).toBe(401);
});

test('another website cannot sign a browser in', async () => {
  const { address } = await signUp();
  const answer = await world
    .visitor()
    .post('/api/v1/sign-in', { signInName: address, password: PASSWORD }, { origin: 'https://evil.example' });
  expect(answer.status).toBe(403);
});

test('guessing from one place is slowed down, while the owner elsewhere gets in', async () => {
  atNextQuarter();
  const { address } = await signUp();
  const guesser = world.visitor();
  for (let guess = 0; guess < 10; guess++)
    expect((await signIn(guesser, address, 'wrong one')).status).toBe(401);
  const stopped = await signIn(guesser, address);
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  const owner = await world.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    remoteAddress: '198.51.100.7',
    payload: { signInName: address, password: PASSWORD },
  });
  expect(owner.statusCode).toBe(200);
  atNextQuarter();
  expect((await signIn(guesser, address)).status).toBe(200);
});

test('a browser that its owner has used before goes on where the whole network is slowed down', async () => {
  atNextQuarter();
  const { address, browser } = await signUp();
  await browser.post('/api/v1/sign-out');
  const send = (from: TestBrowser, password: string) => signIn(from, address, password);
  const guesser = world.visitor();
  for (let guess = 0; guess < 11; guess++) await send(guesser, 'wrong one');
  expect((await send(guesser, PASSWORD)).status).toBe(429);
  expect((await send(browser, PASSWORD)).status).toBe(200);
  const planted = world.visitor();
  Object.assign(planted.cookies, { portico_device: 'made-up' });
  expect((await send(planted, PASSWORD)).status).toBe(429);
  for (let guess = 0; guess < 10; guess++) await send(browser, 'wrong one');
  const stopped = await send(browser, PASSWORD);
  expect(stopped.status).toBe(429);
  expect(stopped.body.explanation.remedy).toMatch(/^Try again in /);
  atNextQuarter();
});

test('a password that is in the shipped list, or mostly the own name, is refused at its field', async () => {
  const address = newAddress();
  await world.visitor().post('/api/v1/sign-up/code', { signInName: address });
  const code = await codeFor(address);
  for (const password of ['administrator2026', 'Portico Fabrikam 1']) {
    const answer = await world
      .visitor()
      .post('/api/v1/sign-up', { signInName: address, code, name: 'Ana', password });
    expect([answer.status, answer.body.errors[0].pointer], password).toEqual([422, '/password']);
  }
});

test('one place that guesses at everybody is stopped after a hundred attempts', async () => {
  atNextQuarter();
  const guess = (n: number) =>
    world.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      remoteAddress: '198.51.100.8',
      payload: { signInName: `victim-${n}@fabrikam.example`, password: 'guess' },
    });
  const answers = await Promise.all(Array.from({ length: 101 }, (_, n) => guess(n)));
  expect(answers.filter((it) => it.statusCode === 429)).toHaveLength(1);
});

test('codes to one address are limited, whether or not it has an account', async () => {
  atNextQuarter();
  const address = newAddress();
  const statuses = [];
  for (let n = 0; n < 6; n++)
    statuses.push((await world.visitor().post('/api/v1/sign-up/code', { signInName: address })).status);
  expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  expect(await mailsTo(address)).toHaveLength(5);
  atNextQuarter();
});

test('a new password ends every other session and is told by mail', async () => {
  const { address, browser } = await signUp();
  const other = world.visitor();
  expect((await other.post('/api/v1/password-reset/code', { signInName: address })).status).toBe(202);
  const body = { signInName: address, code: await codeFor(address), password: 'vier rote fahnen' };
  expect((await other.post('/api/v1/password-reset', { ...body, code: wrong(body.code) })).status).toBe(422);
  const done = await other.post('/api/v1/password-reset', body);
  expect(done.body.account.signInNames).toEqual([address]);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
  expect((await other.get('/api/v1/me')).status).toBe(200);
  expect((await mailsTo(address)).at(-1)?.subject).toContain('was changed');
  expect((await signIn(world.visitor(), address)).status).toBe(401);
  expect((await signIn(world.visitor(), address, 'vier rote fahnen')).status).toBe(200);
});

test('a password is changed with the present one; every other session ends, and its owner is told', async () => {
  const { address, browser } = await signUp();
  const other = world.visitor();
  await signIn(other, address);
  const change = (currentPassword: string, password = 'vier rote fahnen') =>
    browser.put('/api/v1/me/password', { currentPassword, password });
  const wrongOne = await change('sieben gelbe lampen');
  expect([wrongOne.status, wrongOne.body.errors[0].pointer]).toEqual([422, '/currentPassword']);
  expect((await change(PASSWORD, 'administrator2026')).body.errors[0].pointer).toBe('/password');
  expect((await other.get('/api/v1/me')).status).toBe(200);
  expect((await change(PASSWORD)).status).toBe(204);
  expect((await other.get('/api/v1/me')).status).toBe(401);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
  expect((await mailsTo(address)).at(-1)?.subject).toContain('was changed');
  expect((await signIn(world.visitor(), address)).status).toBe(401);
  expect((await signIn(world.visitor(), address, 'vier rote fahnen')).status).toBe(200);
  const bare = await world.addAccount();
  const none = await bare.browser.put('/api/v1/me/password', { currentPassword: 'x', password: PASSWORD });
  expect([none.status, none.body.reason]).toEqual([409, 'no-password']);
});

test('of two who change a password at once with the same present one, one is told that it was changed', async () => {
  const { browser } = await signUp();
  const both = ['vier rote fahnen', 'neun graue steine'].map((password) =>
    browser.put('/api/v1/me/password', { currentPassword: PASSWORD, password }),
  );
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 422]);
});

test('who signs in with the old password while it is being replaced does not get in', async () => {
  const { address, browser } = await signUp();
  const { id } = (await browser.get('/api/v1/me')).body.account;
  const late = await world.db.transaction().execute(async (tx) => {
    await tx.updateTable('accounts').set({ password_hash: 'another' }).where('id', '=', id).execute();
    const signingIn = signIn(world.visitor(), address);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { signingIn };
  });
  const answer = await late.signingIn;
  expect(answer.status).toBe(401);
  expect(answer.body.reason).toBe('wrong-credentials');
});

test('a code of one purpose does not serve another', async () => {
  const { address } = await signUp();
  const visitor = world.visitor();
  await visitor.post('/api/v1/sign-up/code', { signInName: newAddress() });
  const fresh = `person-${count}@fabrikam.example`;
  const body = { signInName: fresh, code: await codeFor(fresh), password: PASSWORD };
  expect((await visitor.post('/api/v1/password-reset', body)).status).toBe(422);
  expect(address).not.toBe(fresh);
});

test('asked for a new password, an address without an account gets the same answer and a mail that says so', async () => {
  const address = newAddress();
  const answer = await world.visitor().post('/api/v1/password-reset/code', { signInName: address });
  expect([answer.status, answer.text]).toEqual([202, '']);
  expect((await mailsTo(address)).at(-1)?.subject).toContain('no Portico account');
});

test('a further address is proved by its own code, once', async () => {
  const { address, browser } = await signUp();
  const further = newAddress();
  expect((await world.visitor().post('/api/v1/me/addresses/code', { signInName: further })).status).toBe(401);
  expect((await browser.post('/api/v1/me/addresses/code', { signInName: further })).status).toBe(202);
  const code = await codeFor(further);
  const refused = await browser.post('/api/v1/me/addresses', { signInName: further, code: wrong(code) });
  expect(refused.status).toBe(422);
  const proved = await browser.post('/api/v1/me/addresses', { signInName: further, code });
  expect(proved.status).toBe(201);
  expect(proved.body.account.signInNames).toEqual([address, further]);
  expect((await browser.post('/api/v1/me/addresses', { signInName: further, code })).status).toBe(422);
});

test('a person sees their own organizations by name with their roles there', async () => {
  const partner = await world.addOrganization('partner', { name: 'Fabrikam Consulting' });
  const ana = await world.addPerson(partner, ['administrator'], { name: 'Ana Lopes' });
  await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const { body } = await ana.browser.get('/api/v1/me');
  expect(body.organizations).toEqual([
    { id: partner, kind: 'partner', name: 'Fabrikam Consulting', roles: ['administrator'], sandbox: null },
  ]);
});

test('a person of several organizations is shown each by name, to choose one before seeing anything of it (PP-73)', async () => {
  const [contoso, adatum] = await Promise.all(
    ['Contoso Foods', 'Adatum Corporation'].map((name) => world.addOrganization('customer', { name })),
  );
  const cara = await world.addPerson(contoso ?? '', ['administrator'], { name: 'Cara Campos' });
  await world.db
    .insertInto('people')
    .values({
      organization_id: adatum ?? '',
      id: newId(),
      account_id: cara.accountId,
      first_name: 'Cara',
      last_name: 'Campos',
      sign_in_name: cara.signInName,
      contact_email: cara.signInName,
      roles: ['user'],
      created_at: world.clock.now(),
      bound_at: world.clock.now(),
    })
    .execute();
  const { body } = await cara.browser.get('/api/v1/me');
  expect(body.organizations).toEqual([
    { id: adatum, kind: 'customer', name: 'Adatum Corporation', roles: ['user'], sandbox: null },
    { id: contoso, kind: 'customer', name: 'Contoso Foods', roles: ['administrator'], sandbox: null },
  ]);
});
