import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOperations } from '../../../tests/harness/api-operations.ts';
import { addCustomerService } from '../../../tests/harness/customer-services.ts';
import { settle } from '../../../tests/harness/estate.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { ASKED_A_DAY } from './help-requests.rules.ts';

let world: World;
let vendorId: string;
beforeAll(async () => {
  world = await startWorld();
  vendorId = await world.addOrganization('vendor');
});
afterAll(() => world.close());

const explain = (browser: TestBrowser, organization: string, action: string, subject = '') =>
  browser.get(`/api/v1/explain?organization=${organization}&action=${action}&subject=${subject}`);
const requestsOf = (organizationId: string) => `/api/v1/organizations/${organizationId}/help-requests`;

async function partnerWithReader() {
  const partnerId = await world.addOrganization('partner', { name: 'Fabrikam' });
  const administrator = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const reader = await world.addPerson(partnerId, ['reader'], { name: 'Rui Costa' });
  return { partnerId, administrator, reader };
}

test('an answer in advance says what a role does not allow, which would, and whom to ask', async () => {
  const { partnerId, reader, administrator } = await partnerWithReader();
  const answer = await explain(reader.browser, partnerId, 'createCustomer');
  expect(answer.body.items).toEqual([
    {
      action: 'createCustomer',
      words: 'create a customer',
      subject: '',
      subjectName: '',
      allowed: false,
      explanation: {
        reason: 'role-too-small',
        sentence: 'Your role in Fabrikam does not allow this.',
        remedy: 'Ask for the role administrator or member.',
        who: 'An administrator of Fabrikam',
        ask: 'administrators',
      },
      asked: null,
    },
  ]);
  const allowed = await explain(administrator.browser, partnerId, 'createCustomer');
  expect(allowed.body.items[0]).toMatchObject({ allowed: true, explanation: null });
});

test('one request explains several actions on one subject', async () => {
  const { partner, partnerId, subscriptionId } = await addCustomerService(world, { activated: true });
  const answer = await explain(partner.browser, partnerId, 'sendActivation', subscriptionId);
  expect(answer.body.items[0].explanation.reason).toBe('already-activated');
  const { customerId } = await addCustomerService(world);
  const both = await explain(partner.browser, partnerId, 'createCustomer,importRegistry');
  expect(both.body.items.map((item: { allowed: boolean }) => item.allowed)).toEqual([true, false]);
  const foreign = await explain(partner.browser, partnerId, 'changeCustomer,addService', customerId);
  expect(foreign.status).toBe(404);
});

test('a stranger is told 404, also about a subject that exists elsewhere; a visitor to sign in', async () => {
  const { partnerId, customerId } = await addCustomerService(world);
  const other = await partnerWithReader();
  const asked = [
    await explain(other.administrator.browser, partnerId, 'addService', customerId),
    await explain(other.administrator.browser, other.partnerId, 'addService', customerId),
    await explain(other.administrator.browser, other.partnerId, 'addService', 'no-id'),
    await explain(other.administrator.browser, newId(), 'createCustomer'),
  ];
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await explain(world.visitor(), partnerId, 'createCustomer')).status).toBe(401);
});

test('an unknown action and a missing subject are named as such', async () => {
  const { partnerId, administrator } = await partnerWithReader();
  const unknown = await explain(administrator.browser, partnerId, 'flyToTheMoon');
  expect(unknown.body.errors).toEqual([
    expect.objectContaining({ pointer: '?action', code: 'unknown-action' }),
  ]);
  const missing = await explain(administrator.browser, partnerId, 'addService');
  expect(missing.body.errors).toEqual([
    expect.objectContaining({ pointer: '?subject', code: 'missing-subject' }),
  ]);
});

