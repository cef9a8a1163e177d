import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addServiceToGrant,
  giveGrant,
  proposeGrant,
  seen,
  wantedGrant,
} from '../../../tests/harness/grants.ts';
import { newProject } from '../../../tests/harness/rapidstart-service.ts';
import { at } from '../../../tests/harness/stage.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { addDays } from '../../kernel/clock.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const inDays = (days: number) =>
  `${addDays(world.clock.now(), days).toISOString().slice(0, 10)}T12:00:00.000Z`;

test('PP-90: nobody of the partner opens the service before the customer grants access, and whom it covers opens it then', async () => {
  const service = await addServiceToGrant(world);
  const { max, guestUrl, partner } = service;
  const before = await max.browser.get(`${guestUrl}/overview`);
  expect([before.status, before.body.reason]).toEqual([403, 'no-grant']);
  expect(before.body.explanation.who).toBe('An administrator of Contoso Foods');

  await giveGrant(world, service);
  const overview = await max.browser.get(`${guestUrl}/overview`);
  expect(overview.status, overview.text).toBe(200);
  expect(overview.body).toMatchObject({ organizationName: 'Contoso Foods', roles: ['Configurator'] });
  const other = await partner.browser.get(`${guestUrl}/overview`);
  expect([other.status, other.body.reason]).toEqual([403, 'not-named']);
});

test('PP-90: a proposal of the partner opens nothing until the customer approves it; both sides get mail and a trail', async () => {
  const service = await addServiceToGrant(world);
  const { max, cara, guestUrl, organizationId, partnerId } = service;
  const { id, state } = await proposeGrant(world, service);
  expect(state).toBe('proposed');
  expect((await max.browser.get(`${guestUrl}/overview`)).body.reason).toBe('grant-not-approved');
  const pending = await cara.browser.get(`${at(organizationId)}/grants?pending=true`);
  expect(pending.body.items.map((grant: { id: string }) => grant.id)).toEqual([id]);

  const url = `${at(organizationId)}/grants/${id}`;
  const approved = await cara.browser.post(`${url}/approval`, undefined, await seen(cara.browser, url));
  expect([approved.status, approved.body.state]).toEqual([200, 'active']);
  expect((await max.browser.get(`${guestUrl}/overview`)).status).toBe(200);
  // Who invites sees its mail fare; who is told finds the news among its own.
  expect(await mailsTo(partnerId)).toEqual(['grant-proposed', 'grant-approved']);
  for (const organization of [organizationId, partnerId])
    expect(await trailOf(organization, id)).toEqual(['grant.proposed', 'grant.approved']);
});

test('the partner cannot approve its own proposal, and a stranger learns nothing of it', async () => {
  const service = await addServiceToGrant(world);
  const { partner, partnerId } = service;
  const { id } = await proposeGrant(world, service);
  const url = `${at(partnerId)}/grants/${id}`;
  const own = await partner.browser.post(`${url}/approval`, undefined, { 'if-match': '"1"' });
  expect([own.status, own.body.reason]).toEqual([403, 'customer-decides']);
  const stranger = await addServiceToGrant(world);
  expect((await stranger.cara.browser.get(`${at(stranger.organizationId)}/grants/${id}`)).status).toBe(404);
  const reader = await world.addPerson(partnerId, ['reader']);
  const small = await reader.browser.post(
    `${at(partnerId)}/grants`,
    wantedGrant(world, service.subscriptionId),
  );
  expect([small.status, small.body.explanation.reason]).toEqual([403, 'role-too-small']);
});

test('after a reduction by the customer the next click is refused, and says why and to whom to turn', async () => {
  const service = await addServiceToGrant(world);
  const { max, cara, guestUrl, organizationId, partner } = service;
  const { id, version } = await giveGrant(world, service, { groups: ['member', 'administrator'] });
  const made = await max.browser.post(`${guestUrl}/projects`, newProject);
  expect(made.status, made.text).toBe(201);

  const url = `${at(organizationId)}/grants/${id}`;
  const reduced = await cara.browser.patch(
    url,
    { groups: ['administrator'] },
    { 'if-match': `"${version}"` },
  );
  expect([reduced.status, reduced.body.amendment]).toEqual([200, null]);
  const next = await max.browser.get(`${guestUrl}/projects/${made.body.id}`);
  expect(next.status).toBe(403);
  expect(next.body.explanation).toEqual({
    reason: 'not-named',
    sentence: expect.stringContaining('does not cover you'),
    remedy: expect.stringContaining('Our access'),
    who: 'Cara Campos (administrator of Contoso Foods)',
  });
  expect((await partner.browser.get(`${guestUrl}/projects/${made.body.id}`)).status).toBe(200);
  expect((await cara.browser.post(`${url}/end`)).body.state).toBe('ended');
  expect((await partner.browser.get(`${guestUrl}/overview`)).body.reason).toBe('grant-ended');
});

