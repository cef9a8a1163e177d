import { addRegistryPartner, addRegistrySignIn } from './registry.ts';
import { ADDRESS, importRegistry, type Scene, type SceneCase } from './scene-cases.ts';
import type { Stage } from './stage.ts';
import { at, named } from './stage.ts';
import type { World } from './world.ts';

type Facts = { known?: boolean; certified?: boolean; addendumSigned?: boolean; active?: boolean };

async function layAccount(stage: Stage, { known = true, active = false, ...facts }: Facts) {
  const { world } = stage;
  const account = await world.addAccount({ name: 'Ana Lopes' });
  const number = await addRegistryPartner(world, facts);
  if (known) await addRegistrySignIn(world, number, account.signInName);
  const partnerId = active ? await world.addOrganization('partner', { registryNumber: number }) : '';
  if (active) await world.addPerson(partnerId, ['administrator']);
  const enter = (row: string) => async () => {
    await importRegistry(stage, row);
    return undefined;
  };
  const inOrder = enter(`partner,${number},Fabrikam,,,,,US,,,,,yes,yes`);
  return {
    doer: { ...account, organizationId: '' },
    number,
    partnerId,
    remedies: {
      'account-not-in-registry': enter(`sign-in,,,,,,,,,${number},,${account.signInName},,`),
      'not-certified': inOrder,
      'addendum-not-signed': inOrder,
    },
  };
}

const registering = (state: string, facts: Facts, reason?: string): SceneCase => ({
  action: 'registerPartner',
  state,
  kind: 'account',
  ...(reason ? { reason } : {}),
  async lay(stage) {
    const { doer, number, remedies } = await layAccount(stage, facts);
    return { doer, subject: number, remedies, act: (scene) => register(scene, number) };
  },
});

const register = ({ doer }: Pick<Scene, 'doer'>, partnerNumber: string) =>
  doer.browser.post('/api/v1/registrations', {
    ...{ partnerNumber, name: 'Fabrikam', address: ADDRESS, phone: '+1 425 555 0100' },
    ...{ firstName: 'Ana', lastName: 'Lopes', contactEmail: 'ana@fabrikam.example' },
  });

const requesting = (
  state: string,
  facts: Facts & { asked?: boolean; member?: boolean },
  reason?: string,
): SceneCase => ({
  action: 'requestAccess',
  state,
  kind: 'account',
  ...(reason ? { reason } : {}),
  async lay(stage, _roles) {
    const { world } = stage;
    const { doer, number, partnerId, remedies } = await layAccount(stage, facts);
    const act: Scene['act'] = (scene) =>
      scene.doer.browser.post('/api/v1/access-requests', { partnerNumber: number, note: '' });
    const scene = { doer, subject: number, act };
    if (facts.asked) await act(scene);
    if (facts.member) await join(world, partnerId, doer.accountId, doer.signInName);
    return {
      ...scene,
      remedies: {
        ...remedies,
        'already-requested': async () => {
          world.clock.forward({ days: 15 });
          return undefined;
        },
        'not-active': async (now) => {
          const registered = await register(now, number);
          if (registered.status !== 201) throw new Error(registered.text);
          return undefined;
        },
      },
    };
  },
});

async function join({ db, clock }: World, partnerId: string, accountId: string, signInName: string) {
  await db
    .insertInto('people')
    .values({
      ...{ organization_id: partnerId, id: accountId, account_id: accountId, sign_in_name: signInName },
      ...{ first_name: 'Ana', last_name: 'Lopes', contact_email: signInName, roles: ['member'] },
      ...{ created_at: clock.now(), bound_at: clock.now() },
    })
    .execute();
}

const claiming = (state: string, waits: boolean, reason?: string): SceneCase => ({
  action: 'claimPlace',
  state,
  kind: 'account',
  ...(reason ? { reason } : {}),
  async lay(stage) {
    const { world } = stage;
    const number = await addRegistryPartner(world);
    const partnerId = await world.addOrganization('partner', { registryNumber: number });
    const ana = await world.addPerson(partnerId, ['administrator']);
    const person = named();
    await ana.browser.post(`${at(partnerId)}/colleagues`, { ...person, role: 'member' });
    const rightOne = async () => ({
      doer: { ...(await world.addAccount({ signInName: person.signInName })), organizationId: '' },
    });
    const { doer } = waits
      ? await rightOne()
      : { doer: { ...(await world.addAccount()), organizationId: '' } };
    return {
      doer,
      subject: number,
      act: (scene) => scene.doer.browser.post('/api/v1/registrations/claims', { partnerNumber: number }),
      remedies: { 'nothing-to-claim': rightOne },
    };
  },
});

export const registrationScenes: SceneCase[] = [
  registering('known, certified and signed', {}),
  registering('not known to the registry', { known: false }, 'account-not-in-registry'),
  registering('not certified', { certified: false }, 'not-certified'),
  registering('addendum not signed', { addendumSigned: false }, 'addendum-not-signed'),
  registering('registered already', { active: true }, 'already-active'),
  requesting('known, and registered', { active: true }),
  requesting('not known to the registry', { active: true, known: false }, 'account-not-in-registry'),
  requesting('not registered yet', {}, 'not-active'),
  requesting('asked already', { active: true, asked: true }, 'already-requested'),
  requesting('a member already', { active: true, member: true }, 'already-member'),
  claiming('a place waits', true),
  claiming('no place waits', false, 'nothing-to-claim'),
];
