import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EntraStandIn, startEntra } from '../../../tests/harness/entra.ts';
import { type NameServer, startNameServer } from '../../../tests/harness/name-server.ts';
import { close } from '../../../tests/harness/open-id-provider.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
let names: NameServer;
let entra: EntraStandIn;
let world: World;
beforeAll(async () => {
  names = await startNameServer();
  entra = await startEntra({
    id: 'portico',
    secret: 'a secret',
    redirectUri: 'http://localhost:3000/nowhere',
  });
  world = await startWorld({ settings: { insideHosts: ['127.0.0.1'], dnsServers: [names.address] } });
});
afterAll(async () => {
  await world.close();
  await entra.stop();
  await names.stop();
});

const url = (organizationId: string) => `/api/v1/organizations/${organizationId}/sign-in-providers`;
let count = 0;
const wanted = (change: object = {}) => ({
  name: 'Contoso',
  kind: 'entra',
  issuer: `${entra.origin}/organizations/v2.0`,
  clientId: `portico-${++count}`,
  clientSecret: 'a secret',
  tenants: [TENANT],
  domains: [`contoso-${count}.example`],
  ...change,
});

async function settle(kind: 'customer' | 'partner' | 'vendor' = 'customer') {
  const organizationId = await world.addOrganization(kind);
  return world.addPerson(organizationId, [kind === 'vendor' ? 'operator' : 'administrator']);
}
const add = ({ browser, organizationId }: PersonIn, change: object = {}) =>
  browser.post(url(organizationId), wanted(change));
const read = async ({ browser, organizationId }: PersonIn) =>
  (await browser.get(url(organizationId))).body.items;

test.each(['customer', 'partner', 'vendor'] as const)(
  'an administrator of a %s adds a provider; its secret is kept sealed and never shown',
  async (kind) => {
    const ana = await settle(kind);
    const { status, body, text } = await add(ana, { clientSecret: 'Zubrowka' });
    expect(status, text).toBe(201);
    const [provider] = await read(ana);
    expect(provider).toMatchObject({
      ...{ id: body.id, name: 'Contoso', kind: 'entra', tenants: [TENANT], trustsSecondFactor: false },
      callbackUrl: `http://localhost:3000/auth/${body.id}/callback`,
    });
    expect(JSON.stringify(provider)).not.toContain('Zubrowka');
    const kept = world.db
      .selectFrom('organization_providers')
      .select('client_secret')
      .where('id', '=', body.id);
    expect((await kept.executeTakeFirstOrThrow()).client_secret).toMatch(/^sealed:1:/);
  },
);

test('a mail domain is proved by its TXT record, once, and then leads its people to the provider', async () => {
  const ana = await settle();
  const domain = 'proved.example';
  const { id } = (await add(ana, { domains: [domain] })).body;
  const check = () => ana.browser.post(`${url(ana.organizationId)}/${id}/check`);
  const offered = async () =>
    (await world.visitor().get(`/api/v1/identity-providers?domain=${domain}`)).body.items;
  const early = (await check()).body.domains[0];
  expect(early).toMatchObject({ domain, checkedAt: expect.any(String), provedAt: null });
  expect(await offered()).toEqual([]);
  names.records.set(early.recordName, 'portico-domain=another');
  expect((await check()).body.domains[0].provedAt).toBeNull();
  names.records.set(early.recordName, early.recordText);
  expect((await check()).body.domains[0].provedAt).toEqual(expect.any(String));
  expect(await offered()).toEqual([{ id, name: 'Contoso', startUrl: `/auth/${id}/start` }]);
  expect((await world.visitor().get('/api/v1/identity-providers')).body.items).toEqual([]);

  const eve = await settle('partner');
  const other = (await add(eve, { domains: [domain] })).body.id;
  const [theirs] = (await read(eve))[0].domains;
  names.records.set(theirs.recordName, theirs.recordText);
  const second = await eve.browser.post(`${url(eve.organizationId)}/${other}/check`);
  expect([second.status, second.body.reason]).toEqual([409, 'domain-of-another']);
});

test('name servers that do not answer are told as such, and change nothing', async () => {
  const away = await startNameServer();
  await away.stop();
  const apart = await startWorld({ settings: { insideHosts: ['127.0.0.1'], dnsServers: [away.address] } });
  const organizationId = await apart.addOrganization('customer');
  const ana = await apart.addPerson(organizationId, ['administrator']);
  const { id } = (await add(ana)).body;
  const answer = await ana.browser.post(`${url(organizationId)}/${id}/check`);
  expect([answer.status, answer.body.reason]).toEqual([503, 'name-servers-away']);
  expect((await read(ana))[0].domains[0].checkedAt).toBeNull();
  await apart.close();
}, 40_000);

