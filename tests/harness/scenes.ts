import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Stage } from './clicks.ts';
import { customerScenes } from './customer-scenes.ts';
import { addCustomerService, addService, giveServiceRoles } from './customer-services.ts';
import { settle } from './estate.ts';
import { grantScenes } from './grant-scenes.ts';
import { importScenes } from './import-scenes.ts';
import { rapidstartScenes } from './rapidstart-scenes.ts';
import { registrationScenes } from './registration-scenes.ts';
import { addRegistryPartner, addRegistrySignIn } from './registry.ts';
import type { TestAnswer } from './requests.ts';
import {
  ADDRESS,
  addRegistryCustomer,
  at,
  HEADINGS,
  idOf,
  importRegistry,
  named,
  partnerScene,
  reviveFor,
  type Scene,
  type SceneCase,
  unbind,
  WHY,
} from './scene-cases.ts';
import { sourceScenes } from './source-scenes.ts';
import type { PersonIn } from './world.ts';

function createCustomer(
  state: string,
  number: (partner: string) => Promise<string>,
  reason?: string,
): SceneCase {
  return {
    action: 'createCustomer',
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const { partnerId, doer, number: partnerNumber } = await partnerScene(stage, roles);
      const subject = await number(partnerNumber);
      return {
        doer,
        subject,
        act: ({ doer: { browser } }) =>
          browser.post(`${at(partnerId)}/customers`, { number: subject, name: 'Fourth Coffee', ...ADDRESS }),
        remedies: {
          // "Update of the registry": an operator of the vendor imports what has changed.
          'not-your-customer': async () => {
            const row = `customer,${subject},Fourth Coffee,1 Main Street,Seattle,WA,98101,US,Retail,${partnerNumber},enhancement,,,`;
            await importRegistry(stage, row);
            return undefined;
          },
        },
      };
    },
  };
}

/** Acts on a service of a partner's customer. */
function onService(
  action: string,
  state: string,
  facts: Parameters<typeof addCustomerService>[1],
  act: (ids: { partnerId: string; customerId: string; subscriptionId: string }) => {
    subject: string;
    act: Scene['act'];
  },
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const service = await addCustomerService(world, facts);
      return { doer: await world.addPerson(service.partnerId, roles), ...act(service) };
    },
  };
}

const addingService: Parameters<typeof onService>[3] = ({ partnerId, customerId }) => ({
  subject: customerId,
  act: ({ doer }) =>
    doer.browser.post(`${at(partnerId)}/customers/${customerId}/subscriptions`, {
      offeringCode: 'rapidstart',
      country: 'DE',
    }),
});
const sendingActivation: Parameters<typeof onService>[3] = ({ partnerId, subscriptionId }) => ({
  subject: subscriptionId,
  act: ({ doer }) =>
    doer.browser.post(`${at(partnerId)}/subscriptions/${subscriptionId}/activation`, named()),
});
const changingCustomer: Parameters<typeof onService>[3] = ({ partnerId, customerId }) => ({
  subject: customerId,
  act: ({ doer }) =>
    doer.browser.patch(
      `${at(partnerId)}/customers/${customerId}`,
      { name: 'Fifth Coffee' },
      { 'if-match': '"1"' },
    ),
});

const answeringAccess = (state: string, facts: object, forwardDays: number, reason?: string): SceneCase[] =>
  (['approval', 'refusal'] as const).map((answer) => ({
    action: answer === 'approval' ? 'approveAccessRequest' : 'declineAccessRequest',
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const { partnerId, number, doer } = await partnerScene({ world } as Stage, roles);
      const asking = await world.addAccount({ name: 'Rita Asking' });
      await addRegistrySignIn(world, number, asking.signInName);
      const ask = () => asking.browser.post('/api/v1/access-requests', { partnerNumber: number, note: '' });
      const subject = (await ask()).body.id;
      await world.db
        .updateTable('access_requests')
        .set({ name: 'Rita', ...facts })
        .where('id', '=', subject)
        .execute();
      world.clock.forward({ days: forwardDays });
      return {
        doer,
        subject,
        act: (scene) =>
          scene.doer.browser.post(
            `${at(partnerId)}/access-requests/${scene.subject}/${answer}`,
            answer === 'approval' ? { role: 'member' } : { reason: 'We do not know her.' },
          ),
        remedies: { 'request-lapsed': async () => ({ subject: (await ask()).body.id }) },
      };
    },
  }));

