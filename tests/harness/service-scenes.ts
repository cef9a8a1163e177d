import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { addCustomerService, addService } from './customer-services.ts';
import { operationScenes } from './operation-scenes.ts';
import {
  ADDRESS,
  addRegistryCustomer,
  importRegistry,
  partnerScene,
  reviveFor,
  type Scene,
  type SceneCase,
} from './scene-cases.ts';
import { changingService, makeChangeable, serviceChangeScenes } from './service-change-scenes.ts';
import { at, named, type Stage } from './stage.ts';

function createCustomer(
  state: string,
  number: (stage: Stage, partner: string) => Promise<string>,
  reason?: string,
): SceneCase {
  return {
    action: 'createCustomer',
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const { partnerId, doer, number: partnerNumber } = await partnerScene(stage, roles);
      const subject = await number(stage, partnerNumber);
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

export const serviceScenes: SceneCase[] = [
  createCustomer('a number of its own', addRegistryCustomer),
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
  ...operationScenes,
  ...serviceChangeScenes,
  {
    ...onInactivated('changeService', changingService),
    async lay(stage, roles) {
      const scene = await onInactivated('changeService', changingService).lay(stage, roles);
      await makeChangeable(stage.world, scene.subject);
      return scene;
    },
  },
  addingNumber('a prospect', false),
  addingNumber('a customer with a number', true, 'number-is-set'),
];
