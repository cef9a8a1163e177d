import { createServer, type Server } from 'node:http';
import { newId } from '../../src/kernel/ids.ts';
import { MOST_PROVIDERS } from '../../src/modules/sign-in-providers/sign-in-providers.rules.ts';
import { anyTime, idOf, type Scene, type SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { PersonIn, World } from './world.ts';

/** What a sign-in provider says of itself when it is added; nobody signs in there. */
let provider: Promise<string> | undefined;
function issuerOfScenes(): Promise<string> {
  provider ??= new Promise((resolve) => {
    const server: Server = createServer((_request, response) => {
      const issuer = issuerOf(server);
      const endpoints = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ issuer, ...endpoints, jwks_uri: `${issuer}/keys` }));
    });
    server.unref().listen(0, 'localhost', () => resolve(issuerOf(server)));
  });
  return provider;
}

function issuerOf(server: Server): string {
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
}

type Facts = { resting?: boolean; proved?: boolean; tried?: boolean; wayBack?: boolean };

async function addProvider(world: World, organizationId: string, { resting, proved }: Facts = {}) {
  const id = newId();
  await world.db
    .insertInto('organization_providers')
    .values({
      organization_id: organizationId,
      ...{ id, name: 'Contoso Entra', kind: 'openid', client_id: 'portico', tenants: [] },
      issuer: `https://${id}.example`,
      client_secret: 'sealed',
      trusts_second_factor: false,
      created_at: world.clock.now(),
      disabled_at: resting ? world.clock.now() : null,
      demanded_at: null,
    })
    .execute();
  await world.db
    .insertInto('provider_domains')
    .values({
      organization_id: organizationId,
      ...{ provider_id: id, domain: `${id}.example`, proof: 'proof' },
      proved_at: proved === false ? null : world.clock.now(),
    })
    .execute();
  return id;
}

/** Acts on a provider of a customer organization that one administrator with a passkey has besides. */
function onProvider(
  action: string,
  state: string,
  facts: Facts,
  act: (browser: PersonIn['browser'], url: string) => ReturnType<PersonIn['browser']['get']>,
  reason?: string,
): SceneCase {
  return {
    ...{ action, state, kind: 'customer' },
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const organizationId = await world.addOrganization('customer');
      const doer = await world.addPerson(organizationId, roles);
      const other = await world.addPerson(organizationId, ['administrator']);
      const subject = await addProvider(world, organizationId, facts);
      const tries = () =>
        world.db
          .updateTable('sessions')
          .set({ provider_id: subject })
          .where('account_id', '=', doer.accountId)
          .execute();
      const addsPasskey = () =>
        world.db
          .updateTable('people')
          .set({ lacks_second_factor: false })
          .where('account_id', '=', other.accountId)
          .execute();
      if (facts.tried !== false) await tries();
      if (facts.wayBack !== false) await addsPasskey();
      const url = `${at(organizationId)}/sign-in-providers/${subject}`;
      return {
        ...{ doer, subject },
        act: (scene) => act(scene.doer.browser, url),
        remedies: {
          'provider-rests': async (scene) => {
            const enabled = await scene.doer.browser.patch(url, { disabled: false });
            if (enabled.status !== 200) throw new Error(enabled.text);
            return undefined;
          },
          'no-domain-proved': async () => {
            await world.db
              .updateTable('provider_domains')
              .set({ proved_at: world.clock.now() })
              .where('provider_id', '=', subject)
              .execute();
            return undefined;
          },
          'not-tried': async () => {
            await tries();
            return undefined;
          },
          'no-way-back': async () => {
            await addsPasskey();
            return undefined;
          },
        },
      };
    },
  };
}

const demanding = (browser: PersonIn['browser'], url: string) => browser.patch(url, { demanded: true });

const WHY = { reason: 'A laptop of the office was stolen.' };

