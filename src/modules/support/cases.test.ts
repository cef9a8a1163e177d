import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegistryPartner, addRegistrySignIn } from '../../../tests/harness/registry.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { ANSWER_DAYS } from '../partners/access-requests.rules.ts';

let world: World;
let desk: string;
let sam: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  const vendor = await world.addOrganization('vendor', { name: 'Contoso Cloud' });
  desk = `/api/v1/organizations/${vendor}/support/cases`;
  sam = await world.addPerson(vendor, ['support'], { name: 'Sam Okoro' });
});
afterAll(() => world.close());

const CASES = '/api/v1/support-cases';
const note = 'Ana left in March, and nobody else can let me in.';

async function partnerWithout(administrator: boolean) {
  const partnerNumber = await addRegistryPartner(world);
  const partnerId = await world.addOrganization('partner', {
    name: 'Fabrikam',
    registryNumber: partnerNumber,
  });
  if (administrator) await world.addPerson(partnerId, ['administrator']);
  const bo = await world.addAccount({ name: 'Bo Li' });
  await addRegistrySignIn(world, partnerNumber, bo.signInName);
  return { partnerNumber, partnerId, bo };
}

const candidateOf = async ({ browser }: Pick<PersonIn, 'browser'>) =>
  (await browser.get('/api/v1/registrations/candidates')).body.items[0];

test('PP-16 where there is no administrator a colleague asks Support, which sees it at its desk and answers', async () => {
  const { partnerNumber, partnerId, bo } = await partnerWithout(false);
  expect((await candidateOf(bo)).explanation).toMatchObject({ reason: 'no-administrator', who: 'Support' });
  expect((await candidateOf(bo)).support).toEqual({
    allowed: true,
    explanation: null,
    cause: 'no-administrator',
  });
  const asked = await bo.browser.post(CASES, { partnerNumber, note });
  expect(asked.status).toBe(201);
  const told = await world.db
    .selectFrom('mails')
    .select(['kind', 'subject', 'body_text'])
    .where('recipient', '=', sam.signInName)
    .execute();
  expect(told).toMatchObject([
    { kind: 'support-case-opened', subject: 'Bo Li of Fabrikam asks Support for help' },
  ]);
  expect(told[0]?.body_text).toContain(note);
  expect(told[0]?.body_text).toContain(`/support/${sam.organizationId}/cases`);
  const listed = await sam.browser.get(desk);
  expect(listed.body.items).toMatchObject([
    {
      id: asked.body.id,
      partnerOrganizationId: partnerId,
      partner: { name: 'Fabrikam', number: partnerNumber },
      name: 'Bo Li',
      signInName: bo.signInName,
      cause: 'no-administrator',
      note,
      state: 'open',
    },
  ]);
  const answer = 'We have proposed you as administrator; a colleague confirms it.';
  const url = `${desk}/${asked.body.id}/answer`;
  expect((await sam.browser.post(url, { answer: 'Yes.' })).status).toBe(422);
  expect((await sam.browser.post(url, { answer })).status).toBe(204);
  expect((await bo.browser.get(CASES)).body.items).toMatchObject([{ state: 'answered', answer }]);
  const [mail] = await world.db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', bo.signInName)
    .execute();
  expect(mail?.body_text).toContain(answer);
  expect((await sam.browser.get(desk)).body.items).toEqual([]);
  const answered = await sam.browser.get(`${desk}?state=answered`);
  expect(answered.body.items).toMatchObject([{ answeredBy: 'Sam Okoro' }]);
  expect((await sam.browser.post(url, { answer })).body.reason).toBe('already-answered');
  for (const organizationId of [partnerId, sam.organizationId]) {
    const trail = await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('organization_id', '=', organizationId)
      .execute();
    expect(trail.map(({ action }) => action)).toContain('support-case.answered');
  }
});

test('PP-10 a request that lapsed without an answer leads to Support, an open one does not', async () => {
  const { partnerNumber, bo } = await partnerWithout(true);
  const early = await bo.browser.post(CASES, { partnerNumber, note });
  expect(early.body.explanation).toMatchObject({
    reason: 'administrator-reachable',
    remedy: expect.stringContaining('Request access'),
  });
  await bo.browser.post('/api/v1/access-requests', { partnerNumber });
  expect((await bo.browser.post(CASES, { partnerNumber, note })).body.reason).toBe('administrator-reachable');
  world.clock.forward({ days: ANSWER_DAYS });
  expect((await candidateOf(bo)).support).toMatchObject({ allowed: true, cause: 'request-lapsed' });
  expect((await bo.browser.post(CASES, { partnerNumber, note })).status).toBe(201);
  expect((await bo.browser.post(CASES, { partnerNumber, note })).body.reason).toBe('already-asked');
});

test('PP-6 an account that the registry does not know cannot ask Support about an organization', async () => {
  const { partnerNumber } = await partnerWithout(false);
  const eve = await world.addAccount();
  for (const asked of [partnerNumber, 'NOWHERE']) {
    const answer = await eve.browser.post(CASES, { partnerNumber: asked, note });
    expect(answer.body.reason).toBe('account-not-in-registry');
  }
});

test('nobody but Support sees cases at the desk, and nobody sees those of others', async () => {
  const { partnerNumber, bo } = await partnerWithout(false);
  const { body } = await bo.browser.post(CASES, { partnerNumber, note });
  const olga = await world.addPerson(sam.organizationId, ['operator']);
  const partner = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const eve = await world.addAccount();
  expect((await olga.browser.get(desk)).status).toBe(403);
  expect((await olga.browser.post(`${desk}/${body.id}/answer`, { answer: note })).status).toBe(403);
  expect((await partner.browser.get(desk)).status).toBe(404);
  const own = `/api/v1/organizations/${partner.organizationId}/support/cases`;
  expect((await partner.browser.get(own)).status).toBe(404);
  expect((await eve.browser.get(CASES)).body.items).toEqual([]);
  expect((await world.visitor().get(CASES)).status).toBe(401);
});