const UNFIT: [what: string, change: object, pointer: string][] = [
  ['an issuer on loopback that the operator has not named', { issuer: 'http://localhost:9/x' }, '/issuer'],
  ['an issuer inside of the network', { issuer: 'https://10.1.2.3/' }, '/issuer'],
  ['the address of the cloud machine itself', { issuer: 'http://169.254.169.254/latest' }, '/issuer'],
  ['an issuer on plain http', { issuer: 'http://93.184.216.34/' }, '/issuer'],
  ['an issuer with a password in it', { issuer: 'https://ana:secret@idp.example/' }, '/issuer'],
  ['an address where nobody is', { issuer: 'http://127.0.0.1:9/' }, '/issuer'],
  ['another protocol', { issuer: 'file:///etc/passwd' }, '/issuer'],
  ['Entra for everybody without tenants', { tenants: [] }, '/tenants'],
  ['no mail domain', { domains: [] }, '/domains'],
  ['a mail domain that is none', { domains: ['contoso'] }, '/domains/0'],
  ['a tenant that is no id', { tenants: ['contoso'] }, '/tenants/0'],
];
test.each(UNFIT)('%s is refused at its field, and nothing is kept', async (_what, change, pointer) => {
  const ana = await settle();
  const { status, body, text } = await add(ana, change);
  expect([status, body.errors?.[0]?.pointer], text).toEqual([422, pointer]);
  expect(await read(ana)).toEqual([]);
});

test('a server that says that it is another issuer, or redirects inside, is refused', async () => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/away'))
      return response.writeHead(302, { location: `${entra.origin}/` }).end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ana = await settle();
  for (const kind of ['entra', 'openid']) {
    const other = await add(ana, { kind, issuer: `${origin}/x` });
    expect([other.status, other.body.errors[0].code], other.text).toEqual([422, 'other-issuer']);
    const away = await add(ana, { kind, issuer: `${origin}/away` });
    expect([away.status, away.body.errors[0].code]).toEqual([422, 'no-provider-there']);
  }
  await close(server);
});

test('the same provider twice, also at the same moment, and a sixth one are refused', async () => {
  const ana = await settle();
  const same = wanted();
  const both = await Promise.all([1, 2].map(() => ana.browser.post(url(ana.organizationId), same)));
  expect(both.map(({ status, body }) => [status, body.reason]).sort()).toEqual([
    [201, undefined],
    [409, 'provider-exists'],
  ]);
  for (let n = 0; n < 4; n++) expect((await add(ana)).status).toBe(201);
  const sixth = await add(ana);
  expect([sixth.status, sixth.body.reason]).toEqual([409, 'too-many-providers']);
});

test('who may not manage people neither reads nor changes the providers, and a stranger learns nothing', async () => {
  const ana = await settle('partner');
  const { id } = (await add(ana)).body;
  const member = await world.addPerson(ana.organizationId, ['member']);
  const eve = await settle();
  for (const [person, status] of [
    [member, 403],
    [eve, 404],
  ] as const) {
    const { browser } = person;
    const at = url(ana.organizationId);
    const answers = [
      await browser.get(at),
      await browser.post(at, wanted()),
      await browser.post(`${at}/${id}/check`),
      await browser.delete(`${at}/${id}`),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
  }
  expect((await eve.browser.delete(`${url(eve.organizationId)}/${id}`)).status).toBe(404);
});

test('adding and removing ask for a fresh proof, and stand in the trail', async () => {
  const ana = await settle('partner');
  const { id } = (await add(ana)).body;
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(world.clock.now().getTime() - 11 * 60_000) })
    .where('account_id', '=', ana.accountId)
    .execute();
  for (const answer of [await add(ana), await ana.browser.delete(`${url(ana.organizationId)}/${id}`)])
    expect([answer.status, answer.body.reason]).toEqual([403, 'step-up-required']);
  await world.db
    .updateTable('sessions')
    .set({ proved_at: world.clock.now() })
    .where('account_id', '=', ana.accountId)
    .execute();
  expect((await ana.browser.delete(`${url(ana.organizationId)}/${id}`)).status).toBe(204);
  const { body } = await ana.browser.get(`/api/v1/organizations/${ana.organizationId}/audit-events`);
  expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
    'sign-in-provider.removed',
    'sign-in-provider.added',
  ]);
});