function addingProvider(state: string, count: number, reason?: string): SceneCase {
  return {
    ...{ action: 'addSignInProvider', state, kind: 'partner' },
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const organizationId = await world.addOrganization('partner');
      const doer = await world.addPerson(organizationId, roles);
      for (let n = 0; n < count; n++) await addProvider(world, organizationId);
      const issuer = await issuerOfScenes();
      const wanted = {
        ...{ name: 'Fabrikam', kind: 'openid', issuer, clientId: 'portico', clientSecret: 'a secret' },
        domains: [`${newId()}.example`],
      };
      const url = `${at(organizationId)}/sign-in-providers`;
      return {
        doer,
        subject: '',
        act: (scene) => scene.doer.browser.post(url, wanted),
        remedies: {
          'too-many-providers': async (scene: Scene) => {
            const [first] = (await scene.doer.browser.get(url)).body.items;
            await scene.doer.browser.delete(`${url}/${first.id}`);
            return undefined;
          },
        },
      };
    },
  };
}

function demandingFactor(state: string, lacks: boolean, reason?: string): SceneCase {
  return {
    ...{ action: 'changeSignInPolicy.demand', state, kind: 'partner' },
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const organizationId = await world.addOrganization('partner');
      const doer = await world.addPerson(organizationId, roles);
      const keep = async (lacks_second_factor: boolean) => {
        const change = world.db.updateTable('people').set({ lacks_second_factor });
        await change.where('account_id', '=', doer.accountId).execute();
        return undefined;
      };
      await keep(lacks);
      return {
        doer,
        subject: '',
        act: (scene) =>
          scene.doer.browser.put(`${at(organizationId)}/sign-in-policy`, { demandsSecondFactor: true }),
        remedies: { 'you-lack-it': () => keep(false) },
      };
    },
  };
}

function signingOut(state: string, self: boolean, reason?: string): SceneCase {
  return {
    ...{ action: 'endSessionsOfPerson', state, kind: 'partner' },
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const organizationId = await world.addOrganization('partner');
      const doer = await world.addPerson(organizationId, roles);
      const other = self ? doer : await world.addPerson(organizationId, ['member']);
      const subject = await idOf(world, other);
      const url = `${at(organizationId)}/sessions/${subject}`;
      return { doer, subject, act: (scene) => scene.doer.browser.delete(url) };
    },
  };
}

export const signInScenes: SceneCase[] = [
  addingProvider('with none', 0),
  addingProvider('with as many as can be', MOST_PROVIDERS, 'too-many-providers'),
  onProvider('changeSignInProvider', 'any', {}, (browser, url) => browser.patch(url, { name: 'Entra' })),
  onProvider('checkSignInDomains', 'proved', {}, (browser, url) => browser.post(`${url}/check`)),
  onProvider('removeSignInProvider', 'any', {}, (browser, url) => browser.delete(url)),
  onProvider('changeSignInProvider.demand', 'that works', {}, demanding),
  onProvider('changeSignInProvider.demand', 'that rests', { resting: true }, demanding, 'provider-rests'),
  onProvider(
    'changeSignInProvider.demand',
    'without a proved domain',
    { proved: false },
    demanding,
    'no-domain-proved',
  ),
  onProvider('changeSignInProvider.demand', 'not tried', { tried: false }, demanding, 'not-tried'),
  onProvider(
    'changeSignInProvider.demand',
    'without a way back',
    { wayBack: false },
    demanding,
    'no-way-back',
  ),
  anyTime('changeSignInPolicy', 'vendor', ({ browser }, here) =>
    browser.put(`${here}/sign-in-policy`, { demandsSecondFactor: false }),
  ),
  demandingFactor('with a factor of their own', false),
  demandingFactor('without a factor of their own', true, 'you-lack-it'),
  signingOut('somebody else', false),
  signingOut('oneself', true, 'your-own-sessions'),
  anyTime('endSessionsOfEverybody', 'customer', ({ browser }, here) =>
    browser.post(`${here}/sessions/end`, WHY),
  ),
];
