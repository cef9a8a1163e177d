import { newId } from '../../src/kernel/ids.ts';
import type { DifferenceKind } from '../../src/modules/reconciliation/reconciliation.rules.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import type { SceneCase } from './scene-cases.ts';
import { atVendor } from './source-scenes.ts';
import { at, type Stage } from './stage.ts';
import { addSubscription } from './subscriptions.ts';
import type { World } from './world.ts';

/** A difference of a service of this partner, as a comparison would have found it. */
export async function addDifference(
  { db, clock }: World,
  service: { partnerId: string; subscriptionId: string },
  facts: { kind?: DifferenceKind; id?: string; serviceName?: string } = {},
): Promise<string> {
  const id = facts.id ?? newId();
  await db
    .insertInto('service_differences')
    .values({
      ...{ partner_id: service.partnerId, subscription_id: service.subscriptionId },
      ...{ kind: facts.kind ?? 'missing-at-service', id },
      service_name: facts.serviceName ?? 'RapidStart Services',
      detail: 'The service answers that it does not have it.',
      ...{ found_at: clock.now(), seen_at: clock.now(), settled_at: null, mending_id: null },
    })
    .execute();
  return id;
}

type Standing = {
  kind?: DifferenceKind;
  operation?: 'queued' | 'cancelled';
  inactivated?: boolean;
  settled?: boolean;
};

async function layDifference({ world }: Stage, { kind, operation, inactivated, settled }: Standing = {}) {
  const { db, clock } = world;
  const partnerId = await world.addOrganization('partner');
  const service = await addSubscription(world, partnerId);
  if (operation)
    await db
      .insertInto('operations')
      .values({
        ...{ partner_id: partnerId, id: newId(), kind: 'provision', state: operation },
        ...{ subscription_id: service.subscriptionId, organization_id: null, requested_by: null },
        ...{ promised_by: clock.now(), created_at: clock.now(), finished_at: null },
      })
      .execute();
  const ofCustomer = db.updateTable('customers').where('id', '=', service.customerId);
  if (inactivated) await ofCustomer.set({ inactivated_at: clock.now() }).execute();
  const id = await addDifference(world, service, kind ? { kind } : {});
  if (settled)
    await db
      .updateTable('service_differences')
      .set({ settled_at: clock.now() })
      .where('id', '=', id)
      .execute();
  const remedies = {
    'being-worked-on': async () => {
      await db
        .updateTable('operations')
        .set({ state: 'cancelled' })
        .where('partner_id', '=', partnerId)
        .execute();
      return undefined;
    },
    'customer-inactive': async () => {
      await ofCustomer.set({ inactivated_at: null }).execute();
      return undefined;
    },
  };
  return { partnerId, id, url: `${at(partnerId)}/differences/${id}`, remedies };
}

const pathOf = { provisionServiceAnew: 'provisioning', clearLeftBehind: 'clearing' } as const;

/** By the partner itself, and by the operator of the installation. */
function mending(
  action: keyof typeof pathOf,
  state: string,
  standing: Standing,
  reason?: string,
): SceneCase[] {
  return [
    {
      ...{ action, state, kind: 'partner' },
      ...(reason ? { reason } : {}),
      async lay(stage, roles) {
        const { partnerId, id, remedies } = await layDifference(stage, standing);
        const doer = await stage.world.addPerson(partnerId, roles);
        const url = `${at(partnerId)}/differences/${id}/${pathOf[action]}`;
        return { doer, subject: id, act: (scene) => scene.doer.browser.post(url), remedies };
      },
    },
    atVendor(
      action,
      `${state}, by the operator`,
      async (stage, here) => {
        const { id, remedies } = await layDifference(stage, standing);
        const url = `${here}/differences/${id}/${pathOf[action]}`;
        return { subject: id, act: ({ doer }) => doer.browser.post(url), remedies };
      },
      reason,
    ),
  ];
}

const starting = (state: string, comparing: boolean, reason?: string): SceneCase => ({
  ...{ action: 'startReconciliation', state, kind: 'partner' },
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const partnerId = await world.addOrganization('partner');
    const doer = await world.addPerson(partnerId, roles);
    if (comparing)
      await world.db
        .insertInto('reconciliations')
        .values({
          ...{ organization_id: partnerId, id: newId(), state: 'running', requested_by: null },
          ...{ partner_id: null, subscription_id: null, created_at: world.clock.now(), finished_at: null },
        })
        .execute();
    return {
      doer,
      subject: '',
      act: (scene) => scene.doer.browser.post(`${at(partnerId)}/reconciliation`),
      remedies: {
        'being-compared': async () => {
          await world.db
            .updateTable('reconciliations')
            .set({ state: 'done' })
            .where('organization_id', '=', partnerId)
            .execute();
          return undefined;
        },
      },
    };
  },
});

export const reconciliationScenes: SceneCase[] = [
  starting('nothing under way', false),
  starting('being compared', true, 'being-compared'),
  ...mending('provisionServiceAnew', 'missing at the service', {}),
  ...mending('provisionServiceAnew', 'worked on', { operation: 'queued' }, 'being-worked-on'),
  ...mending(
    'provisionServiceAnew',
    'of an inactivated customer',
    { inactivated: true },
    'customer-inactive',
  ),
  ...mending('provisionServiceAnew', 'left behind', { kind: 'left-behind' }, 'mended-otherwise'),
  ...mending('provisionServiceAnew', 'settled', { settled: true }, 'settled'),
  ...mending('clearLeftBehind', 'left behind', { kind: 'left-behind', operation: 'cancelled' }),
  ...mending('clearLeftBehind', 'missing at the service', {}, 'mended-otherwise'),
];

async function administratorOf({ world }: Stage, partnerId: string) {
  return (await world.addPerson(partnerId, ['administrator'])).browser;
}

export const reconciliationClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/reconciliation`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const partnerId = await stage.world.addOrganization('partner');
      return { browser: await administratorOf(stage, partnerId), url: `${at(partnerId)}/reconciliation` };
    },
  },
  [`${ORGANIZATION}/differences/{differenceId}/provisioning`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerId, url } = await layDifference(stage);
      return { browser: await administratorOf(stage, partnerId), url: `${url}/provisioning` };
    },
  },
  [`${ORGANIZATION}/differences/{differenceId}/clearing`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerId, url } = await layDifference(stage, { kind: 'left-behind', operation: 'cancelled' });
      return { browser: await administratorOf(stage, partnerId), url: `${url}/clearing` };
    },
  },
};
