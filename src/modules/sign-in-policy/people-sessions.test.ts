import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const at = ({ organizationId }: PersonIn, personId = '') =>
  `/api/v1/organizations/${organizationId}/sessions${personId && `/${personId}`}`;
const all = (person: PersonIn) => `${at(person)}/end`;
const WHY = { reason: 'A laptop of the office was stolen.' };
const idOf = async ({ accountId, organizationId }: PersonIn) => {
  const person = await world.db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return person.id;
};
const statusOf = async ({ browser }: PersonIn) => (await browser.get('/api/v1/me')).status;

test.each([
  ['partner', 'administrator', 'member'],
  ['customer', 'administrator', 'user'],
  ['vendor', 'operator', 'support'],
] as const)(
  'an administrator of a %s signs one person out everywhere, who is told, and everybody but themselves',
  async (kind, managing, other) => {
    const organization = await world.addOrganization(kind, { name: 'Contoso' });
    const ana = await world.addPerson(organization, [managing], { name: 'Ana Lopes' });
    const [bo, dora] = [
      await world.addPerson(organization, [other], { name: 'Bo Li' }),
      await world.addPerson(organization, [other]),
    ];
    const answer = await ana.browser.delete(at(ana, await idOf(bo)));
    expect([answer.status, answer.body]).toEqual([200, { ended: 1 }]);
    expect([await statusOf(bo), await statusOf(dora), await statusOf(ana)]).toEqual([401, 200, 200]);
    const mail = await world.db
      .selectFrom('mails')
      .select(['subject', 'body_text'])
      .where('recipient', '=', bo.signInName)
      .executeTakeFirstOrThrow();
    expect(mail.subject).toBe('You were signed out by Contoso');
    expect(mail.body_text).toContain('Ana Lopes of Contoso');
    expect((await ana.browser.post(all(ana), { reason: ' ' })).status).toBe(422);
    expect((await ana.browser.post(all(ana), WHY)).body).toEqual({ ended: 1 });
    expect([await statusOf(dora), await statusOf(ana)]).toEqual([401, 200]);
    const trail = await ana.browser.get(`/api/v1/organizations/${organization}/audit-events`);
    expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'sessions.ended-of-everybody',
      'sessions.ended',
    ]);
    expect(trail.body.items[0].reason).toBe(WHY.reason);
  },
);

test('the own sessions, those of strangers and what a smaller role asks for are refused', async () => {
  const partner = await world.addOrganization('partner');
  const ana = await world.addPerson(partner, ['administrator']);
  const bo = await world.addPerson(partner, ['member']);
  const eve = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const own = await ana.browser.delete(at(ana, await idOf(ana)));
  expect([own.status, own.body.reason]).toEqual([409, 'your-own-sessions']);
  expect((await bo.browser.delete(at(bo, await idOf(ana)))).status).toBe(403);
  expect((await bo.browser.post(all(bo), WHY)).status).toBe(403);
  expect((await eve.browser.delete(at(ana, await idOf(bo)))).status).toBe(404);
  expect((await eve.browser.delete(at(eve, await idOf(bo)))).status).toBe(404);
  expect([await statusOf(ana), await statusOf(bo)]).toEqual([200, 200]);
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(0) })
    .execute();
  expect((await ana.browser.post(all(ana), WHY)).body.reason).toBe('step-up-required');
});