test('every action is called like an operation of the API', async () => {
  const { EXPLAINED_ACTIONS } = await import('./explained-actions.service.ts');
  const { apiDocument } = await import('../../../scripts/api-document.ts');
  const paths = Object.values((await apiDocument()).paths ?? {}) as Record<string, { operationId: string }>[];
  const operations = paths.flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  const unknown = [...EXPLAINED_ACTIONS.keys()].filter(
    (action) => !operations.includes(action.split('.')[0] ?? ''),
  );
  expect(unknown).toEqual([]);
  expect((await readOperations()).length).toBeGreaterThan(EXPLAINED_ACTIONS.size);
});

describe('asking somebody who can mend it', () => {
  test('reaches the administrators by mail and in their list, and the answer comes back', async () => {
    const { partnerId, administrator, reader } = await partnerWithReader();
    const url = requestsOf(partnerId);
    const asked = await reader.browser.post(url, {
      action: 'createCustomer',
      note: 'For the fair on Monday.',
    });
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({ state: 'open', helper: 'administrators', mine: true });
    const mail = await mailTo(administrator.signInName);
    expect(mail?.subject).toBe('Rui Costa of Fabrikam asks for your help');
    expect(mail?.body_text).toContain('For the fair on Monday.');

    const list = await administrator.browser.get(`${url}?view=to-answer`);
    expect(list.body.items).toEqual([
      expect.objectContaining({ id: asked.body.id, askedBy: 'Rui Costa', words: 'create a customer' }),
    ]);
    const seen = await explain(reader.browser, partnerId, 'createCustomer');
    expect(seen.body.items[0].asked).toMatchObject({ state: 'open', askedBy: 'Rui Costa' });

    const answered = await administrator.browser.post(`${url}/${asked.body.id}/answer`, {
      outcome: 'declined',
      word: 'Ben does it for you.',
    });
    expect(answered.body).toMatchObject({ state: 'declined', answeredBy: 'Ana Lopes' });
    expect((await mailTo(reader.signInName))?.body_text).toContain('Ben does it for you.');
    const after = await explain(reader.browser, partnerId, 'createCustomer');
    expect(after.body.items[0].asked).toMatchObject({ state: 'declined', word: 'Ben does it for you.' });
    const own = await reader.browser.get(url);
    expect(own.body.items).toEqual([expect.objectContaining({ state: 'declined' })]);
  });

  test('again while it waits answers with the same request and sends nothing more', async () => {
    const { partnerId, administrator, reader } = await partnerWithReader();
    const first = await reader.browser.post(requestsOf(partnerId), { action: 'createCustomer' });
    const again = await reader.browser.post(requestsOf(partnerId), { action: 'createCustomer' });
    expect({ status: again.status, id: again.body.id }).toEqual({ status: 200, id: first.body.id });
    expect(await countMailsTo(administrator.signInName)).toBe(1);
  });

  test('matters of Support reach its desk, and whoever answers there is in both trails', async () => {
    const engineer = await world.addPerson(vendorId, ['support'], { name: 'Eva Ng' });
    const operator = await world.addPerson(vendorId, ['operator']);
    const service = await addCustomerService(world, { inactivated: true });
    const asked = await service.partner.browser.post(requestsOf(service.partnerId), {
      action: 'sendActivation',
      subject: service.subscriptionId,
    });
    expect(asked.body).toMatchObject({
      helper: 'support',
      subjectName: expect.stringContaining('Contoso Foods'),
    });
    expect(await countMailsTo(engineer.signInName)).toBe(1);
    const colleague = await world.addPerson(service.partnerId, ['member']);
    const seen = await explain(
      colleague.browser,
      service.partnerId,
      'sendActivation',
      service.subscriptionId,
    );
    expect(seen.body.items[0].asked).toMatchObject({ state: 'open', askedBy: 'Pat Partner' });

    const url = requestsOf(vendorId);
    const ids = async (browser: TestBrowser) =>
      (await browser.get(`${url}?view=to-answer`)).body.items.map((item: { id: string }) => item.id);
    expect(await ids(engineer.browser)).toContain(asked.body.id);
    expect(await ids(operator.browser)).not.toContain(asked.body.id);
    const wrongDesk = await operator.browser.post(`${url}/${asked.body.id}/answer`, { outcome: 'done' });
    expect(wrongDesk.status).toBe(404);
    const answered = await engineer.browser.post(`${url}/${asked.body.id}/answer`, { outcome: 'done' });
    expect(answered.body).toMatchObject({ state: 'done', answeredBy: 'Eva Ng' });
    for (const organizationId of [vendorId, service.partnerId]) {
      const trail = await world.db
        .selectFrom('audit_events')
        .select('actor_name')
        .where('organization_id', '=', organizationId)
        .where('action', '=', 'help.answered')
        .where('subject_id', '=', asked.body.id)
        .execute();
      expect(trail).toEqual([{ actor_name: 'Eva Ng' }]);
    }
  });

  test('a plan of asking names administrators only to those who may see people', async () => {
    const { customerOrganizationId } = await settle(world, 'Fabrikam');
    const user = await world.addPerson(customerOrganizationId, ['user']);
    const plan = await user.browser.post(`${requestsOf(customerOrganizationId)}?dryRun=true`, {
      action: 'addPerson',
    });
    expect(plan.body.mails).toEqual([expect.objectContaining({ to: expect.stringContaining('•••') })]);
  });

  test('what is allowed, or what nobody else can mend, is not asked for', async () => {
    const { partnerId, administrator } = await partnerWithReader();
    const allowed = await administrator.browser.post(requestsOf(partnerId), { action: 'createCustomer' });
    expect({ status: allowed.status, reason: allowed.body.reason }).toEqual({
      status: 409,
      reason: 'allowed-now',
    });
    const service = await addCustomerService(world, { activated: true });
    const own = await service.partner.browser.post(requestsOf(service.partnerId), {
      action: 'sendActivation',
      subject: service.subscriptionId,
    });
    expect(own.body.reason).toBe('nobody-can-mend-it');
  });

  test('has an end within a day, and goes on after it', async () => {
    const { partnerId, reader } = await partnerWithReader();
    const ask = (index: number) =>
      reader.browser.post(requestsOf(partnerId), { action: 'addService', subject: `thing ${index}` });
    for (let index = 0; index < ASKED_A_DAY; index++) expect((await ask(index)).status).toBe(200);
    const tooMany = await ask(ASKED_A_DAY);
    expect({ status: tooMany.status, reason: tooMany.body.reason }).toEqual({
      status: 429,
      reason: 'asked-enough',
    });
    expect(tooMany.headers['retry-after']).toBe('3600');
    world.clock.forward({ hours: 25 });
    expect((await ask(ASKED_A_DAY)).status).toBe(200);
  });

  test('a member sees neither what waits for administrators nor answers it; a stranger is told 404', async () => {
    const { partnerId, ids, partnerAdministrator } = await settle(world, 'Fabrikam');
    const member = await world.addPerson(partnerId, ['member']);
    const list = await member.browser.get(`${requestsOf(partnerId)}?view=to-answer`);
    expect({ status: list.status, reason: list.body.explanation.reason }).toEqual({
      status: 403,
      reason: 'role-too-small',
    });
    const url = `${requestsOf(partnerId)}/${ids.helpRequestId}/answer`;
    expect((await member.browser.post(url, { outcome: 'done' })).status).toBe(403);
    expect((await (await world.addAccount()).browser.post(url, { outcome: 'done' })).status).toBe(404);
    const empty = await partnerAdministrator.browser.post(url, { outcome: 'declined' });
    expect(empty.body.errors).toEqual([expect.objectContaining({ pointer: '/word' })]);
    expect((await partnerAdministrator.browser.post(url, { outcome: 'done' })).status).toBe(200);
    const again = await partnerAdministrator.browser.post(url, { outcome: 'done' });
    expect(again.body.reason).toBe('already-answered');
  });
});

async function mailTo(recipient: string) {
  return world.db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

async function countMailsTo(recipient: string): Promise<number> {
  const rows = await world.db.selectFrom('mails').select('id').where('recipient', '=', recipient).execute();
  return rows.length;
}
