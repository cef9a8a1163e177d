import { addDays } from '../../src/kernel/clock.ts';
import { addNumbered, addProspect, customersOf, type Laid, type Laying, made } from './laid-customers.ts';
import { partnerScene, reviveFor, type Scene, type SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { World } from './world.ts';

async function mergeBodyOf({ db }: World, ids: string[]) {
  const rows = await db.selectFrom('customers').select(['id', 'version']).where('id', 'in', ids).execute();
  const versionOf = (id: string) => rows.find((row) => row.id === id)?.version ?? 1;
  return { survivorId: ids[0], customers: ids.map((id) => ({ id, version: versionOf(id) })) };
}

async function merge(laid: Laid, ids: string[]): Promise<string> {
  const body = await mergeBodyOf(laid.stage.world, ids);
  return made(await laid.administrator.browser.post(`${at(laid.partnerId)}/customer-merges`, body));
}

function merging(state: string, lay: (laid: Laid) => Promise<Laying>, reason?: string): SceneCase {
  return {
    action: 'mergeCustomers',
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const laid = { ...(await partnerScene(stage, roles)), stage };
      return {
        doer: laid.doer,
        async act({ doer, subject }) {
          const body = await mergeBodyOf(stage.world, subject.split(','));
          return doer.browser.post(`${at(laid.partnerId)}/customer-merges`, body);
        },
        ...(await lay(laid)),
      };
    },
  };
}

/** As an import gives it. */
async function refer({ stage: { world } }: Laid, id: string, reference: string) {
  await world.db.updateTable('customers').set({ reference }).where('id', '=', id).execute();
}

function undoing(
  state: string,
  lay: (laid: Laid, ids: { survivor: string; mergeId: string }) => Promise<Scene['remedies']>,
  reason?: string,
): SceneCase {
  return {
    action: 'undoCustomerMerge',
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const laid = { ...(await partnerScene(stage, roles)), stage };
      const survivor = await addProspect(laid, 'Fourth Coffee');
      const other = await addProspect(laid, 'Fourth Coffee Inc.');
      await refer(laid, other, 'CRM-2');
      await refer(laid, survivor, 'CRM-1');
      const mergeId = await merge(laid, [survivor, other]);
      const remedies = await lay(laid, { survivor, mergeId });
      return {
        doer: laid.doer,
        subject: mergeId,
        act: ({ doer }) => doer.browser.post(`${at(laid.partnerId)}/customer-merges/${mergeId}/undo`),
        ...(remedies ? { remedies } : {}),
      };
    },
  };
}

const rename = async (laid: Laid, id: string, name: string) => {
  const url = `${customersOf(laid)}/${id}`;
  const { version } = (await laid.administrator.browser.get(url)).body;
  const changed = await laid.administrator.browser.patch(url, { name }, { 'if-match': `"${version}"` });
  if (changed.status !== 200) throw new Error(changed.text);
};

