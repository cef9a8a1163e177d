import { Authenticator } from './authenticator.ts';
import { nextCode } from './authenticator-app.ts';
import type { Scene, SceneCase } from './scene-cases.ts';
import type { PersonIn, World } from './world.ts';

const PASSKEYS = '/api/v1/me/passkeys';
const APP = '/api/v1/me/authenticator';

async function addPasskey({ settings }: World, { browser }: Pick<PersonIn, 'browser'>): Promise<string> {
  const { body: options } = await browser.post(`${PASSKEYS}/options`);
  const credential = new Authenticator(settings.publicUrl).create(options);
  return String((await browser.post(PASSKEYS, { name: 'Laptop', credential })).body.id);
}

async function addApp({ clock }: World, { browser }: Pick<PersonIn, 'browser'>): Promise<void> {
  const { secret } = (await browser.post(APP)).body;
  await browser.post(`${APP}/confirmation`, { code: nextCode(secret, clock) });
}

type Facts = {
  /** Comes in through a provider too, so that no passkey is the last way in. */
  provider?: boolean;
  /** Nobody else of the organization gets in when the provider that it demands breaks. */
  onlyWayBack?: boolean;
};

async function layPerson(world: World, { provider = true, onlyWayBack = false }: Facts) {
  const organizationId = await world.addOrganization('partner');
  const person = await world.addPerson(organizationId, ['administrator']);
  if (provider) {
    const identity = { issuer: 'https://idp.example', subject: person.accountId, name: 'Work' };
    await world.db
      .insertInto('identities')
      .values({ ...identity, account_id: person.accountId, created_at: world.clock.now() })
      .execute();
  }
  await world.db
    .updateTable('organizations')
    .set({ demands_provider: onlyWayBack })
    .where('id', '=', organizationId)
    .execute();
  const anotherProof = async () => {
    await addPasskey(world, person);
    return undefined;
  };
  const remedies = { 'last-way-in': anotherProof, 'last-way-back': anotherProof };
  return { doer: { ...person, organizationId: '' }, remedies };
}

const ofPasskey = (state: string, facts: Facts, reason?: string): SceneCase => ({
  ...{ action: 'removePasskey', state, kind: 'account' },
  ...(reason ? { reason } : {}),
  async lay({ world }) {
    const laid = await layPerson(world, facts);
    const subject = await addPasskey(world, laid.doer);
    return { ...laid, subject, act: ({ doer }) => doer.browser.delete(`${PASSKEYS}/${subject}`) };
  },
});

const ofApp = (state: string, facts: Facts & { app?: boolean }, reason?: string): SceneCase => ({
  ...{ action: 'removeAuthenticator', state, kind: 'account' },
  ...(reason ? { reason } : {}),
  async lay({ world }) {
    const { doer, remedies } = await layPerson(world, facts);
    if (facts.app !== false) await addApp(world, doer);
    const setUp = async (): Promise<Partial<Scene> | undefined> => {
      await addApp(world, doer);
      return undefined;
    };
    return {
      ...{ doer, subject: '' },
      remedies: { ...remedies, 'no-authenticator': setUp },
      act: (scene) => scene.doer.browser.delete(APP),
    };
  },
});

export const factorScenes: SceneCase[] = [
  ofPasskey('beside a provider', {}),
  ofPasskey('the only way in', { provider: false }, 'last-way-in'),
  ofPasskey('the only way back', { onlyWayBack: true }, 'last-way-back'),
  ofApp('beside a provider', {}),
  ofApp('none there', { app: false }, 'no-authenticator'),
  ofApp('the only way back', { onlyWayBack: true }, 'last-way-back'),
];
