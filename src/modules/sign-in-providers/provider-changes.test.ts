import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startOpenIdProvider, type TestOpenIdProvider } from '../../../tests/harness/open-id-provider.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';
import { newSecretKey, openText, sealText } from '../../platform/secrets/sealed-text.ts';
import { sealAuthenticatorSecrets } from '../accounts/index.ts';
import { sealProviderSecrets } from './index.ts';

const SITE = 'http://localhost:3000';
const id = newId();
let openid: TestOpenIdProvider;
let world: World;
let home: string;
let ana: PersonIn;
let bo: PersonIn;
beforeAll(async () => {
  const client = { id: 'portico', secret: 'a secret' };
  openid = await startOpenIdProvider({ ...client, redirectUri: `${SITE}/auth/${id}/callback` });
  world = await startWorld({ settings: { insideHosts: ['127.0.0.1'] } });
});
afterAll(async () => {
  await world.close();
  await openid.stop();
});

beforeEach(async () => {
  await world.db.deleteFrom('organization_providers').execute();
  home = await world.addOrganization('partner', { name: 'Contoso' });
  const at = world.clock.now();
  await world.db
    .insertInto('organization_providers')
    .values({
      ...{ organization_id: home, id, name: 'Work', kind: 'openid', issuer: openid.issuer, tenants: [] },
      ...{ client_id: 'portico', client_secret: sealText(world.settings.secretKeys, 'a secret', id) },
      ...{ trusts_second_factor: false, created_at: at },
    })
    .execute();
  await world.db
    .insertInto('provider_domains')
    .values({ organization_id: home, provider_id: id, domain: 'contoso.example', proof: 'x', proved_at: at })
    .execute();
  ana = await world.addPerson(home, ['administrator'], {
    signInName: `ana-${newId().slice(-8)}@contoso.example`,
  });
  bo = await world.addPerson(home, ['member'], { signInName: `bo-${newId().slice(-8)}@contoso.example` });
});

const url = () => `/api/v1/organizations/${home}/sign-in-providers/${id}`;
const change = (what: object, by = ana) => by.browser.patch(url(), what);
const colleagues = (browser: TestBrowser) => browser.get(`/api/v1/organizations/${home}/colleagues`);
const methodOf = ({ accountId }: PersonIn, method: SessionMethod) =>
  world.db.updateTable('sessions').set({ method }).where('account_id', '=', accountId).execute();

async function addPasskey({ accountId }: PersonIn) {
  const id = newId();
  await world.db
    .insertInto('passkeys')
    .values({
      ...{ id, credential_id: Buffer.from(id), account_id: accountId, name: 'Key', algorithm: -7 },
      ...{ public_key: Buffer.from('x'), sign_count: 0, backup_eligible: false, backed_up: false },
      ...{ transports: [], created_at: world.clock.now(), last_used_at: null },
    })
    .execute();
}

/** Attaches the provider to the account, and comes in through it in another browser. */
async function comeThrough(person: PersonIn): Promise<TestBrowser> {
  const login = person.signInName;
  openid.people.set(login, { name: 'Ana', email: login, email_verified: true });
  const go = async (browser: TestBrowser, start: string) =>
    browser.get((await openid.signIn(start, login)).slice(SITE.length));
  const { body } = await person.browser.post('/api/v1/me/identities/start', { provider: id });
  await go(person.browser, body.url);
  const browser = world.visitor();
  await go(browser, String((await browser.get(`/auth/${id}/start`)).headers.location));
  return browser;
}

