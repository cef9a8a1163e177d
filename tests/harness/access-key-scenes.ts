import { newId } from '../../src/kernel/ids.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addCustomerService, type CustomerService, type ServiceFacts } from './customer-services.ts';
import { addOffering, SITES } from './offerings.ts';
import type { SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { PersonIn, World } from './world.ts';

type State = 'creating' | 'active' | 'removing';
type KeyFacts = { state?: State; madeBy?: string | null; id?: string; name?: string };

/** A key of the service, made by the broker that is built in. */
export async function layOutKey(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  { organizationId, subscriptionId }: Pick<CustomerService, 'organizationId' | 'subscriptionId'>,
  { state = 'active', madeBy = null, id = newId(), name = `Robot ${id.slice(-12)}` }: KeyFacts = {},
): Promise<string> {
  const now = clock.now();
  await db
    .insertInto('access_keys')
    .values({
      ...{ organization_id: organizationId, id, subscription_id: subscriptionId, name, parameters: '{}' },
      ...{ broker_id: null, service_id: 'sites', plan_id: 'business', state, made_by: madeBy },
      ...{ reason: state === 'removing' ? 'by-hand' : null, created_at: now, settles_at: null },
      ...{ operation: null, trouble: null, next_try_at: null, expires_at: null, removed_at: null },
    })
    .execute();
  return id;
}

type Offered = { bindable?: boolean; bindSchema?: object };

/** Makes the service one whose broker gives keys to its plan, as its catalog was read. */
async function giveKeys({ db, clock }: World, subscriptionId: string, facts: Offered = {}) {
  const { bindable = true, bindSchema = null } = facts;
  const [brokerId, word] = [newId(), newId().slice(-12)];
  const vendorId = await db
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', 'vendor')
    .executeTakeFirstOrThrow();
  const plan = { id: 'business', name: 'business', description: '', bindable, bindSchema };
  await db
    .insertInto('brokers')
    .values({
      ...{ organization_id: vendorId.id, id: brokerId, name: `Broker ${word}`, url: 'http://localhost:1' },
      ...{ authentication: JSON.stringify({ kind: 'basic', userName: 'portico' }), authority: null },
      ...{ resting_since: null, resting_reason: null, asked_at: null, answered_at: null, trouble: null },
      ...{ catalog: JSON.stringify({ services: [{ id: 'sites', plans: [plan] }] }) },
      ...{ catalog_read_at: clock.now(), created_at: clock.now() },
    })
    .execute();
  const plans = SITES.plans.map((one) => ({ ...one, servicePlanId: 'business', parameters: null }));
  const content = { serviceKind: 'broker', brokerId, serviceId: 'sites', plans } as const;
  const code = await addOffering({ db, clock }, { code: `keys-${word}`, ...content, plans: [...plans] });
  await db
    .updateTable('subscriptions')
    .set({ offering_code: code, plan_code: 'business', parameters: '{}' })
    .where('id', '=', subscriptionId)
    .execute();
  return code;
}

async function layService(world: World, facts: ServiceFacts & Offered = {}) {
  const service = await addCustomerService(world, { provisioned: true, activated: true, ...facts });
  const code = await giveKeys(world, service.subscriptionId, facts);
  const keys = `${at(service.organizationId)}/services/${service.subscriptionId}/access-keys`;
  return { ...service, code, keys };
}
type Laid = Awaited<ReturnType<typeof layService>>;

const subscriptionIs = ({ db }: World, { subscriptionId }: Laid, change: object) =>
  db.updateTable('subscriptions').set(change).where('id', '=', subscriptionId).execute();
const retire = ({ db }: World, { code }: Laid, day: string | null) =>
  db
    .updateTable('offerings')
    .set({ retired_from: day, retirement_notice: day && 'It ends.', retirement_data: day && 'Export it.' })
    .where('code', '=', code)
    .execute();

type Prepare = (world: World, laid: Laid) => Promise<unknown>;

const creating = (
  state: string,
  facts: ServiceFacts & Offered = {},
  reason?: string,
  prepare: Prepare = async () => undefined,
): SceneCase => ({
  ...{ action: 'createAccessKey', state, kind: 'customer' },
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const laid = await layService(world, facts);
    await prepare(world, laid);
    const administrator = await world.addPerson(laid.organizationId, ['administrator']);
    const doer = await world.addPerson(laid.organizationId, roles);
    return {
      doer,
      subject: laid.subscriptionId,
      act: ({ doer }) => doer.browser.post(laid.keys, { name: `Robot ${newId().slice(-12)}` }),
      remedies: {
        'not-set-up': async () =>
          void (await subscriptionIs(world, laid, { provisioned_at: world.clock.now() })),
        'not-activated': async () =>
          void (await subscriptionIs(world, laid, { activated_at: world.clock.now() })),
        'service-retired': async () => void (await retire(world, laid, null)),
        'too-many-keys': async () => {
          const { items } = (await administrator.browser.get(laid.keys)).body;
          await administrator.browser.delete(`${laid.keys}/${items[0].id}`);
          return undefined;
        },
      },
    };
  },
});

