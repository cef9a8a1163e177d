import { sql } from 'kysely';
import { accessKeyRemovalJob } from '../../src/modules/access-keys/index.ts';
import type { RemoteOperations } from './remote-operations.ts';
import { addSite, beginSite } from './sites-service.ts';
import type { World } from './world.ts';

/** A site with a plan that gives keys, set up and activated, and an administrator of its customer. */
export async function siteWithKeys(
  remote: RemoteOperations,
  planCode = 'business',
  { partnerId, ana }: Pick<RemoteOperations, 'partnerId' | 'ana'> = remote,
) {
  const { world } = remote;
  const laidOut = await addSite(world, partnerId);
  await world.db
    .updateTable('subscriptions')
    .set({ plan_code: planCode })
    .where('id', '=', laidOut.subscriptionId)
    .execute();
  const operationId = await beginSite(world, ana, laidOut);
  const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
  const ref = { partnerId, operationId };
  for (let turn = 0; (await ana.browser.get(url)).body.state !== 'succeeded'; turn += 1) {
    if (turn > 60) throw new Error('The site is not set up.');
    await remote.work(ref);
    world.clock.forward({ minutes: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { organization_id } = await world.db
    .updateTable('subscriptions')
    .set({ activated_at: world.clock.now() })
    .where('id', '=', laidOut.subscriptionId)
    .returning('organization_id')
    .executeTakeFirstOrThrow();
  const organizationId = organization_id ?? '';
  const cara = await world.addPerson(organizationId, ['administrator'], { name: 'Cara Campos' });
  await acceptAgreements(world, organizationId, cara.accountId);
  const keys = `/api/v1/organizations/${organizationId}/services/${laidOut.subscriptionId}/access-keys`;
  const items = async () => (await cara.browser.get(keys)).body.items;
  /** Asks for a key; answers its id. */
  async function begin(name = 'Shop robot', parameters?: object): Promise<string> {
    const answer = await cara.browser.post(keys, { name, ...(parameters ? { parameters } : {}) });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }
  const show = (id: string) => cara.browser.post(`${keys}/${id}/credentials`);
  /** The ids of the keys that the service has. */
  const there = async () => Object.keys((await remote.sites.site(laidOut.subscriptionId))?.keys ?? {});
  return { ...laidOut, organizationId, operation: { url, ref }, cara, keys, items, begin, show, there };
}

export async function acceptAgreements(world: World, organizationId: string, accountId: string) {
  await sql`
    insert into agreement_acceptances (organization_id, id, agreement_id, account_id, accepted_at)
    select ${organizationId}, gen_random_uuid(), id, ${accountId}, ${world.clock.now()}
      from agreements where 'customer' = any(audiences)`.execute(world.db);
}

/** Does what the jobs of removing would do by now, those whose time has come by the world's clock. */
export async function removeDueKeys(world: World) {
  const due = await world.db
    .selectFrom('access_keys')
    .select(['organization_id as organizationId', 'id as keyId'])
    .where('state', '=', 'removing')
    .where('next_try_at', '<=', world.clock.now())
    .execute();
  for (const data of due)
    await accessKeyRemovalJob.handle(
      world.app.portico,
      { id: '', data, retryCount: 0 },
      new AbortController().signal,
    );
  return due.length;
}
