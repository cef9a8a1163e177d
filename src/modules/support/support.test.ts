import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegistryPartner, addRegistrySignIn } from '../../../tests/harness/registry.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let desk: string;
let sam: PersonIn;
let kim: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  const vendor = await world.addOrganization('vendor', { name: 'Contoso Cloud' });
  desk = `/api/v1/organizations/${vendor}/support`;
  sam = await world.addPerson(vendor, ['support'], { name: 'Sam Okoro' });
  kim = await world.addPerson(vendor, ['support'], { name: 'Kim Berg' });
});
afterAll(() => world.close());

const WHY = 'Ana left; letter of the managing director, ticket 4711.';

async function leftPartner(name = 'Fabrikam Consulting') {
  const partnerNumber = await addRegistryPartner(world);
  const partnerId = await world.addOrganization('partner', { name, registryNumber: partnerNumber });
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  return { partnerNumber, partnerId, ana };
}

const proposalFor = (partnerOrganizationId: string, signInName: string, change: object = {}) => ({
  partnerOrganizationId,
  reason: WHY,
  firstName: 'Noor',
  lastName: 'Haddad',
  signInName,
  contactEmail: `contact.${signInName}`,
  ...change,
});

const replacements = () => `${desk}/administrator-replacements`;

async function propose(partnerId: string, signInName: string) {
  const { status, body } = await sam.browser.post(replacements(), proposalFor(partnerId, signInName));
  expect(status).toBe(201);
  return `${replacements()}/${body.id}`;
}

async function trailOf(organizationId: string) {
  return world.db
    .selectFrom('audit_events')
    .select(['action', 'actor_name', 'reason', 'details'])
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .execute();
}

const mailsTo = (recipient: string) =>
  world.db.selectFrom('mails').select(['kind', 'body_text']).where('recipient', '=', recipient).execute();

test('PP-16 one engineer proposes, another confirms: the successor is administrator, both trails name all', async () => {
  const { partnerNumber, partnerId, ana } = await leftPartner();
  const noor = await world.addAccount({ name: 'Noor Haddad' });
  await addRegistrySignIn(world, partnerNumber, noor.signInName);
  const proposal = await propose(partnerId, noor.signInName.toUpperCase());

  const listed = await kim.browser.get(`${replacements()}?limit=1`);
  expect(listed.body.items[0]).toMatchObject({
    state: 'proposed',
    proposedBy: 'Sam Okoro',
    reason: WHY,
    plan: {
      losingAllRoles: [{ name: 'Ana Lopes', signInName: ana.signInName }],
      successorIsBound: 'at-once',
      mailTo: [ana.signInName, expect.stringContaining('contact.')],
    },
    confirmationRefusal: null,
  });
  expect((await kim.browser.post(`${proposal}/confirmation`)).status).toBe(204);

  const colleagues = `/api/v1/organizations/${partnerId}/colleagues`;
  expect((await noor.browser.get(colleagues)).body.items).toMatchObject([
    { firstName: 'Noor', roles: ['administrator'], waiting: false },
    { firstName: 'Ana', roles: [] },
  ]);
  expect((await ana.browser.get(colleagues)).status).toBe(403);
  expect((await mailsTo(ana.signInName)).map((mail) => mail.kind)).toEqual(['administrator-replaced']);
  const [named] = await mailsTo(listed.body.items[0].successor.contactEmail);
  expect(named?.body_text).toContain(noor.signInName);
  for (const organizationId of [partnerId, sam.organizationId]) {
    const events = (await trailOf(organizationId)).slice(-2);
    expect(events).toMatchObject([
      { action: 'administrator-replacement.proposed', actor_name: 'Sam Okoro', reason: WHY },
      {
        action: 'administrator-replacement.confirmed',
        actor_name: 'Kim Berg',
        reason: WHY,
        details: { proposedBy: 'Sam Okoro', confirmedBy: 'Kim Berg' },
      },
    ]);
  }
  expect((await kim.browser.post(`${proposal}/confirmation`)).body.reason).toBe('already-decided');
});

