import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegistryPartner, addRegistrySignIn } from '../../../tests/harness/registry.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { ANSWER_DAYS } from './access-requests.rules.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const REQUEST = '/api/v1/access-requests';

async function activePartner() {
  const partnerNumber = await addRegistryPartner(world);
  const organizationId = await world.addOrganization('partner', { registryNumber: partnerNumber });
  const ana = await world.addPerson(organizationId, ['administrator'], { name: 'Ana Lopes' });
  const requests = `/api/v1/organizations/${organizationId}/access-requests`;
  return { partnerNumber, organizationId, ana, requests };
}

async function colleague(partnerNumber: string, name = 'Bo Li') {
  const bo = await world.addAccount({ name });
  await addRegistrySignIn(world, partnerNumber, bo.signInName);
  return bo;
}

const mailsTo = (recipient: string) =>
  world.db
    .selectFrom('mails')
    .select(['kind', 'subject', 'body_text'])
    .where('recipient', '=', recipient)
    .execute();

test('PP-10 a colleague asks, every administrator gets a mail, and approval opens the organization', async () => {
  const { partnerNumber, organizationId, ana, requests } = await activePartner();
  const amal = await world.addPerson(organizationId, ['administrator'], { name: 'Amal Said' });
  const bo = await colleague(partnerNumber);
  expect((await bo.browser.get(`/api/v1/organizations/${organizationId}/colleagues`)).status).toBe(404);

  const asked = await bo.browser.post(REQUEST, { partnerNumber, note: 'I work with Ana.' });
  expect(asked.status).toBe(201);
  for (const administrator of [ana, amal]) {
    const mails = await mailsTo(administrator.signInName);
    expect(mails.map((mail) => mail.kind)).toEqual(['access-requested']);
    expect(mails[0]?.body_text).toContain(`/partner/${organizationId}/people`);
  }
  const listed = await ana.browser.get(requests);
  expect(listed.body.items).toMatchObject([
    { id: asked.body.id, name: 'Bo Li', signInName: bo.signInName, note: 'I work with Ana.', state: 'open' },
  ]);
  const waiting = await bo.browser.get('/api/v1/registrations/candidates');
  expect(waiting.body.items[0]).toMatchObject({
    state: 'already-active',
    latestRequest: { id: asked.body.id, state: 'open' },
  });

  const approved = await ana.browser.post(`${requests}/${asked.body.id}/approval`, { role: 'member' });
  expect(approved.status).toBe(204);
  const colleagues = await bo.browser.get(`/api/v1/organizations/${organizationId}/colleagues`);
  expect(colleagues.body.items).toContainEqual(
    expect.objectContaining({ firstName: 'Bo', lastName: 'Li', roles: ['member'] }),
  );
  expect((await mailsTo(bo.signInName)).map((mail) => mail.kind)).toEqual(['access-approved']);
  const trail = await ana.browser.get(`/api/v1/organizations/${organizationId}/audit-events`);
  expect(trail.body.items.map((event: { action: string }) => event.action)).toEqual([
    'access.approved',
    'access.requested',
  ]);
});

test('PP-9 an administrator makes a colleague administrator, who then answers requests too', async () => {
  const { partnerNumber, ana, requests } = await activePartner();
  const bo = await colleague(partnerNumber);
  const { body: first } = await bo.browser.post(REQUEST, { partnerNumber });
  await ana.browser.post(`${requests}/${first.id}/approval`, { role: 'administrator' });
  const cai = await colleague(partnerNumber, 'Cai Wen');
  const { body: second } = await cai.browser.post(REQUEST, { partnerNumber });
  expect((await bo.browser.post(`${requests}/${second.id}/approval`, { role: 'reader' })).status).toBe(204);
});