test('what the partner takes away goes at once; what it adds waits, and the customer consents to the difference only', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, organizationId, partnerId } = service;
  const { id } = await giveGrant(world, service, { roles: ['Configurator', 'Designer'] });
  const ours = `${at(partnerId)}/grants/${id}`;
  const theirs = `${at(organizationId)}/grants/${id}`;
  const wanted = { roles: ['Designer', 'Administrator'], endsAt: inDays(90) };
  const amended = await partner.browser.patch(ours, wanted, await seen(partner.browser, ours));
  expect(amended.status, amended.text).toBe(200);
  expect(amended.body).toMatchObject({
    roles: ['Designer'],
    amendment: {
      roles: ['Administrator'],
      groups: [],
      named: [],
      endsAt: wanted.endsAt,
      askedBy: 'Pat Partner',
    },
  });
  const stale = await cara.browser.post(`${theirs}/approval`, undefined, { 'if-match': '"1"' });
  expect(stale.status).toBe(412);
  const consented = await cara.browser.post(
    `${theirs}/approval`,
    undefined,
    await seen(cara.browser, theirs),
  );
  expect(consented.body).toMatchObject({
    roles: ['Designer', 'Administrator'],
    endsAt: wanted.endsAt,
    amendment: null,
    state: 'active',
  });
});

test('a declined amendment leaves what stands; a declined proposal opens nothing and can be made again', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, organizationId, partnerId } = service;
  const first = await proposeGrant(world, service);
  const theirs = (id: string) => `${at(organizationId)}/grants/${id}`;
  const decline = async (id: string) =>
    cara.browser.post(`${theirs(id)}/refusal`, undefined, await seen(cara.browser, theirs(id)));
  expect((await decline(first.id)).body.state).toBe('declined');
  const { id } = await proposeGrant(world, service);
  await cara.browser.post(`${theirs(id)}/approval`, undefined, await seen(cara.browser, theirs(id)));
  const ours = `${at(partnerId)}/grants/${id}`;
  await partner.browser.patch(
    ours,
    { roles: ['Configurator', 'Designer'] },
    await seen(partner.browser, ours),
  );
  expect((await decline(id)).body).toMatchObject({
    state: 'active',
    roles: ['Configurator'],
    amendment: null,
  });
});

test('any number is renewed at once, all or none: the customer extends, the partner asks', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, organizationId, partnerId } = service;
  const one = await giveGrant(world, service);
  const two = await giveGrant(world, service, { roles: ['Viewer'] });
  const grantIds = [one.id, two.id];
  const asked = await partner.browser.post(`${at(partnerId)}/grants/renewals`, {
    grantIds,
    endsAt: inDays(60),
  });
  expect(asked.body.items.map((grant: { amendment: object }) => grant.amendment)).toEqual([
    expect.objectContaining({ endsAt: inDays(60) }),
    expect.objectContaining({ endsAt: inDays(60) }),
  ]);
  const renew = (ids: string[]) =>
    cara.browser.post(`${at(organizationId)}/grants/renewals`, { grantIds: ids, endsAt: inDays(90) });
  await cara.browser.post(`${at(organizationId)}/grants/${two.id}/end`);
  expect((await renew(grantIds)).body.reason).toBe('grant-over');
  expect((await cara.browser.get(`${at(organizationId)}/grants/${one.id}`)).body.endsAt).toBe(one.endsAt);
  expect((await renew([one.id])).body.items[0].endsAt).toBe(inDays(90));
});