test('PP-16 a successor without an account takes the place at the first sign-in, and nobody else does', async () => {
  const { partnerNumber, partnerId } = await leftPartner();
  const address = `noor.${partnerNumber.toLowerCase()}@fabrikam.example`;
  await addRegistrySignIn(world, partnerNumber, address);
  const proposal = await propose(partnerId, address);
  const listed = await kim.browser.get(replacements());
  expect(listed.body.items[0].plan.successorIsBound).toBe('at-first-sign-in');
  expect((await kim.browser.post(`${proposal}/confirmation`)).status).toBe(204);

  const eve = await world.addAccount();
  await addRegistrySignIn(world, partnerNumber, eve.signInName);
  const claim = (person: typeof eve) =>
    person.browser.post('/api/v1/registrations/claims', { partnerNumber });
  expect((await claim(eve)).body.reason).toBe('nothing-to-claim');
  const noor = await world.addAccount({ name: 'Noor Haddad', signInName: address });
  const candidates = await noor.browser.get('/api/v1/registrations/candidates');
  expect(candidates.body.items).toMatchObject([{ state: 'can-claim', organizationId: null }]);
  expect((await claim(noor)).body).toEqual({ organizationId: partnerId });
  expect((await noor.browser.get(`/api/v1/organizations/${partnerId}/access-requests`)).status).toBe(200);
  const trail = await noor.browser.get(`/api/v1/organizations/${partnerId}/audit-events`);
  expect(trail.body.items[0].action).toBe('person.signed-in-first');
});

test('PP-16 a colleague who is in the organization already is raised, in the same place', async () => {
  const { partnerNumber, partnerId } = await leftPartner();
  const bo = await world.addPerson(partnerId, ['reader'], { name: 'Bo Li' });
  await addRegistrySignIn(world, partnerNumber, bo.signInName);
  const proposal = await propose(partnerId, bo.signInName);
  expect((await kim.browser.post(`${proposal}/confirmation`)).status).toBe(204);
  const { items } = (await bo.browser.get(`/api/v1/organizations/${partnerId}/colleagues`)).body;
  expect(items).toMatchObject([{ firstName: 'Bo', roles: ['administrator'], waiting: false }, { roles: [] }]);
});

test('PP-16 the proposer cannot confirm, and the list says so beforehand', async () => {
  const { partnerNumber, partnerId, ana } = await leftPartner();
  const address = `same.${partnerNumber.toLowerCase()}@fabrikam.example`;
  await addRegistrySignIn(world, partnerNumber, address);
  const proposal = await propose(partnerId, address);
  const listed = await sam.browser.get(replacements());
  expect(listed.body.items[0].confirmationRefusal.reason).toBe('same-engineer');
  const answer = await sam.browser.post(`${proposal}/confirmation`);
  expect(answer.status).toBe(409);
  expect(answer.body.explanation).toMatchObject({ reason: 'same-engineer', who: 'Another support engineer' });
  expect((await ana.browser.get(`/api/v1/organizations/${partnerId}/colleagues`)).status).toBe(200);
});

