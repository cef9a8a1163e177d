import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  EXPLAINED_ACCOUNT_ACTIONS,
  EXPLAINED_ACTIONS,
} from '../src/modules/explain/explained-actions.service.ts';
import { readOperations } from './harness/api-operations.ts';
import { NOT_EXPLAINED } from './harness/not-explained.ts';
import type { TestAnswer } from './harness/requests.ts';
import { NOTHING_TO_MEND, ROLES, type Scene, type SceneCase } from './harness/scene-cases.ts';
import { SCENES } from './harness/scenes.ts';
import type { Stage } from './harness/stage.ts';
import { type PersonIn, startWorld, type World } from './harness/world.ts';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await startWorld();
  const vendorId = await world.addOrganization('vendor');
  stage = {
    world,
    vendorId,
    operator: (await world.addPerson(vendorId, ['operator'])).browser,
    engineer: (await world.addPerson(vendorId, ['support'])).browser,
    otherEngineer: (await world.addPerson(vendorId, ['support'])).browser,
  };
});
afterAll(() => world.close());

const combinations = SCENES.flatMap((scene) =>
  ROLES[scene.kind].map((role) => [scene.action, scene.state, role, scene] as const),
);

test('every action that can be explained is walked through below', () => {
  const walked = new Set<string>(combinations.map(([action]) => action));
  const explained = [...EXPLAINED_ACTIONS.keys(), ...EXPLAINED_ACCOUNT_ACTIONS.keys()];
  expect(explained.filter((action) => !walked.has(action))).toEqual([]);
});

test('every write of the API is explained in advance, or has a reason why not', async () => {
  const explained = [...EXPLAINED_ACTIONS.keys(), ...EXPLAINED_ACCOUNT_ACTIONS.keys()];
  const operations = new Set(explained.map((action) => action.split('.')[0]));
  const writes = (await readOperations()).filter(({ method }) => method !== 'GET').map(({ id }) => id);
  expect(writes.filter((id) => !operations.has(id)).sort()).toEqual(Object.keys(NOT_EXPLAINED).sort());
});

/** More steps than any remedy needs, and few enough to notice a circle. */
const STEPS = 4;

describe.each(combinations)('%s, %s, as %s', (action, _state, role, scene) => {
  test('is allowed or refused alike in advance and when it is done, and each remedy makes it succeed', async () => {
    let now = await scene.lay(stage, [role]);
    const seen: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      const advance = await inAdvance(now, action);
      const done = await now.act(now);
      if (advance.allowed) {
        expect(done.status, `${seen.join(', ')}: ${done.text.slice(0, 300)}`).toBeLessThan(300);
        expectReason(scene, role, seen);
        return;
      }
      expect(reasonOf(done), done.text.slice(0, 300)).toEqual(reasonOf({ body: advance } as TestAnswer));
      expect([403, 409, 429]).toContain(done.status);
      const { reason } = advance.explanation;
      seen.push(reason);
      expect(
        seen.filter((earlier) => earlier === reason),
        'a remedy that does not help',
      ).toHaveLength(1);
      if (reason in NOTHING_TO_MEND) return expectReason(scene, role, seen);
      now = { ...now, ...(await remedy(reason, now, scene)) };
    }
    throw new Error(`still refused after ${seen.join(', ')}`);
  });
});

/** The state's own reason is met by everybody whose role is enough; giving a role may change the state. */
function expectReason({ reason: expected }: SceneCase, role: string, seen: string[]) {
  const reason = typeof expected === 'object' ? expected[role] : expected;
  if (reason && !seen.includes('role-too-small')) expect(seen).toContain(reason);
  if (!reason) expect(seen.filter((one) => one !== 'role-too-small')).toEqual([]);
}

async function inAdvance({ doer, subject }: Scene, action: string) {
  const { organizationId: organization } = doer;
  const query = new URLSearchParams({ ...(organization === '' ? {} : { organization }), action, subject });
  const answer = await doer.browser.get(`/api/v1/explain?${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items[0];
}

const reasonOf = ({ body }: TestAnswer) => body.explanation;

async function remedy(reason: string, now: Scene, scene: SceneCase): Promise<Partial<Scene> | undefined> {
  if (reason === 'role-too-small') return giveRole(now, scene);
  const mend = now.remedies?.[reason];
  if (!mend) throw new Error(`No remedy is known for ${reason}.`);
  return mend(now);
}

/** "Ask for the role …": whoever manages people gives the first of the roles that would do, through the API. */
async function giveRole({ doer, subject }: Scene, { action, kind }: SceneCase): Promise<undefined> {
  const { explanation } = await inAdvance({ doer, subject } as Scene, action);
  const role = /Ask for the role (\w+)/.exec(explanation.remedy)?.[1] ?? '';
  const { organizationId } = doer;
  const manager = await world.addPerson(organizationId, [kind === 'vendor' ? 'operator' : 'administrator']);
  const { id, version } = await world.db
    .selectFrom('people')
    .select(['id', 'version'])
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', doer.accountId)
    .executeTakeFirstOrThrow();
  const here = `/api/v1/organizations/${organizationId}`;
  if (kind !== 'vendor') await acceptWhatIsAsked(manager);
  const change = {
    partner: { url: `${here}/colleagues/${id}`, body: { role } },
    customer: { url: `${here}/people/${id}`, body: { administrator: role === 'administrator' } },
    vendor: { url: `${here}/staff/${id}`, body: { roles: [role] } },
    account: { url: '', body: {} },
  }[kind];
  const given = await manager.browser.patch(change.url, change.body, { 'if-match': `"${version}"` });
  expect(given.status, given.text).toBe(200);
}

/** An administrator reads what is asked before anything else. */
async function acceptWhatIsAsked({ browser, organizationId }: PersonIn) {
  const here = `/api/v1/organizations/${organizationId}`;
  const { items } = (await browser.get(`${here}/agreements/asked`)).body;
  const agreementIds = items.map(({ agreement }: { agreement: { id: string } }) => agreement.id);
  if (agreementIds.length > 0) await browser.post(`${here}/agreement-acceptances`, { agreementIds });
}
