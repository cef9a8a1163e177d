import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EntraStandIn, startEntra } from '../../../tests/harness/entra.ts';
import { startOpenIdProvider, type TestOpenIdProvider } from '../../../tests/harness/open-id-provider.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { sealText } from '../../platform/secrets/sealed-text.ts';

/** What is believed of a provider that an organization has brought along: its word for addresses, and for a second factor. */
const SITE = 'http://localhost:3000';
const TENANT = '11111111-1111-4111-8111-111111111111';
const ids = { entra: newId(), openid: newId() };
let entra: EntraStandIn;
let openid: TestOpenIdProvider;
let world: World;
let home: string;
beforeAll(async () => {
  const client = { id: 'portico', secret: 'a secret' };
  entra = await startEntra({ ...client, redirectUri: `${SITE}/auth/${ids.entra}/callback` });
  openid = await startOpenIdProvider({ ...client, redirectUri: `${SITE}/auth/${ids.openid}/callback` });
  world = await startWorld({ settings: { insideHosts: ['127.0.0.1'] } });
  home = await world.addOrganization('partner');
  const own = {
    organization_id: home,
    client_id: 'portico',
    trusts_second_factor: true,
    created_at: world.clock.now(),
    disabled_at: null,
    demanded_at: null,
  };
  const sealed = (id: string) => sealText(world.settings.secretKeys, 'a secret', id);
  const tenants = [TENANT];
  const issuer = `${entra.origin}/organizations/v2.0`;
  await world.db
    .insertInto('organization_providers')
    .values([
      {
        ...own,
        id: ids.entra,
        name: 'Entra',
        kind: 'entra',
        issuer,
        tenants,
        client_secret: sealed(ids.entra),
      },
      {
        ...own,
        id: ids.openid,
        name: 'Own',
        kind: 'openid',
        issuer: openid.issuer,
        tenants: [],
        client_secret: sealed(ids.openid),
      },
    ])
    .execute();
  const at = world.clock.now();
  await world.db
    .insertInto('provider_domains')
    .values([
      {
        organization_id: home,
        provider_id: ids.openid,
        domain: 'proved.example',
        proof: 'x',
        checked_at: at,
        proved_at: at,
      },
      {
        organization_id: home,
        provider_id: ids.openid,
        domain: 'open.example',
        proof: 'y',
        checked_at: at,
        proved_at: null,
      },
    ])
    .execute();
});
afterAll(async () => {
  await world.close();
  await entra.stop();
  await openid.stop();
});

let claims: object;
beforeEach(async () => {
  claims = {};
  entra.tamper = (token) => token;
  await world.db.updateTable('organization_providers').set({ trusts_second_factor: true }).execute();
});

async function arrive(
  browser: TestBrowser,
  id: string,
  provider: { signIn: EntraStandIn['signIn'] },
  login: string,
) {
  const { headers } = await browser.get(`/auth/${id}/start`);
  const back = await provider.signIn(String(headers.location), login);
  return browser.get(back.slice(SITE.length));
}

test.each([
  ['ana@proved.example', true, true],
  ['ana@proved.example', false, false],
  ['ana@open.example', true, false],
  ['ana@sub.proved.example', true, false],
  ['ana@elsewhere.example', true, false],
])('of %s, called verified: %s, it is believed: %s', async (email, email_verified, believed) => {
  const login = newId();
  openid.people.set(login, { name: 'Ana', email, email_verified });
  const browser = world.visitor();
  await arrive(browser, ids.openid, openid, login);
  expect((await browser.get('/api/v1/me')).body.account.signInNames).toEqual(believed ? [email] : []);
});

/** Signs in by Entra as somebody who is a person of both organizations, which both demand a second factor. */
async function comeToBoth(said: object) {
  claims = said;
  const oid = newId();
  entra.people.set(oid, { tid: TENANT, name: 'Bo', email: 'bo@proved.example', ...claims });
  const browser = world.visitor();
  await arrive(browser, ids.entra, entra, oid);
  const { id: accountId } = (await browser.get('/api/v1/me')).body.account;
  const other = await world.addOrganization('partner');
  await world.db
    .updateTable('organizations')
    .set({ demands_second_factor: true })
    .where('id', 'in', [home, other])
    .execute();
  for (const organization_id of [home, other])
    await world.db
      .insertInto('people')
      .values({
        ...{ organization_id, id: newId(), account_id: accountId, first_name: 'Bo', last_name: 'Li' },
        ...{
          sign_in_name: `${oid}@proved.example`,
          contact_email: 'bo@proved.example',
          roles: ['administrator'],
        },
        ...{ created_at: world.clock.now(), bound_at: world.clock.now() },
      })
      .execute();
  const statusAt = async (id: string) => {
    const { status, body } = await browser.get(`/api/v1/organizations/${id}/sign-in-policy`);
    return status === 200 ? 'in' : body.reason;
  };
  return { browser, at: { home: await statusAt(home), other: await statusAt(other) } };
}

test.each([{ amr: ['pwd', 'mfa'] }, { acr: 'phr' }])(
  'a second factor that the provider tells by %j counts in the organization that trusts it, and in no other',
  async (said) => {
    const { at } = await comeToBoth(said);
    expect(at).toEqual({ home: 'in', other: 'second-factor-required' });
  },
);

test.each([{}, { amr: ['pwd'] }, { amr: 'mfa' }, { acr: '1' }])(
  'a provider that says %j has said nothing of a second factor',
  async (said) => {
    const { at } = await comeToBoth(said);
    expect(at).toEqual({ home: 'second-factor-required', other: 'second-factor-required' });
  },
);

test('an organization that does not trust its provider with it demands a second factor of its own', async () => {
  await world.db.updateTable('organization_providers').set({ trusts_second_factor: false }).execute();
  expect((await comeToBoth({ amr: ['mfa'] })).at.home).toBe('second-factor-required');
});

test('once the provider is removed, whoever came in by it is out, and nobody comes in by it any more', async () => {
  const { browser, at } = await comeToBoth({ amr: ['mfa'] });
  expect(at.home).toBe('in');
  const admin = await world.addPerson(home, ['administrator']);
  await world.db
    .updateTable('sessions')
    .set({ method: 'passkey' })
    .where('account_id', '=', admin.accountId)
    .execute();
  const removed = await admin.browser.delete(`/api/v1/organizations/${home}/sign-in-providers/${ids.entra}`);
  expect(removed.status).toBe(204);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
  expect((await world.visitor().get(`/auth/${ids.entra}/start`)).body.reason).toBe('no-such-provider');
});
