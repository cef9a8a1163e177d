import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { draftThrough, newBroker } from '../../../tests/harness/brokers.ts';
import type { Certified } from '../../../tests/harness/certificates.ts';
import { startDemandingBroker } from '../../../tests/harness/demanding-broker.ts';
import { type SitesBroker, startSitesBroker } from '../../../tests/harness/sites-broker.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { addDays } from '../../kernel/clock.ts';
import { newSecretKey } from '../../platform/secrets/sealed-text.ts';
import { openBrokerById, sealBrokerSecrets } from './index.ts';

let world: World;
let sites: SitesBroker;
let olga: PersonIn;
let here: string;
beforeAll(async () => {
  world = await startWorld();
  sites = await startSitesBroker();
  olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  here = `/api/v1/organizations/${olga.organizationId}/brokers`;
});
beforeEach(() => sites.faults());
afterAll(async () => {
  await sites.close();
  await world.close();
});

const worker = () => ({ db: world.app.portico.db, clock: world.clock, settings: world.settings });
const call = { requestIdentity: 'r', originatingIdentity: null };
const add = async (facts: object = {}) => {
  const answer = await olga.browser.post(
    here,
    newBroker({ url: sites.url, secret: sites.password, ...facts }),
  );
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};

test('an operator adds a broker, tries it, reads what it offers, and nobody ever reads its secret', async () => {
  const { secret: _secret, name: _name, ...typed } = newBroker({ url: sites.url });
  const tried = await olga.browser.post(`${here}/trial`, { ...typed, secret: sites.password });
  expect(tried.body.services).toMatchObject([
    { name: 'sites', fetchable: true, plans: [{ name: 'basic' }, { name: 'business' }] },
  ]);
  const { id, ...broker } = await add();
  expect(broker).toMatchObject({ resting: null, askedAt: null, trouble: null, catalog: null, version: 1 });
  const read = await olga.browser.post(`${here}/${id}/catalog-readings`);
  expect(read.body).toMatchObject({ catalog: { services: [{ name: 'sites' }] }, trouble: null, version: 2 });
  expect(read.body.answeredAt).not.toBeNull();

  const everything = await Promise.all([olga.browser.get(here), olga.browser.get(`${here}/${id}`)]);
  const kept = await world.db.selectFrom('broker_secrets').selectAll().where('broker_id', '=', id).execute();
  const trail = await world.db.selectFrom('audit_events').selectAll().execute();
  for (const text of [...everything.map((answer) => answer.text), JSON.stringify([kept, trail])])
    expect(text).not.toContain(sites.password);
  expect(kept[0]?.secret).toMatch(/^sealed:1:/);
});

