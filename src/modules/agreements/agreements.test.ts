import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let vendor: string;
let olga: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  vendor = await world.addOrganization('vendor', { name: 'Contoso Cloud' });
  olga = await world.addPerson(vendor, ['operator'], { name: 'Olga Petrova' });
});
afterAll(() => world.close());

const at = (organizationId: string) => `/api/v1/organizations/${organizationId}`;
const asked = (person: PersonIn) => person.browser.get(`${at(person.organizationId)}/agreements/asked`);
const acceptances = (person: PersonIn) => `${at(person.organizationId)}/agreement-acceptances`;
const today = () => world.clock.now().toISOString().slice(0, 10);

const version = (number: string, change: object = {}) => ({
  kind: 'partner-terms',
  version: number,
  language: 'en',
  title: 'Partner terms',
  body: `# Partner terms\n\nWe answer within 30 days.\n\n- You keep your customers.\n`,
  effectiveFrom: today(),
  audiences: ['partner'],
  mustAccept: true,
  ...change,
});

const publish = (body: object) => olga.browser.post(`${at(vendor)}/agreements`, body);

async function partnerPeople() {
  const organizationId = await world.addOrganization('partner', { name: 'Fabrikam' });
  const [ana, amal, bo] = await Promise.all([
    world.addPerson(organizationId, ['administrator'], { name: 'Ana Lopes' }),
    world.addPerson(organizationId, ['administrator'], { name: 'Amal Said' }),
    world.addPerson(organizationId, ['member'], { name: 'Bo Li' }),
  ]);
  return { organizationId, ana, amal, bo };
}

test('a published version is asked of the partner’s administrators, with the changes marked, until one accepts', async () => {
  const { ana, amal, bo } = await partnerPeople();
  expect((await asked(ana)).body.items).toEqual([]);
  expect((await publish(version('1.0'))).status).toBe(201);
  const first = await asked(ana);
  expect(first.body.items).toMatchObject([{ agreement: { version: '1.0' }, previous: null }]);
  expect((await asked(bo)).body.items).toEqual([]);
  const agreementIds = [first.body.items[0].agreement.id];
  const accepted = await ana.browser.post(acceptances(ana), { agreementIds });
  expect(accepted.body).toEqual({ accepted: 1 });
  for (const person of [ana, amal]) expect((await asked(person)).body.items).toEqual([]);
  expect((await amal.browser.post(acceptances(amal), { agreementIds })).body.reason).toBe('nothing-asked');

  world.clock.forward({ days: 1 });
  const body = version('1.0').body.replace('30 days', '10 days');
  expect((await publish(version('2.0', { body }))).status).toBe(201);
  const { items } = (await asked(amal)).body;
  expect(items[0].previous.version).toBe('1.0');
  const changed = items[0].previous.changes.find(({ kind }: { kind: string }) => kind === 'changed');
  expect(changed.parts).toEqual([
    { mark: 'same', text: 'We answer within ' },
    { mark: 'removed', text: '30' },
    { mark: 'added', text: '10' },
    { mark: 'same', text: ' days.\n\n' },
  ]);
});

test('who accepted which version, and when, is read by the organization and by the operator, and by nobody else', async () => {
  const { ana, bo, organizationId } = await partnerPeople();
  const { items } = (await asked(ana)).body;
  const [{ agreement }] = items;
  await ana.browser.post(acceptances(ana), { agreementIds: [agreement.id] });
  const own = await bo.browser.get(acceptances(bo));
  expect(own.body.items).toMatchObject([
    { acceptedBy: 'Ana Lopes', agreement: { title: 'Partner terms', version: agreement.version } },
  ]);
  const listed = await olga.browser.get(`${at(vendor)}/agreements/${agreement.id}/acceptances`);
  expect(listed.body.items[0]).toMatchObject({
    acceptedBy: 'Ana Lopes',
    organizationName: 'Fabrikam',
    organizationKind: 'partner',
  });
  const versions = (await olga.browser.get(`${at(vendor)}/agreements`)).body.items;
  const counted = versions.find(({ id }: { id: string }) => id === agreement.id);
  expect(counted).toMatchObject({ state: 'in-force', organizations: 1, publishedBy: 'Olga Petrova' });
  const trail = (await ana.browser.get(`${at(organizationId)}/audit-events`)).body.items;
  expect(trail[0]).toMatchObject({ action: 'agreement.accepted', actorName: 'Ana Lopes' });

  const stranger = (await partnerPeople()).ana;
  expect((await stranger.browser.get(acceptances(ana))).status).toBe(404);
  expect((await stranger.browser.get(acceptances(stranger))).body.items).toEqual([]);
});