const retrying = (state: 'failed' | 'running' | 'succeeded', reason?: string): SceneCase => ({
  action: 'retryOperation',
  state,
  kind: 'partner',
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const { partnerId, ids } = await settle(world, 'Fabrikam');
    await world.db
      .updateTable('operations')
      .set({ state, finished_at: state === 'running' ? null : world.clock.now() })
      .where('partner_id', '=', partnerId)
      .execute();
    return {
      doer: await world.addPerson(partnerId, roles),
      subject: ids.operationId ?? '',
      act: ({ doer }) => doer.browser.post(`${at(partnerId)}/operations/${ids.operationId}/retry`),
    };
  },
});

/** Acts on a person of a customer organization; `facts` say who else there is and what the person has. */
function onPerson(
  action: string,
  state: string,
  facts: { roles: string[]; bound?: boolean; serviceRoles?: string[]; alone?: boolean },
  act: (browser: PersonIn['browser'], url: string) => Promise<TestAnswer>,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'customer',
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const service = await addCustomerService(world, { provisioned: true, activated: true });
      const people = `${at(service.organizationId)}/people`;
      const person = await world.addPerson(service.organizationId, facts.roles);
      const subject = await giveServiceRoles(world, person, service.subscriptionId, facts.serviceRoles ?? []);
      if (facts.bound === false)
        await world.db
          .updateTable('people')
          .set({ account_id: null, bound_at: null })
          .where('id', '=', subject)
          .execute();
      // Alone: the only administrator acts on themselves.
      const doer =
        facts.alone && roles.includes('administrator')
          ? person
          : await world.addPerson(service.organizationId, roles);
      const change = (body: object) => async (scene: Scene) => {
        const { version } = (await scene.doer.browser.get(`${people}/${subject}`)).body;
        const changed = await scene.doer.browser.patch(`${people}/${subject}`, body, {
          'if-match': `"${version}"`,
        });
        if (changed.status !== 200) throw new Error(changed.text);
        return undefined;
      };
      return {
        doer,
        subject,
        act: (scene) => act(scene.doer.browser, `${people}/${subject}`),
        remedies: {
          'roles-remain': change({ administrator: false, serviceRoles: [] }),
          'last-administrator': async () => ({
            doer: await world.addPerson(service.organizationId, ['administrator']),
          }),
        },
      };
    },
  };
}

const deleting = (browser: PersonIn['browser'], url: string) => browser.delete(url);
const inviting = (browser: PersonIn['browser'], url: string) => browser.post(`${url}/invitation`);
const takingAdministrator = async (browser: PersonIn['browser'], url: string) => {
  const read = await browser.get(url);
  return browser.patch(url, { administrator: false }, { 'if-match': `"${read.body?.version ?? 1}"` });
};

/** Acts on one of the vendor's own people; there is another operator always. */
function onStaff(
  action: string,
  state: string,
  facts: { roles: string[]; bound?: boolean; self?: boolean },
  act: (browser: PersonIn['browser'], url: string) => Promise<TestAnswer>,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'vendor',
    ...(reason ? { reason } : {}),
    async lay({ world, vendorId }, roles) {
      const doer = await world.addPerson(vendorId, roles);
      const itself = facts.self && roles.includes('operator');
      const subject = await idOf(world, itself ? doer : await world.addPerson(vendorId, facts.roles));
      if (facts.bound === false) await unbind(world, subject);
      const url = `${at(vendorId)}/staff/${subject}`;
      return {
        doer,
        subject,
        act: (scene) => act(scene.doer.browser, url),
        remedies: {
          'no-role': async (scene) => {
            const given = await scene.doer.browser.patch(url, { roles: ['support'] }, { 'if-match': '"1"' });
            if (given.status !== 200) throw new Error(given.text);
            return undefined;
          },
          'own-operator-role': async () => ({ doer: await world.addPerson(vendorId, ['operator']) }),
        },
      };
    },
  };
}

