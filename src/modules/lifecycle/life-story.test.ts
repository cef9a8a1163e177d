import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enrolProspect,
  goToDay,
  invite,
  mailsAbout,
  moveIn,
  type Office,
  openOffice,
  tablesWith,
} from '../../../tests/harness/lives.ts';
import { answerGroups, newProject } from '../../../tests/harness/rapidstart-service.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
});
afterAll(() => world.close());

const DAYS = 130;

test('PP-37, PP-41, PP-42, N4: a prospect day by day: reminded four times, inactivated, kept, erased with a receipt', async () => {
  const office = await openOffice(world);
  const { ana, customers, partnerId } = office;
  const here = `/api/v1/organizations/${partnerId}`;
  const customer = await enrolProspect(office);
  const { cara, subscriptionId, organizationId } = await moveIn(world, office, customer.id);
  const own = `/api/v1/organizations/${organizationId}`;
  const rapidstart = `${own}/services/${subscriptionId}/rapidstart`;
  const made = await cara.browser.post(`${rapidstart}/projects`, {
    ...newProject,
    companyName: 'Quagmire Head Office',
  });
  expect(made.status).toBe(201);
  const project = `${rapidstart}/projects/${made.body.id}`;
  await answerGroups({ ...cara, organizationId }, project);
  expect((await cara.browser.post(`${project}/loads`, { target: 'business-central-package' })).status).toBe(
    201,
  );
  const quilla = {
    firstName: 'Quilla',
    lastName: 'Quagmire',
    signInName: 'quilla@quagmire.example',
    contactEmail: 'quilla@quagmire.example',
  };
  const added = await cara.browser.post(`${own}/people`, quilla);
  await cara.browser.post(`${own}/people/${added.body.id}/invitation`);
  const second = (
    await ana.browser.post(`${customers}/${customer.id}/subscriptions`, {
      offeringCode: 'rapidstart',
      country: 'DE',
    })
  ).body.subscription.id;

  await layOutWords(office, customer.id);
  const address = 'second@elsewhere.example';
  const successor = { firstName: 'Second', lastName: 'Quagmire', signInName: address, contactEmail: address };
  const seen: [day: number, state: string, daysLeft: number | null, mails: number][] = [];
  let link = '';
  for (let day = 1; day <= DAYS; day++) {
    if (day === 89) link = await invite(world, office, second, successor);
    await goToDay(world, customer, day);
    const life = (await ana.browser.get(`${customers}/${customer.id}/life`)).body;
    const row = (await ana.browser.get(customers)).body.items.find(
      ({ id }: { id: string }) => id === customer.id,
    );
    expect([day, row?.daysLeft ?? null]).toEqual([day, life.daysLeft]);
    expect([day, row?.standing ?? 'gone']).toEqual([
      day,
      { limited: 'active', inactivated: 'inactivated', erased: 'gone' }[life.state as string],
    ]);
    seen.push([day, life.state, life.daysLeft, await mailsOfThisMoment()]);
    if (day === 89) {
      expect((await cara.browser.get(`${rapidstart}/projects`)).status).toBe(200);
      expect(await linkState(link)).toBe(null);
    }
    if (day === 90) await nobodyReads();
    if (day === 119) expect(await tablesWith(world, 'quagmire')).toContain('public.rapidstart_projects');
  }
  expect(seen).toEqual(
    Array.from({ length: DAYS }, (_, i) => {
      const day = i + 1;
      const mails = [60, 76, 83, 89, 90].includes(day) ? 2 : day === 120 ? 1 : 0;
      if (day < 90) return [day, 'limited', 90 - day, mails];
      return [day, day < 120 ? 'inactivated' : 'erased', null, mails];
    }),
  );
  await nothingIsLeft();

  async function mailsOfThisMoment() {
    const mails = world.db.selectFrom('mails').select('id').where('kind', 'like', 'life-%');
    return (await mails.where('created_at', '=', world.clock.now()).execute()).length;
  }
  async function linkState(token: string) {
    const { body } = await world.visitor().post('/api/v1/invitations/lookup', { token });
    return body.refusal;
  }
  async function nobodyReads() {
    for (const url of [`${own}/people`, `${own}/audit-events`, `${rapidstart}/projects`, project]) {
      const answer = await cara.browser.get(url);
      expect([answer.status, answer.body.reason]).toEqual([409, 'organization-inactivated']);
      expect(answer.body.explanation.remedy).toContain('30 days');
    }
    const dashboard = (await cara.browser.get(`${own}/services`)).body;
    expect(dashboard.closed).toMatchObject({ who: 'Your partner, together with Support' });
    expect(dashboard.items[0].open.explanation.reason).toBe('inactivated');
    const asSecond = await world.addAccount({ signInName: address });
    const { items } = (await asSecond.browser.get('/api/v1/agreements/current')).body;
    const acceptedAgreementIds = items.map(({ id }: { id: string }) => id);
    const refused = await asSecond.browser.post('/api/v1/invitations/acceptance', {
      token: link,
      acceptedAgreementIds,
    });
    expect(refused.body).toMatchObject({ status: 409, reason: 'customer-inactivated' });
    expect(await mailsAbout(world, customer.id)).toHaveLength(10);
  }
  async function nothingIsLeft() {
    expect(await tablesWith(world, 'quagmire')).toEqual([]);
    expect((await ana.browser.get(`${customers}/${customer.id}`)).status).toBe(404);
    const receipt = await ana.browser.get(`${here}/erasure-receipts/${customer.id}`);
    expect(receipt.body).toMatchObject({
      kind: 'prospect',
      enrolledAt: customer.createdAt,
      erased: {
        services: 2,
        people: 2,
        accounts: 1,
        projects: 1,
        answeredGroups: 3,
        loads: 1,
        invitations: 3,
      },
    });
    expect(receipt.body.erased.mails).toBeGreaterThan(10);
    const { items } = (await ana.browser.get(`${here}/erasure-receipts`)).body;
    expect(items).toEqual([receipt.body]);
    const engineer = await world.addPerson(await world.addOrganization('vendor'), ['support']);
    const all = await engineer.browser.get(
      `/api/v1/organizations/${engineer.organizationId}/support/erasure-receipts`,
    );
    expect(all.body.items).toEqual([receipt.body]);
    const one = await engineer.browser.get(
      `/api/v1/organizations/${engineer.organizationId}/support/partners/${partnerId}/erasure-receipts/${customer.id}`,
    );
    expect(one.body).toEqual(receipt.body);
    const trail = (await ana.browser.get(`${here}/audit-events?limit=200`)).body.items;
    expect(trail.map(({ action }: { action: string }) => action)).toContain('customer.erased');
    const left = await world.db
      .selectFrom('timers')
      .select('kind')
      .where('kind', '=', 'customer-life')
      .execute();
    expect(left).toEqual([]);
  }
}, 120_000);