test('PP-10 a declined colleague reads the reason and may ask again', async () => {
  const { partnerNumber, ana, requests } = await activePartner();
  const bo = await colleague(partnerNumber);
  const { body } = await bo.browser.post(REQUEST, { partnerNumber });
  const reason = 'Please use your work account.';
  expect((await ana.browser.post(`${requests}/${body.id}/refusal`, { reason: ' ' })).status).toBe(422);
  expect((await ana.browser.post(`${requests}/${body.id}/refusal`, { reason })).status).toBe(204);
  expect((await mailsTo(bo.signInName))[0]?.body_text).toContain(reason);
  expect((await ana.browser.get(requests)).body.items).toMatchObject([
    { state: 'declined', reason, decidedBy: 'Ana Lopes' },
  ]);
  const late = await ana.browser.post(`${requests}/${body.id}/approval`, { role: 'member' });
  expect(late.body.reason).toBe('already-answered');
  expect((await bo.browser.post(REQUEST, { partnerNumber })).status).toBe(201);
});

test('PP-10 one open request per account, also when it is sent twice at the same moment', async () => {
  const { partnerNumber, ana } = await activePartner();
  const bo = await colleague(partnerNumber);
  const both = await Promise.all([1, 2].map(() => bo.browser.post(REQUEST, { partnerNumber })));
  expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  expect(both.find((answer) => answer.status === 409)?.body.reason).toBe('already-requested');
  expect(await mailsTo(ana.signInName)).toHaveLength(1);
});

