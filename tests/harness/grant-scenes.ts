import {
  addServiceToGrant,
  type GrantedService,
  giveGrant,
  proposeGrant,
  seen,
  wantedGrant,
} from './grants.ts';
import type { Scene, SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { PersonIn, World } from './world.ts';

type State = 'none' | 'proposed' | 'standing' | 'amended' | 'ended' | 'not activated';
/** `northwindId`: another registered partner. */
type Laid = { service: GrantedService; grantId: string; northwindId: string };

async function lay(world: World, state: State): Promise<Laid> {
  const northwindId = await world.addOrganization('partner', { name: 'Northwind Partners' });
  const service = await addServiceToGrant(world, { activated: state !== 'not activated' });
  if (state === 'none' || state === 'not activated') return { service, grantId: '', northwindId };
  if (state === 'proposed') {
    const { id: grantId } = await proposeGrant(world, service);
    return { service, grantId, northwindId };
  }
  const { id: grantId } = await giveGrant(world, service);
  const { partner, partnerId, cara, organizationId } = service;
  if (state === 'ended') await cara.browser.post(`${at(organizationId)}/grants/${grantId}/end`);
  if (state === 'amended') {
    const url = `${at(partnerId)}/grants/${grantId}`;
    await partner.browser.patch(
      url,
      { roles: ['Configurator', 'Designer'] },
      await seen(partner.browser, url),
    );
  }
  return { service, grantId, northwindId };
}

type Act = (doer: PersonIn, laid: Laid & { world: World; cara: PersonIn }) => ReturnType<Scene['act']>;
const grantOf = ({ organizationId }: PersonIn, { grantId }: Laid) =>
  `${at(organizationId)}/grants/${grantId}`;
/** Versions are read by somebody who may, so that roles that are too small get as far as the refusal. */
const version = ({ cara, ...laid }: Laid & { cara: PersonIn }) => seen(cara.browser, grantOf(cara, laid));

const creating: Act = ({ browser, organizationId }, { world, service }) =>
  browser.post(`${at(organizationId)}/grants`, wantedGrant(world, service.subscriptionId));
const changing: Act = async (doer, laid) =>
  doer.browser.patch(grantOf(doer, laid), { groups: ['administrator'] }, await version(laid));
const renewing: Act = ({ browser, organizationId }, { world, grantId, service }) => {
  const { endsAt } = wantedGrant(world, service.subscriptionId);
  const later = new Date(new Date(endsAt).getTime() + 30 * 86_400_000).toISOString();
  return browser.post(`${at(organizationId)}/grants/renewals`, { grantIds: [grantId], endsAt: later });
};
const deciding =
  (word: 'approval' | 'refusal'): Act =>
  async (doer, laid) =>
    doer.browser.post(`${grantOf(doer, laid)}/${word}`, undefined, await version(laid));
const approvingAll: Act = async (doer, laid) => {
  const { body } = await laid.cara.browser.get(grantOf(laid.cara, laid));
  const grants = [{ id: laid.grantId, version: body.version }];
  return doer.browser.post(`${at(doer.organizationId)}/grants/approvals`, { grants });
};
const again: Act = (doer, laid) => doer.browser.post(`${grantOf(doer, laid)}/again`);
const reminding: Act = (doer, laid) => doer.browser.post(`${grantOf(doer, laid)}/invitations`);
const namingPartner: Act = ({ browser, organizationId }, { service, northwindId }) => {
  const url = `${at(organizationId)}/services/${service.subscriptionId}/support-partner`;
  return browser.post(url, { partnerId: northwindId });
};
const ending: Act = (doer, laid) => doer.browser.post(`${grantOf(doer, laid)}/end`);

/** What each remedy says, done by the person whom it names. */
function remediesOf(laid: Laid & { world: World; cara: PersonIn }): Scene['remedies'] {
  const { world, service, cara } = laid;
  return {
    'grant-over': async () => ({ subject: (await giveGrant(world, service)).id }),
    'awaits-approval': async () => {
      await deciding('approval')(cara, laid);
      return undefined;
    },
    'already-proposed': async () => {
      const { body } = await cara.browser.get(`${at(service.organizationId)}/grants?pending=true`);
      await deciding('refusal')(cara, { ...laid, grantId: body.items[0].id });
      return undefined;
    },
    'not-active-yet': async () => {
      await world.db
        .updateTable('subscriptions')
        .set({ activated_at: world.clock.now() })
        .where('id', '=', service.subscriptionId)
        .execute();
      return undefined;
    },
    'service-not-activated': async () => {
      await world.db
        .updateTable('subscriptions')
        .set({ activated_at: world.clock.now() })
        .where('id', '=', service.subscriptionId)
        .execute();
      return undefined;
    },
  };
}

function scene(
  action: string,
  kind: 'partner' | 'customer',
  state: State,
  act: Act,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind,
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const laid = { ...(await lay(world, state)), world };
      const { service, grantId } = laid;
      const doer = await world.addPerson(
        kind === 'partner' ? service.partnerId : service.organizationId,
        roles,
      );
      const facts = { ...laid, cara: service.cara };
      return {
        doer,
        subject: ['createGrant', 'changePartner'].includes(action) ? service.subscriptionId : grantId,
        act: (now) => act(now.doer, { ...facts, grantId: now.subject }),
        remedies: remediesOf(facts),
      };
    },
  };
}

export const grantScenes: SceneCase[] = (['partner', 'customer'] as const).flatMap((kind) => [
  scene('createGrant', kind, 'none', creating),
  scene('createGrant', kind, 'proposed', creating, 'already-proposed'),
  scene('createGrant', kind, 'not activated', creating, 'service-not-activated'),
  scene('changeGrant', kind, 'standing', changing),
  scene('changeGrant', kind, 'proposed', changing, 'awaits-approval'),
  scene('changeGrant', kind, 'ended', changing, 'grant-over'),
  scene('renewGrants', kind, 'standing', renewing),
  scene('renewGrants', kind, 'ended', renewing, 'grant-over'),
  scene('askGrantAgain', kind, 'ended', again),
  scene('declineGrant', kind, 'proposed', deciding('refusal')),
  scene('declineGrant', kind, 'amended', deciding('refusal')),
  scene('declineGrant', kind, 'standing', deciding('refusal'), 'nothing-pending'),
  scene('endGrant', kind, 'standing', ending),
  scene('endGrant', kind, 'proposed', ending, 'awaits-approval'),
  scene('endGrant', kind, 'ended', ending, 'grant-over'),
  ...(kind === 'partner' ? [scene('remindToDecide', kind, 'proposed', reminding)] : []),
  ...(kind === 'customer'
    ? [
        scene('approveGrants', kind, 'proposed', approvingAll),
        scene('changePartner', kind, 'none', namingPartner),
        scene('changePartner', kind, 'not activated', namingPartner, 'not-active-yet'),
        scene('approveGrant', kind, 'proposed', deciding('approval')),
        scene('approveGrant', kind, 'amended', deciding('approval')),
        scene('approveGrant', kind, 'standing', deciding('approval'), 'nothing-pending'),
      ]
    : []),
]);