/** Acts on a colleague of a partner organization; alone: the only administrator acts on themselves. */
function onColleague(
  action: string,
  state: string,
  facts: { roles: string[]; bound?: boolean; alone?: boolean },
  act: (browser: PersonIn['browser'], url: string) => Promise<TestAnswer>,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const partnerId = await world.addOrganization('partner');
      const doer = await world.addPerson(partnerId, roles);
      const itself = facts.alone && roles.includes('administrator');
      const subject = await idOf(world, itself ? doer : await world.addPerson(partnerId, facts.roles));
      if (facts.bound === false) await unbind(world, subject);
      return {
        doer,
        subject,
        act: (scene) => act(scene.doer.browser, `${at(partnerId)}/colleagues/${subject}`),
        remedies: {
          'last-administrator': async () => ({ doer: await world.addPerson(partnerId, ['administrator']) }),
          'no-role-to-come-to': async (scene) => {
            const url = `${at(partnerId)}/colleagues/${subject}`;
            const given = await scene.doer.browser.patch(url, { role: 'reader' }, { 'if-match': '"1"' });
            if (given.status !== 200) throw new Error(given.text);
            return undefined;
          },
        },
      };
    },
  };
}

const renaming = async (browser: PersonIn['browser'], url: string) => {
  const read = await browser.get(url);
  return browser.patch(url, { firstName: 'Kim' }, { 'if-match': `"${read.body?.version ?? 1}"` });
};

const takingRole = async (browser: PersonIn['browser'], url: string) => {
  const read = await browser.get(url);
  return browser.patch(url, { role: 'member' }, { 'if-match': `"${read.body?.version ?? 1}"` });
};

/** Needs no subject, and nothing but a role. */
function anyTime(
  action: string,
  kind: Exclude<SceneCase['kind'], 'account'>,
  act: (doer: PersonIn, here: string) => Promise<TestAnswer>,
): SceneCase {
  return {
    action,
    state: 'any time',
    kind,
    async lay({ world, vendorId }, roles) {
      const organizationId = kind === 'vendor' ? vendorId : await world.addOrganization(kind);
      const doer = await world.addPerson(organizationId, roles);
      return { doer, subject: '', act: (scene) => act(scene.doer, at(organizationId)) };
    },
  };
}

/** A prospect, or with a number a customer whose number stays. */
const addingNumber = (state: string, taken: boolean, reason?: string): SceneCase => ({
  action: 'changeCustomer.number',
  state,
  kind: 'partner',
  ...(reason ? { reason } : {}),
  async lay(stage, roles) {
    const { partnerId, number, administrator, doer } = await partnerScene(stage, roles);
    const customers = `${at(partnerId)}/customers`;
    const { firstName, lastName, signInName, contactEmail } = named();
    const body = taken
      ? { number: await addRegistryCustomer(stage, number) }
      : { administrator: { firstName, lastName, signInName }, contactEmail };
    const made = await administrator.browser.post(customers, { name: 'Fourth Coffee', ...ADDRESS, ...body });
    const wanted = await addRegistryCustomer(stage, number);
    return {
      doer,
      subject: made.body.id,
      act: (scene) =>
        scene.doer.browser.patch(`${customers}/${made.body.id}`, { number: wanted }, { 'if-match': '"1"' }),
    };
  },
});

