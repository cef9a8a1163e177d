import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EntraStandIn, startEntra } from '../../../tests/harness/entra.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { sealText } from '../../platform/secrets/sealed-text.ts';

const SITE = 'http://localhost:3000';
const CONTOSO = '11111111-1111-4111-8111-111111111111';
const FABRIKAM = '22222222-2222-4222-8222-222222222222';
const STRANGER = '33333333-3333-4333-8333-333333333333';

const common = {
  name: 'Work account',
  kind: 'entra' as const,
  tenants: [CONTOSO, FABRIKAM],
  trustEmail: false,
};
const keys = { clientId: 'portico', clientSecret: 'a secret' };

/** The provider of an organization, as its administrator has written it down. */
async function bringAlong(id: string, issuer: string) {
  const { settings, db, clock } = world;
  await db
    .insertInto('organization_providers')
    .values({
      ...{ organization_id: await world.addOrganization('customer'), id, issuer, client_id: keys.clientId },
      client_secret: sealText(settings.secretKeys, keys.clientSecret, id),
      ...{ name: common.name, kind: common.kind, tenants: common.tenants, trusts_second_factor: true },
      created_at: clock.now(),
    })
    .execute();
}

let entra: EntraStandIn;
let world: World;

describe.each([
  ['the installation', 'work'],
  ['an organization', newId()],
])('Entra of %s', (_whose, id) => {
  beforeAll(async () => {
    entra = await startEntra({
      id: 'portico',
      secret: 'a secret',
      redirectUri: `${SITE}/auth/${id}/callback`,
    });
    const issuer = `${entra.origin}/organizations/v2.0`;
    const own = id === 'work' ? [{ id, issuer, ...common, ...keys }] : [];
    world = await startWorld({ settings: { openIdProviders: own, insideHosts: ['127.0.0.1'] } });
    if (id !== 'work') await bringAlong(id, issuer);
  });
  afterAll(async () => {
    await world.close();
    await entra.stop();
  });

  let oid: string;
  beforeEach(() => {
    oid = crypto.randomUUID();
    entra.tamper = (token) => token;
    entra.people.set(oid, { tid: CONTOSO, name: 'Ana Lopes', email: `${oid}@contoso.example` });
  });

  const pathOf = (url: string) => url.slice(SITE.length);
  async function back(browser: TestBrowser, login = oid) {
    const { headers, text } = await browser.get(`/auth/${id}/start?returnTo=/customer`);
    if (!headers.location) throw new Error(text);
    return pathOf(await entra.signIn(String(headers.location), login));
  }
  const arrive = async (browser: TestBrowser, login = oid) => browser.get(await back(browser, login));
  const me = async (browser: TestBrowser) => (await browser.get('/api/v1/me')).body.account;

  test('a person of an allowed tenant comes in as (tenant, object id), and their address is not believed', async () => {
    const browser = world.visitor();
    const answer = await arrive(browser);
    expect(answer.headers.location).toBe('/prove-address?returnTo=%2Fcustomer');
    const account = await me(browser);
    expect(account).toMatchObject({ name: 'Ana Lopes', signInNames: [] });
    const identity = await world.db
      .selectFrom('identities')
      .select(['issuer', 'subject'])
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow();
    expect(identity).toEqual({ issuer: `${entra.origin}/${CONTOSO}/v2.0`, subject: oid });
  });

  test('a changed address is the same account still, and proves nothing', async () => {
    const [before, after] = [world.visitor(), world.visitor()];
    await arrive(before);
    entra.people.set(oid, { tid: CONTOSO, name: 'Ana Lopes', email: 'chief@contoso.example' });
    await arrive(after);
    expect(await me(after)).toEqual(await me(before));
  });

  test('the same address, and even the same object id, at another tenant is another account', async () => {
    const [here, there] = [world.visitor(), world.visitor()];
    await arrive(here);
    entra.people.set(oid, { tid: FABRIKAM, name: 'Ana Lopes', email: `${oid}@contoso.example` });
    await arrive(there);
    expect((await me(there)).id).not.toBe((await me(here)).id);
  });

  const refused: [what: string, prepare: () => void, reason: string][] = [
    [
      'a tenant that is not on the list',
      () => entra.people.set(oid, { tid: STRANGER, name: 'Eve', email: `${oid}@contoso.example` }),
      'tenant-not-allowed',
    ],
    [
      'a token of another issuer than its tenant',
      () => {
        entra.tamper = (token) => rewritten(token, { iss: `${entra.origin}/${FABRIKAM}/v2.0` });
      },
      'wrong-issuer',
    ],
    [
      'an unsigned token',
      () => {
        entra.tamper = (token) =>
          `${rewritten(token, {}, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`;
      },
      'unsigned-token',
    ],
    [
      'a token whose tenant was changed without a new signature',
      () => {
        entra.tamper = (token) =>
          rewritten(token, { iss: `${entra.origin}/${FABRIKAM}/v2.0`, tid: FABRIKAM });
      },
      'provider-refused',
    ],
    [
      'a token without a tenant',
      () => {
        entra.tamper = (token) => rewritten(token, { tid: undefined });
      },
      'provider-refused',
    ],
    [
      'a token for somebody else',
      () => {
        entra.tamper = (token) => rewritten(token, { aud: 'another' });
      },
      'provider-refused',
    ],
  ];
  test.each(refused)('%s is refused', async (_what, prepare, reason) => {
    prepare();
    const browser = world.visitor();
    const answer = await arrive(browser);
    expect([answer.status, answer.body.reason], answer.text).toEqual([409, reason]);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('a replayed state is refused', async () => {
    const browser = world.visitor();
    const path = await back(browser);
    const cookies = { ...browser.cookies };
    expect((await browser.get(path)).status).toBe(302);
    const again = world.visitor();
    Object.assign(again.cookies, { portico_sign_in: cookies.portico_sign_in });
    expect((await again.get(path)).body.reason).toBe('sign-in-not-ours');
  });

  async function startLink(browser: TestBrowser) {
    const { status, body } = await browser.post('/api/v1/me/identities/start', { provider: id });
    expect(status).toBe(200);
    return pathOf(await entra.signIn(body.url, oid));
  }

  test('an identity is attached while signed in with both, listed, told by mail, and signs in from then on', async () => {
    const ana = await world.addAccount();
    const answer = await ana.browser.get(await startLink(ana.browser));
    expect([answer.status, answer.headers.location]).toEqual([302, '/account']);
    const { body } = await ana.browser.get('/api/v1/me/identities');
    expect(body).toEqual({ items: [expect.objectContaining({ name: 'Work account' })], removable: false });
    const browser = world.visitor();
    await arrive(browser);
    expect((await me(browser)).id).toBe(ana.accountId);
    const last = await ana.browser.delete(`/api/v1/me/identities/${body.items[0].id}`);
    expect([last.status, last.body.reason]).toEqual([409, 'last-way-in']);
    const mails = await world.db
      .selectFrom('mails')
      .select('kind')
      .where('recipient', '=', ana.signInName)
      .execute();
    expect(mails).toEqual([{ kind: 'identity-linked' }]);
  });

  test('linking is refused when somebody else, or nobody, is signed in by then, and for an identity of another account', async () => {
    const ana = await world.addAccount();
    const eve = await world.addAccount();
    const path = await startLink(ana.browser);
    const other = world.visitor();
    Object.assign(other.cookies, ana.browser.cookies, {
      portico_session: eve.browser.cookies.portico_session,
    });
    expect((await other.get(path)).body.reason).toBe('link-not-signed-in');
    const second = await startLink(ana.browser);
    const nobody = world.visitor();
    Object.assign(nobody.cookies, { portico_sign_in: ana.browser.cookies.portico_sign_in });
    expect((await nobody.get(second)).body.reason).toBe('link-not-signed-in');
    await arrive(world.visitor());
    expect((await ana.browser.get(await startLink(ana.browser))).body.reason).toBe('identity-of-another');
  });

  test('of two accounts that attach one identity at the same moment one has it, and the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      oid = crypto.randomUUID();
      entra.people.set(oid, { tid: CONTOSO, name: 'Ana Lopes', email: `${oid}@contoso.example` });
      const [ana, eve] = [await world.addAccount(), await world.addAccount()];
      const paths = [await startLink(ana.browser), await startLink(eve.browser)] as const;
      const answers = await Promise.all([ana.browser.get(paths[0]), eve.browser.get(paths[1])]);
      expect(answers.map(({ status, body }) => [status, body?.reason]).sort()).toEqual([
        [302, undefined],
        [409, 'identity-of-another'],
      ]);
    }
  });

  test('one account that attaches the same identity twice at the same moment has it once, and is told once', async () => {
    const ana = await world.addAccount();
    const other = world.visitor();
    Object.assign(other.cookies, ana.browser.cookies);
    const paths = [await startLink(ana.browser), await startLink(other)] as const;
    const answers = await Promise.all([ana.browser.get(paths[0]), other.get(paths[1])]);
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect((await ana.browser.get('/api/v1/me/identities')).body.items).toHaveLength(1);
    const mails = world.db.selectFrom('mails').select('kind').where('recipient', '=', ana.signInName);
    expect(await mails.execute()).toEqual([{ kind: 'identity-linked' }]);
  });
});

function rewritten(token: string, claims: object, header: object = {}): string {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const changed = (part: string, change: object) =>
    Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(part, 'base64url').toString('utf8')), ...change }),
    ).toString('base64url');
  return [changed(head, header), changed(payload, claims), signature].join('.');
}
