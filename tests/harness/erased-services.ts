import { erasedServiceJob } from '../../src/modules/erased-services/index.ts';
import type { World } from './world.ts';

/** Does what the jobs of deleting would do by the world's clock; answers how many there were. */
export async function deleteDueServices(world: World): Promise<number> {
  const due = await world.db
    .selectFrom('erased_services')
    .select(['partner_id as partnerId', 'id as instanceId'])
    .where('next_try_at', '<=', world.clock.now())
    .execute();
  const { signal } = new AbortController();
  for (const data of due)
    await erasedServiceJob.handle(world.app.portico, { id: '', data, retryCount: 0 }, signal);
  return due.length;
}