/** A proposal about a partner whose number the registry knows, made by another engineer unless `own`. */
function onReplacement(
  action: 'confirmAdministratorReplacement' | 'rejectAdministratorReplacement',
  state: string,
  facts: { own?: boolean; forgotten?: boolean; decided?: boolean },
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'vendor',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const { world, vendorId, engineer } = stage;
      const doer = await world.addPerson(vendorId, roles);
      const successor = named();
      const number = await addRegistryPartner(world, { signInNames: [successor.signInName] });
      const partnerOrganizationId = await world.addOrganization('partner', { registryNumber: number });
      const url = `${at(vendorId)}/support/administrator-replacements`;
      const proposer = facts.own && roles.includes('support') ? doer.browser : engineer;
      const proposed = await proposer.post(url, { partnerOrganizationId, reason: WHY, ...successor });
      const subject = proposed.body.id;
      if (facts.decided) await stage.otherEngineer.post(`${url}/${subject}/rejection`, { reason: WHY });
      if (facts.forgotten)
        await world.db.deleteFrom('registry_sign_ins').where('partner_number', '=', number).execute();
      return {
        doer,
        subject,
        act: (scene) =>
          action === 'confirmAdministratorReplacement'
            ? scene.doer.browser.post(`${url}/${subject}/confirmation`)
            : scene.doer.browser.post(`${url}/${subject}/rejection`, { reason: WHY }),
        remedies: {
          'same-engineer': async () => ({ doer: await world.addPerson(vendorId, ['support']) }),
          'sign-in-not-in-registry': async () => {
            await importRegistry(stage, `sign-in,,,,,,,,,${number},,${successor.signInName},,`);
            return undefined;
          },
        },
      };
    },
  };
}

const proposing = (state: string, open: boolean, reason?: string): SceneCase => ({
  action: 'proposeAdministratorReplacement',
  state,
  kind: 'vendor',
  ...(reason ? { reason } : {}),
  async lay({ world, vendorId, engineer, otherEngineer }, roles) {
    const successor = named();
    const number = await addRegistryPartner(world, { signInNames: [successor.signInName] });
    const partnerOrganizationId = await world.addOrganization('partner', { registryNumber: number });
    const url = `${at(vendorId)}/support/administrator-replacements`;
    const body = { partnerOrganizationId, reason: WHY, ...successor };
    const earlier = open ? (await engineer.post(url, body)).body.id : undefined;
    return {
      doer: await world.addPerson(vendorId, roles),
      subject: partnerOrganizationId,
      act: ({ doer }) => doer.browser.post(url, body),
      remedies: {
        'already-proposed': async () => {
          await otherEngineer.post(`${url}/${earlier}/rejection`, { reason: WHY });
          return undefined;
        },
      },
    };
  },
});

const onPartner = (): SceneCase => ({
  action: 'openSupportedPartner',
  state: 'a registered partner',
  kind: 'vendor',
  async lay({ world, vendorId }, roles) {
    const subject = await world.addOrganization('partner');
    const url = `${at(vendorId)}/support/partners/${subject}/openings`;
    const doer = await world.addPerson(vendorId, roles);
    return { doer, subject, act: (scene) => scene.doer.browser.post(url, { reason: WHY }) };
  },
});

const answeringCase = (state: string, answered: boolean, reason?: string): SceneCase => ({
  action: 'answerSupportCase',
  state,
  kind: 'vendor',
  ...(reason ? { reason } : {}),
  async lay({ world, vendorId, engineer }, roles) {
    const { ids } = await settle(world, 'Fabrikam');
    const url = `${at(vendorId)}/support/cases/${ids.caseId}/answer`;
    const body = { answer: 'A colleague has proposed you as administrator.' };
    if (answered) await engineer.post(url, body);
    const doer = await world.addPerson(vendorId, roles);
    return { doer, subject: ids.caseId ?? '', act: (scene) => scene.doer.browser.post(url, body) };
  },
});

