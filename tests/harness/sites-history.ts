import { newId } from '../../src/kernel/ids.ts';
import { addSite } from './sites-service.ts';
import type { World } from './world.ts';

/** Sites that were set up well before, each in so many seconds, so that the estimate is honest. */
export async function siteHistory(world: World, seconds: number[]) {
  const partnerId = await world.addOrganization('partner');
  const created_at = world.clock.now();
  for (const took of seconds) {
    const { subscriptionId: subscription_id } = await addSite(world, partnerId);
    const finished_at = new Date(created_at.getTime() + took * 1_000);
    const named = { partner_id: partnerId, id: newId(), subscription_id };
    await world.db
      .insertInto('operations')
      .values({
        ...named,
        ...{ kind: 'provision', service_kind: 'broker', state: 'succeeded' },
        ...{ promised_by: finished_at, created_at, finished_at },
      })
      .execute();
  }
}
