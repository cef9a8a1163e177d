import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../../../tests/harness/authenticator.ts';
import { browserOf } from '../../../tests/harness/requests.ts';
import { mailedCode, PASSWORD, signUp } from '../../../tests/harness/sign-in.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

type Owner = Omit<PersonIn, 'organizationId'>;

/** As if they had signed in by this method eleven minutes ago. */
async function settleDown({ accountId }: Owner, method: 'password' | 'passkey' = 'password') {
  await world.db
    .updateTable('sessions')
    .set({ method, proved_at: new Date(world.clock.now().getTime() - 11 * 60_000) })
    .where('account_id', '=', accountId)
    .execute();
}

async function addPasskey({ browser }: Owner) {
  const authenticator = new Authenticator(world.settings.publicUrl);
  const { body } = await browser.post('/api/v1/me/passkeys/options');
  const sent = { name: 'Key', credential: authenticator.create(body) };
  expect((await browser.post('/api/v1/me/passkeys', sent)).status).toBe(201);
  return authenticator;
}

const DEMANDING = '/api/v1/me/passkeys/options';

test('what matters much asks for a fresh proof with its reason, and a passkey gives it for ten minutes', async () => {
  const ana = await world.addAccount();
  const authenticator = await addPasskey(ana);
  await settleDown(ana);
  const refused = await ana.browser.post(DEMANDING);
  expect([refused.status, refused.body.reason]).toEqual([403, 'step-up-required']);
  expect(refused.body.explanation.remedy).toContain('passkey or a code');
  const { body: options } = await ana.browser.post('/api/v1/me/step-up/options');
  expect(options.allowCredentials.map(({ id }: { id: string }) => id)).toEqual([
    authenticator.id.toString('base64url'),
  ]);
  const before = { ...ana.browser.cookies };
  const sent = { credential: authenticator.get(options) };
  expect((await ana.browser.post('/api/v1/me/step-up/passkey', sent)).status).toBe(204);
  expect((await ana.browser.post(DEMANDING)).status).toBe(200);
  expect((await browserOf(world.app, before).get('/api/v1/me')).status).toBe(401);
  expect((await ana.browser.get('/api/v1/me/sessions')).body.items[0].method).toBe('passkey');
  world.clock.forward({ minutes: 10 });
  expect((await ana.browser.post(DEMANDING)).status).toBe(403);
});

test("somebody else's passkey, and a challenge for signing in, prove nothing", async () => {
  const [ana, eve] = [await world.addAccount(), await world.addAccount()];
  const own = await addPasskey(ana);
  const foreign = await addPasskey(eve);
  await settleDown(ana);
  const challenge = async () => (await ana.browser.post('/api/v1/me/step-up/options')).body;
  const prove = (credential: object) => ana.browser.post('/api/v1/me/step-up/passkey', { credential });
  expect((await prove(foreign.get(await challenge()))).status).toBe(401);
  const { body: other } = await world.visitor().post('/api/v1/sign-in/passkey/options');
  expect((await prove(own.get(other))).status).toBe(401);
  expect((await ana.browser.post(DEMANDING)).status).toBe(403);
});

test('without passkey and app the password is asked for again; with one of them it is refused, and a mail never helps', async () => {
  const browser = world.visitor();
  await signUp(world, browser, 'dora@step-up.example');
  const { id: accountId } = (await browser.get('/api/v1/me')).body.account;
  const ana = { accountId, signInName: 'dora@step-up.example', browser };
  await settleDown(ana);
  expect((await browser.get('/api/v1/me/step-up')).body).toEqual({
    ...{ passkey: false, app: false, password: true, provider: null },
  });
  const prove = (password: string) => browser.post('/api/v1/me/step-up/password', { password });
  const wrong = await prove('not my password');
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/password']);
  expect((await browser.post(DEMANDING)).status).toBe(403);
  const before = { ...browser.cookies };
  expect((await prove(PASSWORD)).status).toBe(204);
  expect((await browserOf(world.app, before).get('/api/v1/me')).status).toBe(401);
  await addPasskey(ana);
  await settleDown(ana);
  expect((await browser.get('/api/v1/me/step-up')).body).toMatchObject({ passkey: true, password: false });
  const refused = await prove(PASSWORD);
  expect([refused.status, refused.body.reason]).toEqual([409, 'better-proof']);
  const elsewhere = await browser.post('/api/v1/me/step-up/provider', {});
  expect([elsewhere.status, elsewhere.body.reason]).toEqual([409, 'no-provider-session']);
});

test('an address is not added, and no session ended, without a fresh proof; a code of another account does not serve', async () => {
  const [ana, eve] = [await world.addAccount(), await world.addAccount()];
  const address = 'eve@elsewhere.example';
  expect((await eve.browser.post('/api/v1/me/addresses/code', { signInName: address })).status).toBe(202);
  const code = await mailedCode(world, address);
  expect((await ana.browser.post('/api/v1/me/addresses', { signInName: address, code })).status).toBe(422);
  await settleDown(ana);
  for (const answer of [
    await ana.browser.post('/api/v1/me/addresses', { signInName: address, code }),
    await ana.browser.delete('/api/v1/me/sessions'),
    await ana.browser.delete(`/api/v1/me/sessions/${newId()}`),
  ])
    expect([answer.status, answer.body.reason]).toEqual([403, 'step-up-required']);
  expect((await eve.browser.post('/api/v1/me/addresses', { signInName: address, code })).status).toBe(201);
});

