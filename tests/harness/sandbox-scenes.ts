import type { TestBrowser } from './requests.ts';
import type { SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { World } from './world.ts';

/** A partner with an administrator, and its sandbox when it has one. */
export async function laySandbox(world: World) {
  const partnerId = await world.addOrganization('partner');
  const administrator = await world.addPerson(partnerId, ['administrator']);
  const made = await administrator.browser.post(`${at(partnerId)}/sandbox`);
  return { partnerId, administrator, sandboxId: made.body.organizationId as string };
}

type Act = (browser: TestBrowser, url: string) => ReturnType<TestBrowser['post']>;
const making: Act = (browser, url) => browser.post(url);
const moving: Act = (browser, url) => browser.post(`${url}/moves`, { hours: 72 });
const choosing: Act = (browser, url) => browser.put(`${url}/services`, { services: 'hang' });

type Where = 'no sandbox' | 'beside its sandbox' | 'in the sandbox' | 'on the way';

const scene = (action: string, state: Where, act: Act, reason?: string): SceneCase => ({
  ...{ action, state, kind: 'partner' },
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const laid = state === 'no sandbox' ? undefined : await laySandbox(world);
    const beside = laid?.partnerId ?? (await world.addOrganization('partner'));
    const organizationId =
      laid && (state === 'in the sandbox' || state === 'on the way') ? laid.sandboxId : beside;
    if (laid && state === 'on the way')
      await moving(laid.administrator.browser, `${at(organizationId)}/sandbox`);
    return {
      doer: await world.addPerson(organizationId, roles),
      subject: '',
      act: ({ doer }) => act(doer.browser, `${at(doer.organizationId)}/sandbox`),
      remedies: {
        'in-a-sandbox': async () => ({
          doer: await world.addPerson(await world.addOrganization('partner'), ['administrator']),
        }),
        'not-a-sandbox': async () => ({
          doer: await world.addPerson((await laySandbox(world)).sandboxId, ['administrator']),
        }),
      },
    };
  },
});

export const sandboxScenes: SceneCase[] = [
  scene('makeSandbox', 'no sandbox', making),
  scene('makeSandbox', 'beside its sandbox', making, 'has-one'),
  scene('makeSandbox', 'in the sandbox', making, 'in-a-sandbox'),
  scene('moveSandboxClock', 'in the sandbox', moving),
  scene('moveSandboxClock', 'beside its sandbox', moving, 'not-a-sandbox'),
  scene('moveSandboxClock', 'on the way', moving, 'under-way'),
  scene('changeSandboxServices', 'in the sandbox', choosing),
  scene('changeSandboxServices', 'no sandbox', choosing, 'not-a-sandbox'),
];