test('PP-10 two administrators who answer at the same moment: one answer counts', async () => {
  const { partnerNumber, organizationId, ana, requests } = await activePartner();
  const amal = await world.addPerson(organizationId, ['administrator']);
  const bo = await colleague(partnerNumber);
  const { body } = await bo.browser.post(REQUEST, { partnerNumber });
  const answers = await Promise.all(
    [ana, amal].map((person) => person.browser.post(`${requests}/${body.id}/approval`, { role: 'member' })),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
  expect(await mailsTo(bo.signInName)).toHaveLength(1);
});

test('PP-10 a request lapses after fourteen days; then it cannot be approved and a new one can be sent', async () => {
  const { partnerNumber, organizationId, ana, requests } = await activePartner();
  const bo = await colleague(partnerNumber);
  const { body } = await bo.browser.post(REQUEST, { partnerNumber });
  await world.db
    .updateTable('access_requests')
    .set({ created_at: new Date(world.clock.now().getTime() - 14 * 86_400_000) })
    .where('organization_id', '=', organizationId)
    .execute();
  expect((await ana.browser.get(requests)).body.items).toMatchObject([{ state: 'lapsed' }]);
  const late = await ana.browser.post(`${requests}/${body.id}/approval`, { role: 'member' });
  expect(late.body.explanation).toMatchObject({ reason: 'request-lapsed', who: expect.stringMatching(/./) });
  const candidates = await bo.browser.get('/api/v1/registrations/candidates');
  expect(candidates.body.items[0].latestRequest.state).toBe('lapsed');
  expect((await bo.browser.post(REQUEST, { partnerNumber })).status).toBe(201);
});

test('PP-6 an account that the registry does not know cannot ask, whether the number exists or not', async () => {
  const { partnerNumber } = await activePartner();
  const eve = await world.addAccount();
  for (const asked of [partnerNumber, 'NOWHERE']) {
    const answer = await eve.browser.post(REQUEST, { partnerNumber: asked });
    expect(answer.status).toBe(409);
    expect(answer.body.reason).toBe('account-not-in-registry');
  }
});

test('a request to an organization that is not registered yet says: register it', async () => {
  const partnerNumber = await addRegistryPartner(world);
  const bo = await colleague(partnerNumber);
  expect((await bo.browser.post(REQUEST, { partnerNumber })).body.reason).toBe('not-active');
});

test('who belongs to the organization already cannot ask', async () => {
  const { partnerNumber, ana } = await activePartner();
  await addRegistrySignIn(world, partnerNumber, ana.signInName);
  expect((await ana.browser.post(REQUEST, { partnerNumber })).body.reason).toBe('already-member');
});

test('a member is refused with the role that would do, a stranger is told that nothing is there', async () => {
  const { partnerNumber, organizationId, ana, requests } = await activePartner();
  const bo = await colleague(partnerNumber);
  const { body } = await bo.browser.post(REQUEST, { partnerNumber });
  const member = await world.addPerson(organizationId, ['member']);
  const refusedRead = await member.browser.get(requests);
  expect(refusedRead.status).toBe(403);
  expect(refusedRead.body.explanation.remedy).toContain('administrator');
  const answers = ['approval', 'refusal'].map((answer) => `${requests}/${body.id}/${answer}`);
  const bodies = [{ role: 'member' }, { reason: 'No.' }];
  const other = await activePartner();
  const foreign = [`${other.requests}/${body.id}/approval`, `${other.requests}/${body.id}/refusal`];
  for (const [position, url] of answers.entries()) {
    expect((await member.browser.post(url, bodies[position])).status).toBe(403);
    expect((await other.ana.browser.post(url, bodies[position])).status).toBe(404);
    expect((await other.ana.browser.post(foreign[position] ?? '', bodies[position])).status).toBe(404);
  }
  expect((await ana.browser.get(requests)).body.items).toMatchObject([{ state: 'open' }]);
});

test('colleagues come page by page; a customer organization has none', async () => {
  const { organizationId, ana } = await activePartner();
  await world.addPerson(organizationId, ['reader']);
  const url = `/api/v1/organizations/${organizationId}/colleagues?limit=1`;
  const first = await ana.browser.get(url);
  expect(first.body.items).toHaveLength(1);
  const second = await ana.browser.get(`${url}&cursor=${first.body.nextCursor}`);
  expect(second.body).toMatchObject({ items: [{ roles: ['reader'] }], nextCursor: null });
  const customer = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  for (const place of ['colleagues', 'access-requests']) {
    const answer = await customer.browser.get(`/api/v1/organizations/${customer.organizationId}/${place}`);
    expect(answer.status).toBe(404);
  }
});

test('PP-10 on its fourteenth day an unanswered request lapses by itself: both sides get a mail and see it', async () => {
  const { partnerNumber, organizationId, ana, requests } = await activePartner();
  const bo = await colleague(partnerNumber);
  const { body } = await bo.browser.post(REQUEST, { partnerNumber });
  const stateInRow = async () => {
    await world.fireTimers();
    const row = await world.db
      .selectFrom('access_requests')
      .select('state')
      .where('id', '=', body.id)
      .executeTakeFirst();
    return row?.state;
  };
  world.clock.forward({ days: ANSWER_DAYS, minutes: -1 });
  expect(await stateInRow()).toBe('open');
  world.clock.forward({ minutes: 1 });
  expect(await stateInRow()).toBe('lapsed');
  expect((await mailsTo(bo.signInName)).map(({ kind }) => kind)).toEqual(['access-lapsed']);
  expect((await mailsTo(ana.signInName)).map(({ kind }) => kind)).toEqual([
    'access-requested',
    'access-lapsed',
  ]);
  expect((await ana.browser.get(requests)).body.items).toMatchObject([{ state: 'lapsed', decidedBy: null }]);
  const [event] = (await ana.browser.get(`/api/v1/organizations/${organizationId}/audit-events`)).body.items;
  expect(event).toMatchObject({ action: 'access.lapsed', actorRole: 'system' });
});

test('PP-10 an answered request does not lapse, and a timer that fires twice does no harm', async () => {
  const { partnerNumber, organizationId, ana, requests } = await activePartner();
  const bo = await colleague(partnerNumber);
  const { body } = await bo.browser.post(REQUEST, { partnerNumber });
  await ana.browser.post(`${requests}/${body.id}/approval`, { role: 'reader' });
  world.clock.forward({ days: ANSWER_DAYS });
  await world.fireTimers();
  const again = { organizationId, kind: 'access-request', subject: body.id, dueAt: world.clock.now() };
  await world.db.transaction().execute((tx) => setTimer({ tx, clock: world.clock }, again));
  expect(await world.fireTimers()).toBe(1);
  expect((await ana.browser.get(requests)).body.items).toMatchObject([{ state: 'approved' }]);
});
