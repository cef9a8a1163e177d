import { newId } from '../../src/kernel/ids.ts';
import { provisionContent, provisionLibrary } from '../../src/modules/rapidstart/content/index.ts';
import {
  addCustomerService,
  type CustomerService,
  giveServiceRoles,
  type ServiceFacts,
  tokenMailedTo,
} from './customer-services.ts';
import { addOffering } from './offerings.ts';
import { answerGroups, baseInformation, newProject } from './rapidstart-service.ts';
import { addRegistryPartner } from './registry.ts';
import { idOf, type Scene, type SceneCase } from './scene-cases.ts';
import type { Stage } from './stage.ts';
import { at, named } from './stage.ts';
import type { PersonIn } from './world.ts';

export type Laid = CustomerService & { stage: Stage; number: string; doer: PersonIn; url: string };
type Facts = ServiceFacts & { serviceRoles: string[]; empty?: boolean };

/** A person of the customer with roles in its RapidStart, which is set up and active unless told otherwise. */
async function layService(stage: Stage, roles: string[], { serviceRoles, empty, ...facts }: Facts) {
  const { world } = stage;
  const service = await addCustomerService(world, { provisioned: true, activated: true, ...facts });
  const number = await addRegistryPartner(world);
  await world.db
    .updateTable('organizations')
    .set({ registry_number: number })
    .where('id', '=', service.partnerId)
    .execute();
  if (!empty) await fill(stage, service);
  const doer = await world.addPerson(service.organizationId, roles);
  await giveServiceRoles(world, doer, service.subscriptionId, serviceRoles);
  const url = `${at(service.organizationId)}/services/${service.subscriptionId}/rapidstart`;
  return { ...service, stage, number, doer, url };
}

/** What setting the service up puts into it. */
export async function fill({ world }: Stage, { organizationId, subscriptionId }: CustomerService) {
  await world.db.transaction().execute(async (tx) => {
    await provisionContent(tx, { organizationId, subscriptionId });
    await provisionLibrary(tx, { organizationId, subscriptionId });
  });
}

/** "Ask for a role": an administrator of the organization gives it. */
export const giveRoles = (laid: Laid, roles: string[]) => async () => {
  const { world } = laid.stage;
  const ana = await world.addPerson(laid.organizationId, ['administrator']);
  const url = `${at(laid.organizationId)}/people/${await idOf(world, laid.doer)}`;
  const { version } = (await ana.browser.get(url)).body;
  const serviceRoles = roles.map((role) => ({ subscriptionId: laid.subscriptionId, role }));
  const given = await ana.browser.patch(url, { serviceRoles }, { 'if-match': `"${version}"` });
  if (given.status !== 200) throw new Error(given.text);
  return undefined;
};

/** The person whom the partner names accepts the activation. */
export const activate = (laid: Laid) => async () => {
  const { world } = laid.stage;
  const cara = named();
  await laid.partner.browser.post(laid.activationUrl, cara);
  const token = await tokenMailedTo(world, cara.contactEmail);
  const { browser } = await world.addAccount({ signInName: cara.signInName });
  const { items } = (await browser.get('/api/v1/agreements/current')).body;
  const acceptedAgreementIds = items.map(({ id }: { id: string }) => id);
  const accepted = await browser.post('/api/v1/invitations/acceptance', { token, acceptedAgreementIds });
  if (accepted.status !== 200) throw new Error(accepted.text);
  return undefined;
};

/** Its partner tries the failed step again; from then on it goes on by itself. */
export async function failSetUp({ stage: { world }, ...laid }: Laid) {
  const id = newId();
  const own = { partner_id: laid.partnerId, created_at: world.clock.now() };
  await world.db
    .insertInto('operations')
    .values({
      ...{ ...own, id, kind: 'provision', subscription_id: laid.subscriptionId, state: 'failed' as const },
      ...{ organization_id: laid.organizationId, promised_by: world.clock.now() },
      finished_at: world.clock.now(),
    })
    .execute();
  await world.db
    .insertInto('operation_steps')
    .values({
      ...{ partner_id: laid.partnerId, operation_id: id, position: 1, name: 'allocate-tenant' },
      ...{ state: 'failed' as const, attempts: 1, attempts_allowed: 5 },
      ...{ started_at: world.clock.now(), finished_at: world.clock.now() },
    })
    .execute();
  return async () => {
    const retried = await laid.partner.browser.post(`${at(laid.partnerId)}/operations/${id}/retry`, {
      reason: 'The cause is gone.',
    });
    if (retried.status >= 300) throw new Error(retried.text);
    return undefined;
  };
}

export function working(
  action: string,
  state: string,
  facts: Facts,
  lay: (laid: Laid) => Promise<Pick<Scene, 'subject' | 'act' | 'remedies'>>,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'customer',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const laid = await layService(stage, roles, facts);
      return { doer: laid.doer, ...(await lay(laid)) };
    },
  };
}

export const creating = (laid: Laid): Pick<Scene, 'subject' | 'act'> => ({
  subject: laid.subscriptionId,
  act: ({ doer }) => doer.browser.post(`${laid.url}/projects`, newProject),
});

/** A project of a designer's, its groups answered as told. */
export async function layProject(laid: Laid, answered?: { complete: boolean }) {
  const designer = await laid.stage.world.addPerson(laid.organizationId, ['user']);
  await giveServiceRoles(laid.stage.world, designer, laid.subscriptionId, ['Designer']);
  const made = await designer.browser.post(`${laid.url}/projects`, newProject);
  const url = `${laid.url}/projects/${made.body.id}`;
  if (answered) await answerGroups(designer, url, baseInformation, answered.complete);
  return { url, path: `${laid.subscriptionId}/${made.body.id}`, designer };
}

export async function layGroup(laid: Laid, answered?: { complete: boolean }) {
  const { url, path, designer } = await layProject(laid, answered);
  const group = `${url}/groups/base-information/ledger`;
  const version = async (browser: PersonIn['browser']) => {
    const { areas } = (await browser.get(url)).body;
    const found = areas[0].groups.find(({ code }: { code: string }) => code === 'ledger');
    return { 'if-match': `"${found.version}"` };
  };
  const subject = `${path}/base-information/ledger`;
  const complete: Scene['act'] = async ({ doer }) =>
    doer.browser.post(`${group}/completion`, undefined, await version(designer.browser));
  const save: Scene['act'] = async ({ doer }) =>
    doer.browser.put(
      `${group}/answers`,
      { answers: baseInformation.ledger },
      await version(designer.browser),
    );
  return { subject, complete, save, answer: () => answerGroups(designer, url, baseInformation, false) };
}

export const done = (work: () => Promise<unknown>) => async () => {
  await work();
  return undefined;
};

/** The service is of a kind of its own, whose last day is over. */
export async function retire({ stage: { world }, subscriptionId }: Laid) {
  const code = await addOffering(world, { code: `retired-${newId().slice(-12)}` });
  const retirement = {
    retired_from: '2020-01-01',
    retirement_notice: 'Use Pages.',
    retirement_data: 'It stays.',
  };
  await world.db.updateTable('offerings').set(retirement).where('code', '=', code).execute();
  await world.db
    .updateTable('subscriptions')
    .set({ offering_code: code, offering_version: 1 })
    .where('id', '=', subscriptionId)
    .execute();
}
