import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegistryPartner, addRegistrySignIn } from '../../../tests/harness/registry.ts';
import type { TestAnswer } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const check = (partnerNumber: string) =>
  `/api/v1/registrations/verdict?partnerNumber=${encodeURIComponent(partnerNumber)}`;

type Finding = { fact: string; outcome: string; evidence: string | null };
const outcomesOf = ({ body }: TestAnswer) =>
  Object.fromEntries(body.findings.map(({ fact, outcome }: Finding) => [fact, outcome]));

test('PP-5, PP-14 a partner learns before submitting which facts match and what would settle the others', async () => {
  const ana = await world.addAccount();
  const partnerNumber = await addRegistryPartner(world, {
    certified: false,
    addendumSigned: false,
    signInNames: [ana.signInName],
  });
  const answer = await ana.browser.get(check(partnerNumber));
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ partnerNumber, allowed: false });
  expect(outcomesOf(answer)).toEqual({
    organization: 'matched',
    'sign-in-name': 'matched',
    certification: 'not-matched',
    addendum: 'not-matched',
    'not-yet-registered': 'matched',
  });
  const evidence = answer.body.findings.find(({ fact }: Finding) => fact === 'addendum').evidence;
  expect(evidence).toContain('signed addendum');

  await world.db
    .updateTable('registry_partners')
    .set({ certified: true, addendum_signed: true })
    .where('number', '=', partnerNumber)
    .execute();
  expect((await ana.browser.get(check(partnerNumber))).body).toMatchObject({ allowed: true, reasons: [] });
});

test('PP-14 a refused registration names every reason with its remedy, not only the first', async () => {
  const ana = await world.addAccount();
  const partnerNumber = await addRegistryPartner(world, {
    certified: false,
    addendumSigned: false,
    signInNames: [ana.signInName],
  });
  const { status, body } = await ana.browser.post('/api/v1/registrations', form(partnerNumber));
  expect(status).toBe(409);
  expect(body.reason).toBe('not-certified');
  expect(body.explanations.map(({ reason }: { reason: string }) => reason)).toEqual([
    'not-certified',
    'addendum-not-signed',
  ]);
  for (const { remedy, who } of body.explanations) expect([remedy, who]).not.toContain('');
});

test('PP-8 of an organization that is registered the check says so', async () => {
  const ana = await world.addAccount();
  const partnerNumber = await addRegistryPartner(world, { signInNames: [ana.signInName] });
  await world.addOrganization('partner', { registryNumber: partnerNumber });
  const answer = await ana.browser.get(check(partnerNumber));
  expect(outcomesOf(answer)['not-yet-registered']).toBe('not-matched');
  expect(answer.body.reasons).toMatchObject([{ reason: 'already-active' }]);
});

test('PP-5 the check changes nothing', async () => {
  const ana = await world.addAccount();
  const partnerNumber = await addRegistryPartner(world, { signInNames: [ana.signInName] });
  const rows = async () => {
    const counted = await Promise.all(
      (['organizations', 'people', 'audit_events', 'mails'] as const).map((table) =>
        world.db.selectFrom(table).select(world.db.fn.countAll<number>().as('rows')).execute(),
      ),
    );
    return counted.map(([row]) => row?.rows);
  };
  const before = await rows();
  await ana.browser.get(check(partnerNumber));
  expect(await rows()).toEqual(before);
});

test('PP-6 an unknown number and somebody else’s cost a stranger the same statements and bring the same answer', async () => {
  const eve = await world.addAccount();
  const waiting = await addRegistryPartner(world, { signInNames: ['somebody@contoso.example'] });
  const active = await addRegistryPartner(world, { certified: false });
  const organizationId = await world.addOrganization('partner', { registryNumber: active });
  await world.addPerson(organizationId, ['administrator']);
  const asked = [
    (number: string) => eve.browser.get(check(number)),
    (number: string) => eve.browser.post('/api/v1/registrations', form(number)),
    (number: string) => eve.browser.post('/api/v1/access-requests', { partnerNumber: number }),
    (number: string) =>
      eve.browser.post('/api/v1/support-cases', { partnerNumber: number, note: 'Nobody answers me.' }),
  ];
  for (const ask of asked) {
    const seen = [];
    for (const number of ['NOWHERE', waiting, active]) {
      const { answer, statements } = await observed(() => ask(number));
      const text = answer.text.replaceAll(number, 'NUMBER');
      seen.push({ status: answer.status, text: text.replace(answer.body.correlationId, ''), statements });
    }
    expect(seen[0]?.statements.length).toBeGreaterThan(2);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  }
});

test('PP-6 the comparison above would notice: an own number costs more and says more', async () => {
  const ana = await world.addAccount();
  const own = await addRegistryPartner(world);
  await addRegistrySignIn(world, own, ana.signInName);
  const ownCheck = await observed(() => ana.browser.get(check(own)));
  const other = await observed(() => ana.browser.get(check('NOWHERE')));
  expect(ownCheck.statements.length).toBeGreaterThan(other.statements.length);
  expect(ownCheck.answer.body.allowed).not.toBe(other.answer.body.allowed);
});

test('a visitor is asked to sign in, and a number that cannot be one is named', async () => {
  expect((await world.visitor().get(check('P1'))).status).toBe(401);
  const ana = await world.addAccount();
  const answer = await ana.browser.get(check(' '));
  expect(answer.status).toBe(422);
  expect(answer.body.errors[0].pointer).toBe('?partnerNumber');
});

/** The answer, and the shapes of the statements that the server sent for it: everything but their values. */
async function observed(work: () => Promise<TestAnswer>) {
  const installation = world.app.portico;
  const { db } = installation;
  const statements: string[] = [];
  const recorder: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements.push(JSON.stringify(node, (key, value) => (key === 'value' ? '' : value)));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  installation.db = db.withPlugin(recorder);
  try {
    return { answer: await work(), statements };
  } finally {
    installation.db = db;
  }
}

const form = (partnerNumber: string) => ({
  partnerNumber,
  name: 'Contoso Consulting',
  address: { street: '1 Main Street', city: 'Redmond', state: 'WA', postalCode: '98052', country: 'US' },
  phone: '+1 425 555 0100',
  firstName: 'Ana',
  lastName: 'Lopes',
  contactEmail: 'ana.lopes@contoso.example',
});
