import { addCustomerService, giveServiceRoles } from './customer-services.ts';
import { addRegistrySignIn } from './registry.ts';
import type { TestAnswer } from './requests.ts';
import { anyTime, idOf, partnerScene, type Scene, type SceneCase, unbind } from './scene-cases.ts';
import type { Stage } from './stage.ts';
import { at, named } from './stage.ts';
import type { PersonIn } from './world.ts';

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

function takingOperator(browser: PersonIn['browser'], url: string) {
  return browser.patch(url, { roles: ['support'] }, { 'if-match': '"1"' });
}

export const peopleScenes: SceneCase[] = [
  ...answeringAccess('an open request', {}, 0),
  ...answeringAccess('a lapsed request', {}, 15, 'request-lapsed'),
  ...answeringAccess('an answered request', { state: 'declined' }, 0, 'already-answered'),
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
  anyTime('importPeople', 'customer', ({ browser }, here) =>
    browser.upload(`${here}/people-imports`, {
      name: 'people.csv',
      bytes: `First name,Last name,Sign-in account\nKim,Berg,${named().signInName}\n`,
    }),
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
  anyTime('changePreferences', 'customer', ({ browser }, here) =>
    browser.put(`${here}/preferences`, { language: null, timeZone: 'Europe/Lisbon', dateFormat: null }),
  ),
];