test('changes of administrators, exports and keys ask for a fresh proof; a stranger still learns nothing', async () => {
  const partner = await world.addOrganization('partner');
  const ana = await world.addPerson(partner, ['administrator']);
  const eve = await world.addAccount();
  await settleDown(ana);
  await settleDown(eve);
  const base = `/api/v1/organizations/${partner}`;
  const colleague = {
    firstName: 'Bo',
    lastName: 'Li',
    signInName: 'bo@fabrikam.example',
    role: 'administrator',
  };
  for (const [url, body] of [
    [`${base}/colleagues`, colleague],
    [`${base}/customers/export`, {}],
  ] as const) {
    const refused = await ana.browser.post(url, body);
    expect([refused.status, refused.body.reason], url).toEqual([403, 'step-up-required']);
    expect((await eve.browser.post(url, body)).status, url).toBe(404);
  }
  expect((await ana.browser.get(`${base}/colleagues`)).status).toBe(200);
});

test('where the account is signed in stands in a list; one session or all others are ended', async () => {
  const ana = await world.addAccount();
  const authenticator = await addPasskey(ana);
  const signInAt = async (agent: string, remoteAddress: string) => {
    const { body } = await world.visitor().post('/api/v1/sign-in/passkey/options');
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in/passkey',
      remoteAddress,
      headers: { 'user-agent': agent },
      payload: { credential: authenticator.get(body) },
    });
    const token = answer.cookies[0]?.value ?? '';
    return browserOf(world.app, { portico_session: token });
  };
  const office = await signInAt('Mozilla/5.0 (Windows NT 10.0) Firefox/145.0', '198.51.100.7');
  const phone = await signInAt('Mozilla/5.0 (iPhone) Version/18 Safari/604', '203.0.113.9');
  const { body } = await phone.get('/api/v1/me/sessions');
  expect(body.items).toHaveLength(3);
  expect(body.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ device: 'Firefox on Windows', address: '198.51.100.7', current: false }),
      expect.objectContaining({ device: 'Safari on iPhone', method: 'passkey', current: true }),
    ]),
  );
  const { id } = body.items.find(({ device }: { device: string }) => device === 'Firefox on Windows');
  const eve = await world.addAccount();
  expect((await eve.browser.delete(`/api/v1/me/sessions/${id}`)).status).toBe(404);
  expect((await phone.delete(`/api/v1/me/sessions/${id}`)).status).toBe(204);
  expect((await office.get('/api/v1/me')).status).toBe(401);
  expect((await phone.delete('/api/v1/me/sessions')).status).toBe(204);
  expect((await ana.browser.get('/api/v1/me')).status).toBe(401);
  expect((await phone.get('/api/v1/me/sessions')).body.items).toHaveLength(1);
});

test('a session that rests for three days ends, and one in use ends after thirty', async () => {
  const ana = await world.addAccount();
  const authenticator = await addPasskey(ana);
  const signIn = async () => {
    const browser = world.visitor();
    const { body } = await browser.post('/api/v1/sign-in/passkey/options');
    await browser.post('/api/v1/sign-in/passkey', { credential: authenticator.get(body) });
    return browser;
  };
  const [resting, used] = [await signIn(), await signIn()];
  let days = 0;
  for (; (await used.get('/api/v1/me')).status === 200; days += 2) {
    if (days === 4) expect((await resting.get('/api/v1/me')).status).toBe(401);
    const soon = world.clock.now().getTime() - 60_000;
    const lastUsed = async () => Date.parse((await used.get('/api/v1/me/sessions')).body.items[0].lastUsedAt);
    await expect.poll(lastUsed).toBeGreaterThan(soon);
    world.clock.forward({ days: 2 });
  }
  expect(days).toBe(30);
});

test('letting a colleague in, inviting and reviving ask for a fresh proof; their plans do not', async () => {
  const vendorId = await world.addOrganization('vendor');
  const partnerId = await world.addOrganization('partner');
  const customerId = await world.addOrganization('customer');
  const [some, other] = [newId(), newId()];
  const cases: [person: PersonIn, path: string, body?: object][] = [
    [
      await world.addPerson(partnerId, ['administrator']),
      `access-requests/${some}/approval`,
      { role: 'administrator' },
    ],
    [await world.addPerson(partnerId, ['administrator']), `colleagues/${some}/invitation`],
    [await world.addPerson(customerId, ['administrator']), `people/${some}/invitation`],
    [await world.addPerson(vendorId, ['operator']), `staff/${some}/invitation`],
    [
      await world.addPerson(vendorId, ['support']),
      `support/inactivated-customers/${some}/revival`,
      { partnerOrganizationId: other, number: 'N1', reason: 'Letter of the partner, ticket 4711.' },
    ],
  ];
  for (const [person, path, body] of cases) {
    await settleDown(person);
    const url = `/api/v1/organizations/${person.organizationId}/${path}`;
    expect((await person.browser.post(url, body)).body.reason, path).toBe('step-up-required');
    expect((await person.browser.post(`${url}?dryRun=true`, body)).status, path).toBe(404);
  }
});
