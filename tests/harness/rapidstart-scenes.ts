import { addDays } from '../../src/kernel/clock.ts';
import { openingPackage } from '../../src/modules/rapidstart/packages/sample-packages.ts';
import { answerGroups } from './rapidstart-service.ts';
import {
  activate,
  creating,
  done,
  failSetUp,
  fill,
  giveRoles,
  type Laid,
  layGroup,
  layProject,
  retire,
  working,
} from './rapidstart-stage.ts';
import { reviveFor, type Scene, type SceneCase } from './scene-cases.ts';

const DESIGNER = { serviceRoles: ['Designer'] };

export const rapidstartScenes: SceneCase[] = [
  working('createRapidStartProject', 'a designer', DESIGNER, async (laid) => creating(laid)),
  working(
    'createRapidStartProject',
    'without a role',
    { serviceRoles: [] },
    async (laid) => ({ ...creating(laid), remedies: { 'no-role': giveRoles(laid, ['Designer']) } }),
    'no-role',
  ),
  working(
    'createRapidStartProject',
    'a viewer',
    { serviceRoles: ['Viewer'] },
    async (laid) => ({
      ...creating(laid),
      remedies: { 'viewer-alone': giveRoles(laid, ['Viewer', 'Designer']) },
    }),
    'viewer-alone',
  ),
  working(
    'createRapidStartProject',
    'not activated',
    { ...DESIGNER, activated: false },
    async (laid) => ({ ...creating(laid), remedies: { 'not-activated': activate(laid) } }),
    'not-activated',
  ),
  working(
    'createRapidStartProject',
    'the setting up failed',
    { ...DESIGNER, provisioned: false },
    async (laid) => ({ ...creating(laid), remedies: { 'provisioning-failed': await failSetUp(laid) } }),
    'provisioning-failed',
  ),
  working(
    'createRapidStartProject',
    'the customer is inactivated',
    DESIGNER,
    async (laid) => {
      const { world } = laid.stage;
      await world.db
        .updateTable('customers')
        .set({ number: null, created_at: addDays(world.clock.now(), -95) })
        .where('id', '=', laid.customerId)
        .execute();
      const revive = reviveFor(laid.stage, laid, laid.customerId);
      return { ...creating(laid), remedies: { 'organization-inactivated': revive } };
    },
    'organization-inactivated',
  ),
  working(
    'createRapidStartProject',
    'nothing in the service',
    { ...DESIGNER, empty: true },
    async (laid) => ({
      ...creating(laid),
      remedies: { 'nothing-to-configure': done(() => fill(laid.stage, laid)) },
    }),
    'nothing-to-configure',
  ),
  working(
    'createRapidStartProject',
    'the service is retired',
    DESIGNER,
    async (laid) => {
      await retire(laid);
      return creating(laid);
    },
    'service-ended',
  ),
  working(
    'saveRapidStartAnswers',
    'the service is retired',
    DESIGNER,
    async (laid) => {
      const { subject, save } = await layGroup(laid);
      await retire(laid);
      return { subject, act: save };
    },
    'service-ended',
  ),
  working('saveRapidStartAnswers', 'a designer', DESIGNER, async (laid) => {
    const { subject, save } = await layGroup(laid);
    return { subject, act: save };
  }),
  working(
    'saveRapidStartAnswers',
    'a viewer',
    { serviceRoles: ['Viewer'] },
    async (laid) => {
      const { subject, save } = await layGroup(laid);
      return { subject, act: save, remedies: { 'viewer-alone': giveRoles(laid, ['Viewer', 'Designer']) } };
    },
    'viewer-alone',
  ),
  working('completeRapidStartGroup', 'answered', DESIGNER, async (laid) => {
    const { subject, complete } = await layGroup(laid, { complete: false });
    return { subject, act: complete };
  }),
  working(
    'completeRapidStartGroup',
    'open questions',
    DESIGNER,
    async (laid) => {
      const { subject, complete, answer } = await layGroup(laid);
      return { subject, act: complete, remedies: { 'group-not-ready': done(answer) } };
    },
    'group-not-ready',
  ),
  working(
    'completeRapidStartGroup',
    'complete',
    DESIGNER,
    async (laid) => {
      const { subject, complete } = await layGroup(laid, { complete: true });
      return { subject, act: complete };
    },
    'already-complete',
  ),
  ...loadScenes(),
  working('readRapidStartPackage', 'a designer', DESIGNER, async (laid) => readingPackage(laid)),
  working(
    'readRapidStartPackage',
    'without a role',
    { serviceRoles: [] },
    async (laid) => ({
      ...(await readingPackage(laid)),
      remedies: { 'no-role': giveRoles(laid, ['Configurator']) },
    }),
    'no-role',
  ),
];

function loadScenes(): SceneCase[] {
  const load = async (laid: Laid, answered?: { complete: boolean }) => {
    const { url, path, designer } = await layProject(laid, answered);
    const act: Scene['act'] = ({ doer }) =>
      doer.browser.post(`${url}/loads`, { target: 'business-central-package' });
    return { subject: path, act, answer: () => answerGroups(designer, url) };
  };
  const ADMINISTRATOR = { serviceRoles: ['Administrator'] };
  return [
    working('loadRapidStartProject', 'every group complete', ADMINISTRATOR, async (laid) =>
      load(laid, { complete: true }),
    ),
    working(
      'loadRapidStartProject',
      'a designer',
      DESIGNER,
      async (laid) => ({
        ...(await load(laid, { complete: true })),
        remedies: { 'service-role-too-small': giveRoles(laid, ['Administrator']) },
      }),
      'service-role-too-small',
    ),
    working(
      'loadRapidStartProject',
      'open groups',
      ADMINISTRATOR,
      async (laid) => {
        const { answer, ...scene } = await load(laid);
        return { ...scene, remedies: { 'groups-open': done(answer) } };
      },
      'groups-open',
    ),
    working(
      'loadRapidStartProject',
      'open groups of a retired service',
      ADMINISTRATOR,
      async (laid) => {
        const { subject, act } = await load(laid);
        await retire(laid);
        return { subject, act };
      },
      'ended-unfinished',
    ),
  ];
}

async function readingPackage(laid: Laid): Promise<Pick<Scene, 'subject' | 'act'>> {
  const file = { name: 'Sample.rapidstart', bytes: openingPackage };
  return {
    subject: laid.subscriptionId,
    act: ({ doer }) => doer.browser.upload(`${laid.url}/packages/reading`, file),
  };
}
