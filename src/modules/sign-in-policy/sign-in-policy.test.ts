import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../../../tests/harness/authenticator.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function addPasskey({ browser }: PersonIn) {
  const authenticator = new Authenticator(world.settings.publicUrl);
  const { body } = await browser.post('/api/v1/me/passkeys/options');
  const sent = { name: 'Key', credential: authenticator.create(body) };
  expect((await browser.post('/api/v1/me/passkeys', sent)).status).toBe(201);
  return authenticator;
}

async function prove({ browser }: PersonIn, authenticator: Authenticator) {
  const { body } = await browser.post('/api/v1/me/step-up/options');
  const sent = { credential: authenticator.get(body) };
  expect((await browser.post('/api/v1/me/step-up/passkey', sent)).status).toBe(204);
}

const policyOf = (organizationId: string) => `/api/v1/organizations/${organizationId}/sign-in-policy`;

test.each(['partner', 'customer', 'vendor'] as const)(
  'a %s demands a second factor: who lacks one is listed, refused with what to do, and let in with a passkey',
  async (kind) => {
    const organization = await world.addOrganization(kind);
    const role = kind === 'vendor' ? 'operator' : 'administrator';
    const ana = await world.addPerson(organization, [role], { name: 'Ana Lopes' });
    const bo = await world.addPerson(organization, [role], { name: 'Bo Li' });
    const demand = { demandsSecondFactor: true };
    const early = await ana.browser.put(policyOf(organization), demand);
    expect([early.status, early.body.reason]).toEqual([409, 'you-lack-it']);
    await prove(ana, await addPasskey(ana));
    expect((await ana.browser.put(policyOf(organization), demand)).status).toBe(204);
    const { body } = await ana.browser.get(policyOf(organization));
    expect(body).toEqual({
      demandsSecondFactor: true,
      from: null,
      lacking: { count: 1, orMore: false },
    });
    const lacking = await ana.browser.get(`${policyOf(organization)}/lacking`);
    expect(lacking.body).toEqual({
      items: [{ personId: expect.any(String), name: 'Bo Li', signInName: bo.signInName, joined: true }],
      nextCursor: null,
    });
    const refused = await bo.browser.get(policyOf(organization));
    expect([refused.status, refused.body.reason]).toEqual([403, 'second-factor-required']);
    expect((await bo.browser.get('/api/v1/me')).status).toBe(200);
    await prove(bo, await addPasskey(bo));
    expect((await bo.browser.get(`${policyOf(organization)}/lacking`)).body.items).toEqual([]);
  },
);

test('who may not manage people neither reads the list nor changes the demand, and a stranger learns nothing', async () => {
  const partner = await world.addOrganization('partner');
  const member = await world.addPerson(partner, ['member']);
  expect((await member.browser.get(policyOf(partner))).status).toBe(403);
  expect((await member.browser.put(policyOf(partner), { demandsSecondFactor: false })).status).toBe(403);
  const eve = await world.addAccount();
  expect((await eve.browser.get(policyOf(partner))).status).toBe(404);
});

test('a demand stands in the trail, and is lifted again', async () => {
  const partner = await world.addOrganization('partner');
  const ana = await world.addPerson(partner, ['administrator']);
  await prove(ana, await addPasskey(ana));
  for (const demandsSecondFactor of [true, true, false])
    expect((await ana.browser.put(policyOf(partner), { demandsSecondFactor })).status).toBe(204);
  const { body } = await ana.browser.get(`/api/v1/organizations/${partner}/audit-events`);
  expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
    'second-factor.left-open',
    'second-factor.demanded',
  ]);
});

test('a second factor is demanded from a day on: who lacks one gets a mail, and is kept out on that day and not before', async () => {
  const organization = await world.addOrganization('customer', { name: 'Contoso Foods' });
  const ana = await world.addPerson(organization, ['administrator'], { name: 'Ana Lopes' });
  const bo = await world.addPerson(organization, ['administrator'], { name: 'Bo Li' });
  await prove(ana, await addPasskey(ana));
  const fromDay = new Date(world.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  const wrong = await ana.browser.put(policyOf(organization), {
    demandsSecondFactor: true,
    fromDay: '2020-01-01',
  });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/fromDay']);
  expect((await ana.browser.put(policyOf(organization), { demandsSecondFactor: true, fromDay })).status).toBe(
    204,
  );
  const { body } = await ana.browser.get(policyOf(organization));
  expect(body).toMatchObject({ demandsSecondFactor: false, from: `${fromDay}T00:00:00.000Z` });
  const mails = await world.db
    .selectFrom('mails')
    .select(['recipient', 'subject'])
    .where('organization_id', '=', organization)
    .execute();
  expect(mails).toEqual([
    { recipient: bo.signInName, subject: 'Contoso Foods will ask you for a second factor' },
  ]);
  await world.fireTimers();
  expect((await bo.browser.get(policyOf(organization))).status).toBe(200);
  world.clock.forward({ days: 5 });
  await world.fireTimers();
  const late = await bo.browser.get(policyOf(organization));
  expect([late.status, late.body.reason]).toEqual([403, 'second-factor-required']);
  expect((await ana.browser.get(policyOf(organization))).body).toMatchObject({
    demandsSecondFactor: true,
    from: null,
  });
});

test('who lacks a second factor follows passkeys, authenticator apps and places that are taken, in each organization', async () => {
  const organizations = await Promise.all([1, 2].map(() => world.addOrganization('partner')));
  const [one = '', two = ''] = organizations;
  const ana = await world.addPerson(one, ['administrator'], { name: 'Ana Lopes' });
  const lacking = () =>
    world.db
      .selectFrom('people')
      .select(['organization_id', 'lacks_second_factor as lacks'])
      .where('account_id', '=', ana.accountId)
      .orderBy('created_at')
      .execute();
  const inBoth = async () => (await lacking()).map(({ lacks }) => lacks);
  expect(await inBoth()).toEqual([true]);
  const app = { account_id: ana.accountId, secret: 'sealed', created_at: world.clock.now() };
  await world.db
    .insertInto('authenticator_apps')
    .values({ ...app, confirmed_at: null })
    .execute();
  expect(await inBoth()).toEqual([true]);
  await world.db
    .updateTable('authenticator_apps')
    .set({ confirmed_at: world.clock.now() })
    .where('account_id', '=', ana.accountId)
    .execute();
  const place = await world.db
    .insertInto('people')
    .values({
      ...{ organization_id: two, id: newId(), account_id: null, first_name: 'Ana', last_name: 'Lopes' },
      ...{ sign_in_name: 'ana@two.example', contact_email: 'ana@two.example', created_at: world.clock.now() },
    })
    .returning(['id', 'lacks_second_factor as lacks'])
    .executeTakeFirstOrThrow();
  expect(place.lacks).toBe(true);
  await world.db
    .updateTable('people')
    .set({ account_id: ana.accountId, bound_at: world.clock.now() })
    .where('id', '=', place.id)
    .execute();
  expect(await inBoth()).toEqual([false, false]);
  await world.db.deleteFrom('authenticator_apps').where('account_id', '=', ana.accountId).execute();
  expect(await inBoth()).toEqual([true, true]);
  await addPasskey(ana);
  expect(await inBoth()).toEqual([false, false]);
});