type KeyState = State | 'of somebody else';

const onKey = (action: 'showAccessKey' | 'removeAccessKey', state: KeyState, reason?: string): SceneCase => ({
  ...{ action, state, kind: 'customer' },
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const laid = await layService(world);
    const doer = await world.addPerson(laid.organizationId, roles);
    const another = state === 'of somebody else';
    const madeBy = another ? null : doer.accountId;
    const id = await layOutKey(world, laid, { state: another ? 'creating' : state, madeBy });
    const one = `${laid.keys}/${id}`;
    const act = ({ doer }: { doer: PersonIn }) =>
      action === 'showAccessKey' ? doer.browser.post(`${one}/credentials`) : doer.browser.delete(one);
    return { doer, subject: id, act };
  },
});

const KEYS_ASK_FOR_A_LIST = { type: 'object', properties: { scopes: { type: 'array' } } };

export const accessKeyScenes: SceneCase[] = [
  creating('a service that gives keys'),
  creating('a plan without keys', { bindable: false }, 'not-bindable'),
  creating('a service that asks for a list', { bindSchema: KEYS_ASK_FOR_A_LIST }, 'parameters-not-shown'),
  creating('a service that is not set up', { provisioned: false }, 'not-set-up'),
  creating('a service that is not activated', { activated: false }, 'not-activated'),
  creating('a service that is retired', {}, 'service-retired', (world, laid) =>
    retire(world, laid, '2020-01-01'),
  ),
  creating('twenty keys', {}, 'too-many-keys', async (world, laid) => {
    for (let count = 0; count < 20; count += 1) await layOutKey(world, laid);
  }),
  creating('a service that is worked on', {}, 'operation-under-way', ({ db, clock }, laid) =>
    db
      .insertInto('operations')
      .values({
        ...{ partner_id: laid.partnerId, id: newId(), kind: 'update', subscription_id: laid.subscriptionId },
        ...{ organization_id: laid.organizationId, state: 'running' },
        ...{ promised_by: clock.now(), created_at: clock.now() },
      })
      .execute(),
  ),
  onKey('showAccessKey', 'creating'),
  onKey('showAccessKey', 'active', 'shown-already'),
  onKey('showAccessKey', 'removing', 'being-removed'),
  onKey('showAccessKey', 'of somebody else', 'asked-by-another'),
  onKey('removeAccessKey', 'creating'),
  onKey('removeAccessKey', 'active'),
  onKey('removeAccessKey', 'removing', 'being-removed'),
];

export const accessKeyClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/services/{subscriptionId}/access-keys`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const { organizationId, keys: url } = await layService(world);
      const { browser } = await world.addPerson(organizationId, ['administrator']);
      return { browser, url, body: { name: 'Robot' } };
    },
  },
};