test('an administrator changes name, secret, tenants and domains; proofs stay, and no secret is shown or written down', async () => {
  const answer = await change({
    name: 'Office',
    clientSecret: 'Zubrowka',
    domains: ['contoso.example', 'more.example'],
  });
  expect(answer.status, answer.text).toBe(200);
  expect(answer.body).toMatchObject({
    name: 'Office',
    domains: [
      { domain: 'contoso.example', provedAt: expect.any(String) },
      { domain: 'more.example', provedAt: null },
    ],
  });
  const { client_secret } = await world.db
    .selectFrom('organization_providers')
    .select('client_secret')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(openText(world.settings.secretKeys, client_secret, id)).toBe('Zubrowka');
  const trail = await ana.browser.get(`/api/v1/organizations/${home}/audit-events`);
  expect(trail.body.items[0]).toMatchObject({ action: 'sign-in-provider.changed' });
  expect(trail.text + answer.text).not.toContain('Zubrowka');
  expect((await change({ domains: ['more.example'] })).body.domains).toHaveLength(1);
});

test.each([
  [{ name: '' }, '/name'],
  [{ domains: [] }, '/domains'],
  [{ domains: ['contoso'] }, '/domains/0'],
  [{ issuer: 'https://elsewhere.example' }, '/'],
])('%j is refused at its field', async (what, pointer) => {
  const { status, body } = await change(what);
  expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
});

test('one that serves every tenant keeps the tenants that it is limited to', async () => {
  await world.db
    .updateTable('organization_providers')
    .set({ kind: 'entra', issuer: 'https://login.microsoftonline.com/common/v2.0', tenants: [newId()] })
    .execute();
  const { status, body } = await change({ tenants: [] });
  expect([status, body.errors[0].pointer]).toEqual([422, '/tenants']);
});

test('what rests signs nobody in and is not offered; whoever came in through it is out, but for the asker', async () => {
  const through = await comeThrough(ana);
  const others = await comeThrough(bo);
  expect((await others.get('/api/v1/me')).status).toBe(200);
  expect((await change({ disabled: true })).body.disabledAt).toEqual(expect.any(String));
  expect((await others.get('/api/v1/me')).status).toBe(401);
  expect((await through.get('/api/v1/me')).status).toBe(200);
  expect((await world.visitor().get(`/auth/${id}/start`)).body.reason).toBe('no-such-provider');
  const offered = await world.visitor().get('/api/v1/identity-providers?domain=contoso.example');
  expect(offered.body.items).toEqual([]);
  expect((await change({ disabled: false })).body.disabledAt).toBeNull();
  expect((await world.visitor().get(`/auth/${id}/start`)).status).toBe(302);
});

test('only what works, for a proved domain and with a way back, is demanded', async () => {
  const reason = async () => (await change({ demanded: true })).body.reason;
  await change({ disabled: true });
  expect(await reason()).toBe('provider-rests');
  await change({ disabled: false });
  await world.db.updateTable('provider_domains').set({ proved_at: null }).execute();
  expect(await reason()).toBe('no-domain-proved');
  await world.db.updateTable('provider_domains').set({ proved_at: world.clock.now() }).execute();
  expect(await reason()).toBe('not-tried');
  await comeThrough(ana);
  expect(await reason()).toBe('no-way-back');
  await addPasskey(ana);
  expect((await change({ demanded: true })).body.demandedAt).toEqual(expect.any(String));
});

test('people of the domain come in through the demanded provider alone; others, and administrators with two factors, as before', async () => {
  const guest = await world.addPerson(home, ['member'], {
    signInName: `eve-${newId().slice(-8)}@elsewhere.example`,
  });
  await comeThrough(ana);
  await addPasskey(ana);
  expect((await change({ demanded: true })).status).toBe(200);
  const refused = await colleagues(bo.browser);
  expect([refused.status, refused.body.reason]).toEqual([403, 'provider-required']);
  expect(refused.body.signIn).toEqual({ name: 'Work', startUrl: `/auth/${id}/start` });
  expect((await bo.browser.get('/api/v1/me')).status).toBe(200);
  const withPassword = await colleagues(ana.browser);
  expect([withPassword.status, withPassword.body.reason]).toEqual([403, 'provider-required']);
  expect(withPassword.body.explanation.remedy).toContain('passkey');
  await methodOf(bo, 'passkey');
  expect((await colleagues(bo.browser)).status).toBe(403);
  await methodOf(ana, 'passkey');
  expect((await colleagues(ana.browser)).status).toBe(200);
  expect((await colleagues(guest.browser)).status).toBe(200);
  expect((await colleagues(await comeThrough(bo))).status).toBe(200);
  const gone = await change({ domains: ['other.example'] });
  expect([gone.status, gone.body.reason]).toEqual([409, 'no-domain-proved']);
  expect((await change({ disabled: true })).body).toMatchObject({ demandedAt: null });
  expect((await colleagues(bo.browser)).status).toBe(200);
});

