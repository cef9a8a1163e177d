import { addCustomerService } from './customer-services.ts';
import { addProgram, newKeys, type ProgramIn } from './programs.ts';
import type { TestAnswer, TestBrowser } from './requests.ts';
import type { SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { World } from './world.ts';

type Kind = 'partner' | 'customer';
type Facts = { roles?: boolean; keys?: number };

export const newKey = (world: World) => ({
  name: 'Next',
  publicKey: newKeys().publicKey,
  expiresOn: new Date(world.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
});

/** An organization with an administrator and a program of these facts. */
export async function layProgram(world: World, kind: Kind, { roles = false, keys = 1 }: Facts = {}) {
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const organizationId = kind === 'partner' ? service.partnerId : service.organizationId;
  const administrator = await world.addPerson(organizationId, ['administrator']);
  const role = { subscriptionId: service.subscriptionId, role: 'Designer' };
  const facts = kind === 'partner' ? { role: 'member' } : { serviceRoles: roles ? [role] : [] };
  const program = await addProgram(world, administrator, facts);
  const url = `${at(organizationId)}/programs`;
  for (let count = 1; count < keys; count += 1)
    await administrator.browser.post(`${url}/${program.id}/keys`, newKey(world));
  return { organizationId, administrator, program, url };
}

type Act = (browser: TestBrowser, url: string, program: ProgramIn, world: World) => Promise<TestAnswer>;

const seenFirst = { 'if-match': '"1"' };
const adding =
  (kind: Kind): Act =>
  (browser, url) =>
    browser.post(url, { name: 'CRM', ...(kind === 'partner' ? { role: 'member' } : {}) });
const renaming: Act = (browser, url, { id }) => browser.patch(`${url}/${id}`, { name: 'CRM' }, seenFirst);
const deleting: Act = (browser, url, { id }) => browser.delete(`${url}/${id}`);
const addingKey: Act = (browser, url, { id }, world) => browser.post(`${url}/${id}/keys`, newKey(world));
const removingKey: Act = (browser, url, { id, keyId }) => browser.delete(`${url}/${id}/keys/${keyId}`);

function scene(
  kind: Kind,
  action: string,
  state: string,
  act: Act,
  facts: Facts = {},
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind,
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const { organizationId, administrator, program, url } = await layProgram(world, kind, facts);
      return {
        doer: await world.addPerson(organizationId, roles),
        subject: action === 'addProgram' ? '' : program.id,
        act: ({ doer }) => act(doer.browser, url, program, world),
        remedies: {
          'roles-remain': async () => {
            await administrator.browser.patch(`${url}/${program.id}`, { serviceRoles: [] }, seenFirst);
            return undefined;
          },
          'too-many-keys': async () => {
            await removingKey(administrator.browser, url, program, world);
            return undefined;
          },
        },
      };
    },
  };
}

export const programScenes: SceneCase[] = [
  ...(['partner', 'customer'] as const).flatMap((kind) => [
    scene(kind, 'addProgram', 'any', adding(kind)),
    scene(kind, 'changeProgram', 'any', renaming),
    scene(kind, 'deleteProgram', 'without roles in services', deleting),
    scene(kind, 'addProgramKey', 'one key', addingKey),
    scene(kind, 'addProgramKey', 'five keys', addingKey, { keys: 5 }, 'too-many-keys'),
    scene(kind, 'removeProgramKey', 'any', removingKey),
  ]),
  scene('customer', 'deleteProgram', 'with roles', deleting, { roles: true }, 'roles-remain'),
];
