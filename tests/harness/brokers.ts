import { newId } from '../../src/kernel/ids.ts';
import type { SitesBroker } from './sites-broker.ts';
import type { PersonIn, World } from './world.ts';

/** A broker as an operator types it. */
export const newBroker = (facts: object = {}) => ({
  name: `Broker ${newId().slice(-12)}`,
  url: 'http://localhost:1',
  authentication: { kind: 'basic', userName: 'portico' },
  secret: 'a password',
  ...facts,
});

/** As an operator connects it, who reads at once what it offers. Returns its id. */
export async function connectBroker(
  operator: PersonIn,
  { url, password: secret }: SitesBroker,
): Promise<string> {
  const brokers = `/api/v1/organizations/${operator.organizationId}/brokers`;
  const { body } = await operator.browser.post(brokers, newBroker({ url, secret }));
  await operator.browser.post(`${brokers}/${body.id}/catalog-readings`);
  return body.id;
}

/** A draft of a service that is reached through the broker. */
export async function draftThrough({ db, clock }: Pick<World, 'db' | 'clock'>, brokerId: string) {
  const code = `o-${newId().slice(-12)}`;
  await db.insertInto('offerings').values({ code, name: 'Sites', account_prefix: 'SI' }).execute();
  await db
    .insertInto('offering_versions')
    .values({
      ...{ offering_code: code, version: 1, state: 'draft', name: 'Sites', description: '' },
      ...{ service_kind: 'broker', broker_id: brokerId, service_id: 'sites', roles: [] },
      ...{ plans: '[]', regions: '[]', changed_at: clock.now() },
    })
    .execute();
}