/** A prospect whose 90 days are over, with a service; Support revives it with a number of the registry. */
const onInactivated = (action: string, act: Parameters<typeof onService>[3]): SceneCase => ({
  action,
  state: 'an inactivated customer',
  kind: 'partner',
  reason: 'customer-inactive',
  async lay(stage, roles) {
    const { world } = stage;
    const { partnerId, number: partnerNumber, doer } = await partnerScene(stage, roles);
    const customerId = newId();
    await world.db
      .insertInto('customers')
      .values({
        partner_id: partnerId,
        id: customerId,
        name: 'Fourth Coffee',
        country: 'US',
        created_at: addDays(world.clock.now(), -95),
      })
      .execute();
    const subscriptionId = await addService(
      world,
      { partnerId, customerId, organizationId: '' },
      { unallocated: true },
    );
    const revive = reviveFor(stage, { partnerId, number: partnerNumber }, customerId);
    return {
      doer,
      ...act({ partnerId, customerId, subscriptionId }),
      remedies: { 'customer-inactive': revive, 'customer-inactivated': revive },
    };
  },
});

const giveNumber: Parameters<typeof onService>[3] = ({ partnerId, customerId }) => ({
  subject: customerId,
  async act({ doer }) {
    const url = `${at(partnerId)}/customers/${customerId}`;
    const { version = 1 } = (await doer.browser.get(url)).body ?? {};
    return doer.browser.patch(url, { number: newId().slice(-12) }, { 'if-match': `"${version}"` });
  },
});