test('a demanded provider that is removed is demanded no longer', async () => {
  await comeThrough(ana);
  await addPasskey(ana);
  await change({ demanded: true });
  expect((await colleagues(bo.browser)).status).toBe(403);
  await methodOf(ana, 'passkey');
  expect((await ana.browser.delete(url())).status).toBe(204);
  expect((await colleagues(bo.browser)).status).toBe(200);
});

test('who may not manage people changes nothing, a stranger learns nothing, and a stale proof is refused', async () => {
  expect((await change({ name: 'X' }, bo)).status).toBe(403);
  const eve = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await change({ name: 'X' }, eve)).status).toBe(404);
  const foreign = `/api/v1/organizations/${eve.organizationId}/sign-in-providers/${id}`;
  expect((await eve.browser.patch(foreign, { name: 'X' })).status).toBe(404);
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(0) })
    .execute();
  expect((await change({ name: 'X' })).body.reason).toBe('step-up-required');
});

test('Support and operators see the providers of the installation and of every organization, without secrets', async () => {
  const vendor = await world.addOrganization('vendor');
  for (const role of ['operator', 'support']) {
    const person = await world.addPerson(vendor, [role]);
    const { body, text } = await person.browser.get(
      `/api/v1/organizations/${vendor}/sign-in-providers-everywhere`,
    );
    expect(body).toEqual({
      installation: [],
      items: [
        expect.objectContaining({
          ...{
            id,
            name: 'Work',
            organizationId: home,
            organizationName: 'Contoso',
            organizationKind: 'partner',
          },
          ...{ provedDomains: ['contoso.example'], openDomains: [], disabledAt: null, demandedAt: null },
        }),
      ],
      nextCursor: null,
    });
    expect(text).not.toContain('sealed:');
  }
  const support = await world.addPerson(vendor, ['support']);
  const found = async (search: string) => {
    const url = `/api/v1/organizations/${vendor}/sign-in-providers-everywhere?search=${search}`;
    return (await support.browser.get(url)).body.items.map((item: { id: string }) => item.id);
  };
  for (const search of ['contos', 'WORK', 'contoso.exam', '127.0.0.1'])
    expect(await found(search)).toEqual([id]);
  for (const search of ['fabrikam', '%25', '...']) expect(await found(search)).toEqual([]);
  const own = await ana.browser.get(`/api/v1/organizations/${home}/sign-in-providers-everywhere`);
  expect(own.status).toBe(403);
});

test('a start seals secrets of providers and of authenticator apps with the newest key', async () => {
  const { accountId } = bo;
  const sealed = sealText(world.settings.secretKeys, 'a seed', `authenticator ${accountId}`);
  await world.db
    .insertInto('authenticator_apps')
    .values({ account_id: accountId, secret: sealed, created_at: world.clock.now(), confirmed_at: null })
    .execute();
  const rotated = [newSecretKey(), ...world.settings.secretKeys];
  await sealProviderSecrets(world.db, { secretKeys: rotated });
  await sealAuthenticatorSecrets(world.db, { secretKeys: rotated });
  const provider = await world.db
    .selectFrom('organization_providers')
    .select('client_secret')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const app = await world.db
    .selectFrom('authenticator_apps')
    .select('secret')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  const newest = rotated.slice(0, 1);
  expect(openText(newest, provider.client_secret, id)).toBe('a secret');
  expect(openText(newest, app.secret, `authenticator ${accountId}`)).toBe('a seed');
});
