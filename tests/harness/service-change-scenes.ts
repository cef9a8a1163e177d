import { newId } from '../../src/kernel/ids.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addCustomerService } from './customer-services.ts';
import { addOffering } from './offerings.ts';
import type { Scene, SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { World } from './world.ts';

/** Makes it a service that is set up with one of two plans. */
export async function makeChangeable(world: World, subscriptionId: string): Promise<string> {
  const code = await addOffering(world, { code: `sites-${newId().slice(-12)}` });
  const parameters = JSON.stringify({ domain: 'shop.contoso.example', language: 'en' });
  await world.db
    .updateTable('subscriptions')
    .set({ offering_code: code, plan_code: 'basic', parameters, provisioned_at: world.clock.now() })
    .where('id', '=', subscriptionId)
    .execute();
  return code;
}

type Ids = { partnerId: string; subscriptionId: string };

export const changingService = ({
  partnerId,
  subscriptionId,
}: Ids): { subject: string; act: Scene['act'] } => ({
  subject: subscriptionId,
  async act({ doer }) {
    const service = `${at(partnerId)}/subscriptions/${subscriptionId}`;
    const { version = 1 } = (await doer.browser.get(service)).body ?? {};
    const body = { planCode: 'business' };
    return doer.browser.post(`${service}/changes`, body, { 'if-match': `"${version}"` });
  },
});

const changing = (
  state: string,
  prepare: (world: World, ids: Ids, code: string) => Promise<unknown>,
  reason?: string,
): SceneCase => ({
  action: 'changeService',
  state,
  kind: 'partner',
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const service = await addCustomerService(world);
    const code = await makeChangeable(world, service.subscriptionId);
    await prepare(world, service, code);
    const setUp = () => provisionedAt(world, service.subscriptionId, world.clock.now());
    return {
      doer: await world.addPerson(service.partnerId, roles),
      ...changingService(service),
      remedies: {
        'not-set-up': async () => void (await setUp()),
        'service-retired': async () => void (await retire(world, code, null)),
      },
    };
  },
});

const provisionedAt = ({ db }: World, id: string, provisioned_at: Date | null) =>
  db.updateTable('subscriptions').set({ provisioned_at }).where('id', '=', id).execute();

const retire = ({ db }: World, code: string, day: string | null) =>
  db
    .updateTable('offerings')
    .set({ retired_from: day, retirement_notice: day && 'It ends.', retirement_data: day && 'Export it.' })
    .where('code', '=', code)
    .execute();

export const serviceChangeScenes: SceneCase[] = [
  changing('a service with two plans', async () => undefined),
  changing(
    'a service that is worked on',
    ({ db, clock }, { partnerId, subscriptionId }) =>
      db
        .insertInto('operations')
        .values({
          ...{ partner_id: partnerId, id: newId(), kind: 'update', subscription_id: subscriptionId },
          ...{ organization_id: null, state: 'running', promised_by: clock.now(), created_at: clock.now() },
        })
        .execute(),
    'operation-under-way',
  ),
  changing(
    'a service that is not set up',
    (world, { subscriptionId }) => provisionedAt(world, subscriptionId, null),
    'not-set-up',
  ),
  changing(
    'a service that is retired',
    (world, _ids, code) => retire(world, code, '2020-01-01'),
    'service-retired',
  ),
  changing(
    'a service with a single plan',
    ({ db }, { subscriptionId }) =>
      db
        .updateTable('subscriptions')
        .set({ offering_code: 'rapidstart', plan_code: 'standard', parameters: '{}' })
        .where('id', '=', subscriptionId)
        .execute(),
    'nothing-to-change',
  ),
];

export const serviceChangeClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/subscriptions/{subscriptionId}/changes`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const { partner, partnerId, subscriptionId } = await addCustomerService(world);
      await makeChangeable(world, subscriptionId);
      return {
        browser: partner.browser,
        url: `${at(partnerId)}/subscriptions/${subscriptionId}/changes`,
        body: { planCode: 'business' },
        headers: { 'if-match': '"1"' },
      };
    },
  },
};