test('PP-16 two engineers who confirm at the same moment: it happens once', async () => {
  const lee = await world.addPerson(sam.organizationId, ['support']);
  const { partnerNumber, partnerId, ana } = await leftPartner();
  const address = `twice.${partnerNumber.toLowerCase()}@fabrikam.example`;
  await addRegistrySignIn(world, partnerNumber, address);
  const proposal = await propose(partnerId, address);
  const answers = await Promise.all(
    [kim, lee].map((engineer) => engineer.browser.post(`${proposal}/confirmation`)),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
  expect(await mailsTo(ana.signInName)).toHaveLength(1);
});

test('a rejected proposal changes nothing, and another can be made', async () => {
  const { partnerNumber, partnerId, ana } = await leftPartner();
  const address = `rejected.${partnerNumber.toLowerCase()}@fabrikam.example`;
  await addRegistrySignIn(world, partnerNumber, address);
  const proposal = await propose(partnerId, address);
  const second = await kim.browser.post(replacements(), proposalFor(partnerId, address));
  expect(second.body.reason).toBe('already-proposed');
  const reason = 'The letter was not genuine.';
  expect((await kim.browser.post(`${proposal}/rejection`, { reason: 'No.' })).status).toBe(422);
  expect((await kim.browser.post(`${proposal}/rejection`, { reason })).status).toBe(204);
  expect((await ana.browser.get(`/api/v1/organizations/${partnerId}/access-requests`)).status).toBe(200);
  expect((await trailOf(partnerId)).at(-1)).toMatchObject({
    action: 'administrator-replacement.rejected',
    reason,
  });
  const { items } = (await kim.browser.get(replacements())).body;
  expect(items[0]).toMatchObject({
    state: 'rejected',
    decidedBy: 'Kim Berg',
    decisionReason: reason,
    plan: null,
  });
  await propose(partnerId, address);
});

test('PP-16 a sign-in name that the registry does not know for the partner is refused with the remedy', async () => {
  const { partnerId, ana, partnerNumber } = await leftPartner();
  const unknown = await sam.browser.post(replacements(), proposalFor(partnerId, 'eve@elsewhere.example'));
  expect(unknown.status).toBe(409);
  expect(unknown.body.explanation).toMatchObject({
    reason: 'sign-in-not-in-registry',
    remedy: expect.stringContaining('registry'),
  });
  await addRegistrySignIn(world, partnerNumber, ana.signInName);
  const same = await sam.browser.post(replacements(), proposalFor(partnerId, ana.signInName));
  expect(same.body.reason).toBe('already-administrator');
});

test('Support finds partners by name and number; opening one is written into both trails', async () => {
  const { partnerNumber, partnerId, ana } = await leftPartner('Ünique Trading, Ltd.');
  const find = async (search: string) => {
    const { body } = await sam.browser.get(`${desk}/partners?search=${encodeURIComponent(search)}`);
    return body.items.map((item: { organizationId: string }) => item.organizationId);
  };
  expect(await find('unique trading')).toEqual([partnerId]);
  expect(await find(partnerNumber)).toEqual([partnerId]);
  for (const search of ['nique tra', 'TRAD uni', partnerNumber.slice(0, -1)])
    expect(await find(search)).toContain(partnerId);
  expect(await find('nothing of the kind')).toEqual([]);
  const short = await sam.browser.post(`${desk}/partners/${partnerId}/openings`, { reason: 'look' });
  expect(short.status).toBe(422);
  const opened = await sam.browser.post(`${desk}/partners/${partnerId}/openings`, { reason: WHY });
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({
    number: partnerNumber,
    registry: { certified: true, addendumSigned: true },
    people: [{ firstName: 'Ana', signInName: ana.signInName }],
  });
  for (const organizationId of [partnerId, sam.organizationId]) {
    expect((await trailOf(organizationId)).at(-1)).toMatchObject({
      action: 'support.partner-opened',
      actor_name: 'Sam Okoro',
      reason: WHY,
    });
  }
});

test('partners are listed page by page', async () => {
  await leftPartner('AAA first');
  await leftPartner('AAA second');
  const first = await sam.browser.get(`${desk}/partners?search=aaa&limit=1`);
  expect(first.body.items).toMatchObject([{ name: 'AAA first' }]);
  const second = await sam.browser.get(`${desk}/partners?search=aaa&limit=1&cursor=${first.body.nextCursor}`);
  expect(second.body).toMatchObject({ items: [{ name: 'AAA second' }], nextCursor: null });
});

test('an operator is refused with the role that would do; partners and customers find no desk', async () => {
  const { partnerId, ana } = await leftPartner();
  const olga = await world.addPerson(sam.organizationId, ['operator']);
  const customer = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const calls: [string, string, object?][] = [
    ['GET', 'support/partners'],
    ['GET', 'support/administrator-replacements'],
    ['POST', `support/partners/${partnerId}/openings`, { reason: WHY }],
    ['POST', 'support/administrator-replacements', proposalFor(partnerId, 'eve@elsewhere.example')],
    ['POST', `support/administrator-replacements/${partnerId}/confirmation`],
    ['POST', `support/administrator-replacements/${partnerId}/rejection`, { reason: WHY }],
  ];
  for (const [method, path, body] of calls) {
    const call = async (person: PersonIn, organizationId = person.organizationId) => {
      const url = `/api/v1/organizations/${organizationId}/${path}`;
      const answer = method === 'GET' ? await person.browser.get(url) : await person.browser.post(url, body);
      return answer.status;
    };
    expect([path, await call(olga)]).toEqual([path, 403]);
    expect([path, await call(ana)]).toEqual([path, 404]);
    expect([path, await call(customer)]).toEqual([path, 404]);
    expect([path, await call(ana, sam.organizationId)]).toEqual([path, 404]);
  }
});

test('a customer organization cannot be opened, nor its administrator replaced', async () => {
  const customer = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const { organizationId } = customer;
  const opened = await sam.browser.post(`${desk}/partners/${organizationId}/openings`, { reason: WHY });
  expect(opened.status).toBe(404);
  const proposed = await sam.browser.post(
    replacements(),
    proposalFor(organizationId, 'eve@elsewhere.example'),
  );
  expect(proposed.status).toBe(404);
});