/** A row of a file that names the customer, and what a colleague asked about it. */
async function layOutWords({ ana, partnerId }: Office, customerId: string) {
  const at = world.clock.now();
  const file = { partner_id: partnerId, import_id: newId(), line: 2 };
  const by = { actor_name: 'Ana', actor_role: 'administrator', account_id: ana.accountId };
  await world.db
    .insertInto('customer_imports')
    .values({
      ...{ partner_id: partnerId, id: file.import_id, file_name: 'customers.csv', format: 'csv', sheet: '' },
      ...{ headings: '[]', mapping: '{}', duplicates: 'skip', state: 'done', rows_read: 1 },
      ...{ ...by, correlation_id: 'test-test', created_at: at },
    })
    .execute();
  const cells = JSON.stringify(['Quagmire Foods', 'Quagmireville']);
  await world.db
    .insertInto('customer_import_rows')
    .values({ ...file, cells })
    .execute();
  await world.db
    .insertInto('customer_import_plans')
    .values({ ...file, outcome: 'skip', name: 'Quagmire Foods' })
    .execute();
  await world.db
    .insertInto('help_requests')
    .values({
      ...{ organization_id: partnerId, id: newId(), action: 'customers.edit', subject_id: customerId },
      ...{ subject_name: 'Quagmire Foods', reason: 'role-too-small', whose: '', sentence: '', remedy: '' },
      ...{ helper: 'administrators', note: 'Quagmire asks.', asked_by: ana.accountId, asker_name: 'Ana' },
      ...{ asker_address: 'ana@x.example', organization_name: 'X', state: 'open', word: '', created_at: at },
    })
    .execute();
}