test('a customer’s administrator is asked for a new version, and the text is in the language that is wanted', async () => {
  const organizationId = await world.addOrganization('customer', { acceptedNothing: true });
  const cara = await world.addPerson(organizationId, ['administrator']);
  const emil = await world.addPerson(organizationId, ['user']);
  const current = (await cara.browser.get('/api/v1/agreements/current')).body.items;
  const all = { agreementIds: current.map(({ id }: { id: string }) => id) };
  expect((await cara.browser.post(acceptances(cara), all)).body).toEqual({ accepted: 2 });
  const terms = { kind: 'terms', title: 'Terms of service', audiences: ['customer'] };
  await publish(version('2.0', terms));
  await publish(version('2.0', { ...terms, language: 'de', title: 'Nutzungsbedingungen' }));
  const german = await cara.browser.get(`${at(organizationId)}/agreements/asked?language=de`);
  expect(german.body.items).toMatchObject([
    { agreement: { title: 'Nutzungsbedingungen' }, previous: { version: '1.0' } },
  ]);
  expect((await asked(emil)).body.items).toEqual([]);
  const old = await cara.browser.post(acceptances(cara), all);
  expect(old.body.reason).toBe('not-asked');
  const id = german.body.items[0].agreement.id;
  expect((await cara.browser.post(acceptances(cara), { agreementIds: [id] })).status).toBe(201);
  expect((await asked(cara)).body.items).toEqual([]);
});

test('a version that takes effect later is asked from its day on, and nobody but the operator reads it before', async () => {
  const { ana } = await partnerPeople();
  const day = new Date(world.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
  const { body } = await publish(version('9.0', { effectiveFrom: day }));
  expect(body).toMatchObject({ state: 'future', version: '9.0' });
  expect((await world.visitor().get(`/api/v1/agreements/${body.id}`)).status).toBe(404);
  const versions = async () =>
    (await asked(ana)).body.items.map((item: { agreement: { version: string } }) => item.agreement.version);
  expect(await versions()).not.toContain('9.0');
  world.clock.forward({ days: 20 });
  expect(await versions()).toContain('9.0');
  expect((await world.visitor().get(`/api/v1/agreements/${body.id}`)).body.version).toBe('9.0');
});

test('two operators who publish the same version at the same moment: it stands once', async () => {
  world.clock.forward({ days: 1 });
  const otto = await world.addPerson(vendor, ['operator']);
  const answers = await Promise.all(
    [olga, otto].map(({ browser }) => browser.post(`${at(vendor)}/agreements`, version('10.0'))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.reason).toBe('version-exists');
});

test('wrong entries are named field by field, and a version in the past is refused', async () => {
  const wrong = await publish({ ...version('x y'), body: ' ', audiences: [], language: 'English' });
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    expect.arrayContaining(['/version', '/body', '/audiences', '/language']),
  );
  const past = await publish(version('11.0', { effectiveFrom: '2026-01-02' }));
  expect(past.body.explanation).toMatchObject({ reason: 'in-the-past', who: 'An operator' });
});

test('a role that is too small is told so; other kinds of organization find nothing', async () => {
  const { ana, bo } = await partnerPeople();
  const due = (await asked(ana)).body.items;
  const agreementIds = due.map(({ agreement }: { agreement: { id: string } }) => agreement.id);
  await ana.browser.post(acceptances(ana), { agreementIds });
  const sam = await world.addPerson(vendor, ['support']);
  const id = '0192a1b2-0000-7000-8000-000000000000';
  expect((await bo.browser.post(acceptances(bo), { agreementIds: [id] })).status).toBe(403);
  expect((await ana.browser.post(acceptances(ana), { agreementIds: [id] })).status).toBe(404);
  expect((await sam.browser.get(`${at(vendor)}/agreements`)).status).toBe(403);
  expect((await sam.browser.post(`${at(vendor)}/agreements`, version('12.0'))).status).toBe(403);
  expect((await ana.browser.get(`${at(ana.organizationId)}/agreements`)).status).toBe(404);
  expect((await ana.browser.post(`${at(ana.organizationId)}/agreements`, version('12.0'))).status).toBe(404);
  expect((await asked(olga)).status).toBe(404);
  expect((await olga.browser.get(`${at(vendor)}/agreements/${id}`)).status).toBe(404);
});