/** Action by action and state by state; each is tried in every role of its kind of organization. */
export const SCENES = (stage: () => Stage): SceneCase[] => [
  createCustomer('a number of its own', (partner) => addRegistryCustomer(stage(), partner)),
  createCustomer(
    'a number that the registry gives to nobody',
    async () => newId().slice(-12),
    'not-your-customer',
  ),
  onService('changeCustomer', 'an active customer', {}, changingCustomer),
  onService('addService', 'an active customer', {}, addingService),
  onService('changeSubscription', 'a service', {}, ({ partnerId, subscriptionId }) => ({
    subject: subscriptionId,
    act: ({ doer }) =>
      doer.browser.patch(
        `${at(partnerId)}/subscriptions/${subscriptionId}`,
        { label: 'Subsidiary' },
        { 'if-match': '"1"' },
      ),
  })),
  onService('sendActivation', 'a new service', {}, sendingActivation),
  onService(
    'sendActivation',
    'an active service',
    { activated: true },
    sendingActivation,
    'already-activated',
  ),
  onInactivated('addService', addingService),
  { ...onInactivated('sendActivation', sendingActivation), reason: 'customer-inactivated' },
  onInactivated('changeCustomer.number', giveNumber),
  onInactivated('changeCustomer', ({ partnerId, customerId }) => ({
    subject: customerId,
    act: async ({ doer }) => {
      const url = `${at(partnerId)}/customers/${customerId}`;
      const { version = 1 } = (await doer.browser.get(url)).body ?? {};
      return doer.browser.patch(url, { name: 'Fifth Coffee' }, { 'if-match': `"${version}"` });
    },
  })),
  retrying('failed'),
  retrying('running', 'still-running'),
  retrying('succeeded', 'already-succeeded'),
  ...answeringAccess('an open request', {}, 0),
  ...answeringAccess('a lapsed request', {}, 15, 'request-lapsed'),
  ...answeringAccess('an answered request', { state: 'declined' }, 0, 'already-answered'),
  addingNumber('a prospect', false),
  addingNumber('a customer with a number', true, 'number-is-set'),
  anyTime('addColleague', 'partner', ({ browser }, here) =>
    browser.post(`${here}/colleagues`, { ...named(), role: 'member' }),
  ),
  onColleague('changeColleague', 'a member', { roles: ['member'] }, renaming),
  onColleague('changeColleague.administrator', 'one of two', { roles: ['administrator'] }, takingRole),
  onColleague(
    'changeColleague.administrator',
    'the only administrator',
    { roles: ['administrator'], alone: true },
    takingRole,
    'last-administrator',
  ),
  onColleague('removeColleague', 'a member', { roles: ['member'] }, deleting),
  onColleague(
    'removeColleague',
    'the only administrator',
    { roles: ['administrator'], alone: true },
    deleting,
    'last-administrator',
  ),
  onColleague('inviteColleague', 'not joined', { roles: ['member'], bound: false }, inviting),
  onColleague('inviteColleague', 'joined', { roles: ['member'] }, inviting, 'already-joined'),
  onColleague(
    'inviteColleague',
    'without a role',
    { roles: [], bound: false },
    inviting,
    'no-role-to-come-to',
  ),
  anyTime('addPerson', 'customer', ({ browser }, here) =>
    browser.post(`${here}/people`, { ...named(), administrator: false, serviceRoles: [] }),
  ),
  onPerson('changePerson', 'any', { roles: ['user'] }, renaming),
  onPerson('deletePerson', 'without roles', { roles: ['user'] }, deleting),
  onPerson(
    'deletePerson',
    'with roles',
    { roles: ['user'], serviceRoles: ['Viewer'] },
    deleting,
    'roles-remain',
  ),
  onPerson(
    'deletePerson',
    'one of two administrators',
    { roles: ['administrator'] },
    deleting,
    'roles-remain',
  ),
  onPerson(
    'deletePerson',
    'the only administrator',
    { roles: ['administrator'], alone: true },
    deleting,
    'last-administrator',
  ),
  onPerson('invitePerson', 'not joined', { roles: ['user'], bound: false }, inviting),
  onPerson('invitePerson', 'joined', { roles: ['user'] }, inviting, 'already-accepted'),
  onPerson(
    'changePerson.administrator',
    'one of two administrators',
    { roles: ['administrator'] },
    takingAdministrator,
  ),
  onPerson(
    'changePerson.administrator',
    'the only administrator',
    { roles: ['administrator'], alone: true },
    takingAdministrator,
    'last-administrator',
  ),
  onStaff('inviteStaff', 'not joined', { roles: ['support'], bound: false }, inviting),
  onStaff('inviteStaff', 'joined', { roles: ['support'] }, inviting, 'already-accepted'),
  onStaff('inviteStaff', 'without a role', { roles: [], bound: false }, inviting, 'no-role'),
  onStaff('changeStaff', 'an engineer', { roles: ['support'] }, takingOperator),
  onStaff('changeStaff.operator', 'another operator', { roles: ['operator'] }, takingOperator),
  onStaff(
    'changeStaff.operator',
    'the own role',
    { roles: ['operator'], self: true },
    takingOperator,
    'own-operator-role',
  ),
  anyTime('addStaff', 'vendor', ({ browser }, here) =>
    browser.post(`${here}/staff`, { ...named(), roles: ['support'] }),
  ),
  anyTime('importRegistry', 'vendor', ({ browser }, here) =>
    browser.upload(`${here}/registry/imports`, {
      name: 'registry.csv',
      bytes: `${HEADINGS}\npartner,${newId().slice(-12)},Fabrikam,,,,,US,,,,,yes,yes\n`,
    }),
  ),
  onPartner(),
  answeringCase('open', false),
  answeringCase('answered', true, 'already-answered'),
  proposing('nothing proposed yet', false),
  proposing('a proposal waits', true, 'already-proposed'),
  onReplacement('confirmAdministratorReplacement', 'proposed by another', {}),
  onReplacement('confirmAdministratorReplacement', 'proposed by themselves', { own: true }, 'same-engineer'),
  onReplacement(
    'confirmAdministratorReplacement',
    'the registry has forgotten the person',
    { forgotten: true },
    'sign-in-not-in-registry',
  ),
  onReplacement('confirmAdministratorReplacement', 'decided', { decided: true }, 'already-decided'),
  onReplacement('rejectAdministratorReplacement', 'proposed', {}),
  onReplacement('rejectAdministratorReplacement', 'decided', { decided: true }, 'already-decided'),
  ...customerScenes,
  ...importScenes,
  ...rapidstartScenes,
  ...grantScenes,
  ...sourceScenes,
  ...registrationScenes,
];

function takingOperator(browser: PersonIn['browser'], url: string) {
  return browser.patch(url, { roles: ['support'] }, { 'if-match': '"1"' });
}