test('both sides are told 30, 7 and 1 days before the end and at the end; then it can be asked for again', async () => {
  const service = await addServiceToGrant(world);
  const { max, guestUrl, organizationId, partnerId } = service;
  const endsAt = addDays(world.clock.now(), 40).toISOString();
  const { id } = await giveGrant(world, service, { endsAt });
  for (const days of [11, 23, 5.5]) {
    world.clock.forward({ days });
    await world.fireTimers();
  }
  expect(await mailsTo(organizationId)).toEqual(['grant-ending', 'grant-ending', 'grant-ending']);
  expect((await max.browser.get(`${guestUrl}/overview`)).status).toBe(200);
  world.clock.forward({ days: 2 });
  await world.fireTimers();
  await world.fireTimers();
  expect((await mailsTo(partnerId)).at(-1)).toBe('grant-expired');
  expect(await trailOf(partnerId, id)).toEqual(['grant.given', 'grant.expired']);
  expect((await max.browser.get(`${guestUrl}/overview`)).body.reason).toBe('grant-expired');
  expect((await proposeGrant(world, service)).state).toBe('proposed');
});

test('both sides see the same people and what they did', async () => {
  const service = await addServiceToGrant(world);
  const { max, cara, guestUrl, organizationId, partnerId, partner } = service;
  const { id } = await giveGrant(world, service);
  await max.browser.post(`${guestUrl}/projects`, newProject);
  const ofCustomer = await cara.browser.get(`${at(organizationId)}/grants/${id}`);
  const ofPartner = await partner.browser.get(`${at(partnerId)}/grants/${id}`);
  expect(ofCustomer.body.people.map(({ name }: { name: string }) => name)).toEqual(['Max Member']);
  expect(ofCustomer.body).toEqual(ofPartner.body);
  const deeds = [
    await cara.browser.get(`${at(organizationId)}/grants/${id}/deeds`),
    await partner.browser.get(`${at(partnerId)}/grants/${id}/deeds`),
  ];
  for (const { body } of deeds)
    expect(body.items).toEqual([
      expect.objectContaining({ actorName: 'Max Member', action: 'rapidstart-project.created' }),
    ]);
});

test('a grant to a partner of record ends with it, and one to a support partner does not', async () => {
  const service = await addServiceToGrant(world);
  const support = await addServiceToGrant(world);
  await giveGrant(world, service);
  await giveGrant(world, service, { partnerId: support.partnerId });
  const elsewhere = `${at(support.partnerId)}/services/${service.subscriptionId}/rapidstart/overview`;
  expect((await support.max.browser.get(elsewhere)).status).toBe(200);
  await world.db
    .updateTable('subscriptions')
    .set({ partner_id: support.partnerId, customer_id: support.customerId })
    .where('id', '=', service.subscriptionId)
    .execute();
  const former = await service.max.browser.get(`${service.guestUrl}/overview`);
  expect([former.status, former.body.reason]).toEqual([403, 'not-their-partner']);
});

test('wrong input names the field and changes nothing', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId, subscriptionId } = service;
  const give = (change: object) =>
    cara.browser.post(`${at(organizationId)}/grants`, wantedGrant(world, subscriptionId, change));
  const cases: [change: object, status: number, what: string][] = [
    [{ roles: ['King'] }, 422, '/roles'],
    [{ roles: [] }, 422, '/roles'],
    [{ groups: ['everybody'] }, 422, '/groups/0'],
    [{ personIds: [subscriptionId] }, 422, '/personIds'],
    [{ partnerId: organizationId }, 422, '/partnerId'],
    [{ purpose: ' ' }, 422, '/purpose'],
    [{ endsAt: 'tomorrow' }, 422, '/endsAt'],
    [{ endsAt: inDays(-1) }, 409, 'end-not-ahead'],
    [{ endsAt: inDays(800) }, 409, 'longer-than-two-years'],
    [{ groups: [] }, 409, 'nobody-covered'],
  ];
  for (const [change, status, what] of cases) {
    const { body, ...answer } = await give(change);
    expect([answer.status, body.reason ?? body.errors[0].pointer], JSON.stringify(change)).toEqual([
      status,
      what,
    ]);
  }
  expect((await cara.browser.get(`${at(organizationId)}/grants`)).body.items).toEqual([]);
});

async function mailsTo(organizationId: string) {
  const rows = await world.db
    .selectFrom('mails')
    .select('kind')
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .execute();
  return rows.map(({ kind }) => kind);
}

async function trailOf(organizationId: string, grantId: string) {
  const rows = await world.db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', grantId)
    .orderBy('id')
    .execute();
  return rows.map(({ action }) => action);
}
