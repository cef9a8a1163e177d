import { newId } from '../../src/kernel/ids.ts';
import type { World } from './world.ts';

/** A broker as an operator types it. */
export const newBroker = (facts: object = {}) => ({
  name: `Broker ${newId().slice(-12)}`,
  url: 'http://localhost:1',
  authentication: { kind: 'basic', userName: 'portico' },
  secret: 'a password',
  ...facts,
});

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