export const mergeScenes: SceneCase[] = [
  merging('two prospects', async (laid) => ({
    subject: `${await addProspect(laid, 'Fourth Coffee')},${await addProspect(laid, 'Fourth Coffee Inc.')}`,
  })),
  merging('one customer, with another to be chosen', async (laid) => {
    const subject = await addProspect(laid, 'Fourth Coffee');
    const other = await addProspect(laid, 'Fourth Coffee Inc.');
    const act: Scene['act'] = async ({ doer }) => {
      const body = await mergeBodyOf(laid.stage.world, [subject, other]);
      return doer.browser.post(`${at(laid.partnerId)}/customer-merges`, body);
    };
    return { subject, act };
  }),
  merging(
    'one customer twice',
    async (laid) => {
      const [a, b] = [
        await addProspect(laid, 'Fourth Coffee'),
        await addProspect(laid, 'Fourth Coffee Inc.'),
      ];
      return { subject: `${a},${a}`, remedies: { 'same-customer': async () => ({ subject: `${a},${b}` }) } };
    },
    'same-customer',
  ),
  merging(
    'one of them is merged already',
    async (laid) => {
      const [a, b] = [
        await addProspect(laid, 'Fourth Coffee'),
        await addProspect(laid, 'Fourth Coffee Inc.'),
      ];
      const c = await addProspect(laid, 'Fourth Coffee GmbH');
      await merge(laid, [a, b]);
      return {
        subject: `${a},${b}`,
        remedies: { 'merged-meanwhile': async () => ({ subject: `${a},${c}` }) },
      };
    },
    'merged-meanwhile',
  ),
  merging(
    'two numbers',
    async (laid) => ({ subject: `${await addNumbered(laid)},${await addNumbered(laid)}` }),
    'two-numbers',
  ),
  merging(
    'two organizations',
    async (laid) => {
      const ids = [await addProspect(laid, 'Fourth Coffee'), await addProspect(laid, 'Fourth Coffee Inc.')];
      const { world } = laid.stage;
      for (const id of ids) {
        const organization_id = await world.addOrganization('customer');
        await world.db.updateTable('customers').set({ organization_id }).where('id', '=', id).execute();
      }
      return { subject: ids.join() };
    },
    'two-organizations',
  ),
  merging(
    'one of them is inactivated',
    async (laid) => {
      const [a, b] = [
        await addProspect(laid, 'Fourth Coffee'),
        await addProspect(laid, 'Fourth Coffee Inc.'),
      ];
      const { world } = laid.stage;
      const created_at = addDays(world.clock.now(), -95);
      await world.db.updateTable('customers').set({ created_at }).where('id', '=', b).execute();
      return { subject: `${a},${b}`, remedies: { 'customer-inactive': reviveFor(laid.stage, laid, b) } };
    },
    'customer-inactive',
  ),
  undoing('just merged', async () => undefined),
  undoing(
    'undone already',
    async ({ administrator, partnerId }, { mergeId }) => {
      await administrator.browser.post(`${at(partnerId)}/customer-merges/${mergeId}/undo`);
      return undefined;
    },
    'already-undone',
  ),
  undoing(
    'merged 31 days ago',
    async ({ stage: { world } }, { mergeId }) => {
      const merged_at = addDays(world.clock.now(), -31);
      await world.db.updateTable('customer_merges').set({ merged_at }).where('id', '=', mergeId).execute();
      return undefined;
    },
    'undo-too-late',
  ),
  undoing(
    'changed since',
    async (laid, { survivor }) => {
      await rename(laid, survivor, 'Fifth Coffee');
      return {
        'changed-since': async () => {
          await rename(laid, survivor, 'Fourth Coffee');
          return undefined;
        },
      };
    },
    'changed-since',
  ),
  undoing(
    'another customer has got the reference since',
    async (laid, { survivor }) => {
      const imported = await addProspect(laid, 'Fourth Coffee GmbH');
      await refer(laid, imported, 'CRM-2');
      return {
        'reference-taken': async () => {
          await merge(laid, [survivor, imported]);
          return undefined;
        },
      };
    },
    'reference-taken',
  ),
  undoing(
    'merged again since',
    async (laid, { survivor }) => {
      const later = await merge(laid, [await addProspect(laid, 'Fourth Coffee GmbH'), survivor]);
      return {
        'merged-again': async () => {
          await laid.administrator.browser.post(`${at(laid.partnerId)}/customer-merges/${later}/undo`);
          return undefined;
        },
      };
    },
    'merged-again',
  ),
  undoing(
    'the customer that stayed is gone',
    async ({ stage: { world } }, { survivor }) => {
      await world.db.deleteFrom('customers').where('id', '=', survivor).execute();
      return undefined;
    },
    'survivor-gone',
  ),
  undoing(
    'set up since',
    async ({ stage: { world } }, { survivor }) => {
      const organization_id = await world.addOrganization('customer');
      await world.db.updateTable('customers').set({ organization_id }).where('id', '=', survivor).execute();
      return undefined;
    },
    'set-up-since',
  ),
];