test('no transaction of a request reads what is shown to a broker', async () => {
  await add();
  const seen = await world.app.portico.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', ${olga.organizationId}, true),
                     set_config('portico.desk', 'operator', true)`.execute(tx);
    const brokers = await tx.selectFrom('brokers').select('id').execute();
    const secrets = await tx.selectFrom('broker_secrets').select('secret').execute();
    return [brokers.length > 0, secrets.length];
  });
  expect(seen).toEqual([true, 0]);
});

test('a worker opens a broker by its id, and what it answers stands on its page', async () => {
  const { id } = await add();
  const opened = await openBrokerById(worker(), id);
  if (opened.kind !== 'open') return expect.fail();
  await sites.faults({ kind: 'status', call: 'catalog', times: 1 });
  await opened.broker.catalog(call);
  const troubled = (await olga.browser.get(`${here}/${id}`)).body;
  expect(troubled.trouble).toMatchObject({
    reason: 'server-failed',
    sentence: 'The broker failed.',
    detail: 'This fault was switched on.',
    since: expect.any(String),
  });
  expect(troubled.answeredAt).toBeNull();
  await opened.broker.catalog(call);
  expect((await olga.browser.get(`${here}/${id}`)).body).toMatchObject({
    trouble: null,
    answeredAt: expect.any(String),
  });
});

test('a refusal of one order is no trouble of the broker', async () => {
  const { id } = await add();
  const opened = await openBrokerById(worker(), id);
  if (opened.kind !== 'open') return expect.fail();
  const wanted = { instanceId: 'i', serviceId: 's', planId: 'p', organizationId: 'o', spaceId: 's' };
  expect(await opened.broker.provision({ ...wanted, context: {}, parameters: {} }, call)).toMatchObject({
    kind: 'failed',
    status: 400,
  });
  expect((await olga.browser.get(`${here}/${id}`)).body.trouble).toBeNull();
});

test('a broker that rests is asked nothing until it is woken, and the trail says why', async () => {
  const { id } = await add();
  const reason = 'Maintenance until noon';
  expect((await olga.browser.post(`${here}/${id}/rest`, { reason })).body.resting).toEqual({
    since: expect.any(String),
    reason,
  });
  expect(await openBrokerById(worker(), id)).toMatchObject({ kind: 'resting', reason });
  const again = await olga.browser.post(`${here}/${id}/rest`, { reason });
  expect(again.body).toMatchObject({ status: 409, reason: 'rests-already' });
  expect((await olga.browser.post(`${here}/${id}/wake`)).body.resting).toBeNull();
  expect((await openBrokerById(worker(), id)).kind).toBe('open');
  const trail = await world.db.selectFrom('audit_events').select(['action', 'reason']).execute();
  expect(trail).toContainEqual({ action: 'broker.rested', reason });
});

test('a secret stays for the same server only, and a stale change changes nothing', async () => {
  const broker = await add();
  const { secret: _secret, ...same } = newBroker({ url: `${sites.url}/` });
  const kept = await olga.browser.put(`${here}/${broker.id}`, same, { 'if-match': '"1"' });
  expect(kept.body).toMatchObject({ version: 2, name: same.name });
  expect((await openBrokerById(worker(), broker.id)).kind).toBe('open');
  const elsewhere = { ...same, url: 'https://elsewhere.example' };
  const refused = await olga.browser.put(`${here}/${broker.id}`, elsewhere, { 'if-match': '"2"' });
  expect(refused.body.errors).toMatchObject([{ pointer: '/secret', code: 'missing-secret' }]);
  const stale = await olga.browser.put(`${here}/${broker.id}`, same, { 'if-match': '"1"' });
  expect(stale.status).toBe(412);
});

test('a trial with the kept secret sends it to the same server, and nowhere else', async () => {
  const { id } = await add();
  const { secret: _secret, name: _name, ...typed } = newBroker({ url: sites.url });
  expect((await olga.browser.post(`${here}/trial`, { ...typed, brokerId: id })).status).toBe(200);
  const other = await startSitesBroker();
  const elsewhere = await olga.browser.post(`${here}/trial`, { ...typed, url: other.url, brokerId: id });
  expect(elsewhere.body.errors).toMatchObject([{ pointer: '/secret', code: 'missing-secret' }]);
  expect((await other.look()).calls).toEqual({});
  await other.close();
});

test.each([
  ['http://10.1.2.3/', '/url', 'inside-address'],
  ['https://169.254.169.254/latest', '/url', 'inside-address'],
  ['https://intranet/', '/url', 'inside-address'],
  ['http://brokers.example/', '/url', 'wrong-protocol'],
  ['https://user:pass@brokers.example/', '/url', 'credentials-in-address'],
])('a broker at %s is not even kept: %s', async (url, pointer, code) => {
  const answer = await olga.browser.post(here, newBroker({ url }));
  expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer, code }] });
});

test.each([
  ['a wrong password', { secret: 'wrong' }, '/secret', 'not-authorized'],
  ['a closed port', { url: 'http://localhost:1' }, '/url', 'unreachable'],
])('a trial with %s says what it is, and what to do', async (_words, facts, pointer, code) => {
  const { name: _name, ...typed } = newBroker({ url: sites.url, secret: sites.password, ...facts });
  const answer = await olga.browser.post(`${here}/trial`, typed);
  expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  expect(answer.body.explanation.remedy).not.toBe('');
});

test('a reading in vain says why, and leaves what was read before', async () => {
  const { id } = await add();
  await olga.browser.post(`${here}/${id}/catalog-readings`);
  await sites.faults({ kind: 'wrong-json', call: 'catalog', times: 1 });
  const answer = await olga.browser.post(`${here}/${id}/catalog-readings`);
  expect(answer.body).toMatchObject({ status: 409, reason: 'not-json' });
  expect((await olga.browser.get(`${here}/${id}`)).body).toMatchObject({
    catalog: { services: [{ name: 'sites' }] },
    trouble: { reason: 'not-json' },
  });
});

test('a service of the broker becomes a draft of the catalogue, with parameters as a form, and its next draft later', async () => {
  const { id } = await add();
  const wanted = {
    serviceId: '6f7c1a52-1d0e-4f4e-9a59-5d1f6f3c9b00',
    code: 'web-shops',
    accountPrefix: 'WS',
  };
  const early = await olga.browser.post(`${here}/${id}/offerings`, wanted);
  expect(early.body).toMatchObject({ status: 409, reason: 'not-read-yet' });
  await olga.browser.post(`${here}/${id}/catalog-readings`);
  expect((await olga.browser.post(`${here}/${id}/offerings`, wanted)).status).toBe(201);
  const place = `/api/v1/organizations/${olga.organizationId}/catalogue/web-shops`;
  const entry = (await olga.browser.get(place)).body;
  expect(entry).toMatchObject({
    published: null,
    draft: {
      ...{ serviceKind: 'broker', brokerId: id, serviceId: wanted.serviceId },
      plans: [{ code: 'basic', parameters: { type: 'object' } }, { code: 'business' }],
    },
  });
  const again = await olga.browser.post(`${here}/${id}/offerings`, wanted);
  expect(again.status).toBe(201);
  expect((await olga.browser.get(place)).body.draftRevision).toBeGreaterThan(entry.draftRevision);
  const other = await olga.browser.post(`${here}/${id}/offerings`, { ...wanted, serviceId: 'unknown' });
  expect(other.body.errors).toMatchObject([{ pointer: '/serviceId', code: 'not-offered' }]);
});

test('a certificate that is none, and a key that is none, are told apart', async () => {
  const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
  const wanted = newBroker({ authentication: { kind: 'mtls', certificate }, secret: 'no key' });
  const answer = await olga.browser.post(here, wanted);
  expect(answer.body.errors).toMatchObject([
    { pointer: '/authentication/certificate', code: 'not-a-certificate' },
  ]);
  const lines = await olga.browser.post(here, newBroker({ secret: 'two\nlines' }));
  expect(lines.body.errors).toMatchObject([{ pointer: '/secret' }]);
});

test('a broker that demands a client certificate is asked with it; one of ours that ends soon or has ended is told', async () => {
  const demanding = await startDemandingBroker();
  const { url, authority } = demanding;
  const shown = ({ certificate, key }: Certified) =>
    newBroker({
      ...{ url, authority: authority.certificate, secret: key },
      authentication: { kind: 'mtls', certificate },
    });
  const standing = async (validUntil: Date) => {
    const wanted = shown(authority.issue({ name: 'portico', validUntil }));
    const { body } = await olga.browser.post(here, wanted);
    const read = await olga.browser.post(`${here}/${body.id}/catalog-readings`);
    return { read, certificate: body.certificate };
  };
  try {
    const now = world.clock.now();
    const good = await standing(addDays(now, 31));
    expect(good.read.body).toMatchObject({ trouble: null, catalog: { services: [] } });
    expect(good.certificate).toMatchObject({ subject: 'CN=portico', standing: 'valid' });
    expect((await standing(addDays(now, 29))).certificate.standing).toBe('ends-soon');
    expect(demanding.seen).toEqual(['portico', 'portico']);
    const ended = await standing(addDays(now, -1));
    expect(ended.certificate.standing).toBe('ended');
    expect(ended.read.text).toContain('our certificate (CN=portico, until ');

    const { name: _name, ...typed } = newBroker({ url, authority: authority.certificate });
    const none = await olga.browser.post(`${here}/trial`, typed);
    expect(none.text).toContain('The broker asks for a client certificate, and we show it none.');
    expect(demanding.seen).toHaveLength(2);
  } finally {
    await demanding.close();
  }
});

test('a broker that a service names stays; another one goes with its secret', async () => {
  const { id } = await add();
  await draftThrough(world, id);
  const match = { 'if-match': '"1"' };
  const refused = await olga.browser.delete(`${here}/${id}`, match);
  expect(refused.body).toMatchObject({ status: 409, reason: 'broker-in-use' });
  await world.db.deleteFrom('offering_versions').where('broker_id', '=', id).execute();
  expect((await olga.browser.delete(`${here}/${id}`, match)).status).toBe(204);
  expect(
    await world.db.selectFrom('broker_secrets').select('secret').where('broker_id', '=', id).execute(),
  ).toEqual([]);
  expect(await openBrokerById(worker(), id)).toMatchObject({ kind: 'closed' });
});

test('what an earlier key sealed is sealed anew at the start; without any key the broker says what to do', async () => {
  const { id } = await add();
  const [old = ''] = world.settings.secretKeys;
  const fresh = newSecretKey();
  const lost = { ...worker(), settings: { ...world.settings, secretKeys: [fresh] } };
  expect(await openBrokerById(lost, id)).toMatchObject({
    kind: 'closed',
    explanation: { reason: 'sealed-with-another-key' },
  });
  await sealBrokerSecrets(world.db, { secretKeys: [fresh, old] });
  expect((await openBrokerById(lost, id)).kind).toBe('open');
  await sealBrokerSecrets(world.db, { secretKeys: [old, fresh] });
});

test('Support is told which role would do, and a partner that there is nothing', async () => {
  const support = await world.addPerson(olga.organizationId, ['support']);
  const small = await support.browser.get(here);
  expect(small.body).toMatchObject({ status: 403, explanation: { remedy: 'Ask for the role operator.' } });
  const ana = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await ana.browser.get(here)).status).toBe(404);
});
