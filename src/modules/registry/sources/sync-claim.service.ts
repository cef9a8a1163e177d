import type { Context, Tx } from '../../../kernel/context.ts';
import type { WorkerContext } from '../../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../../platform/postgres/capacity.ts';
import type { SyncStep } from './synchronization.rules.ts';
import { type LockedSync, lockSync } from './syncs.repo.ts';

export type SyncRef = { organizationId: string; syncId: string };

/** The synchronization is in other hands by now, or at its end. */
export class NotMine extends Error {}

/** The synchronization, held until the transaction ends; throws NotMine when another worker has begun it anew. */
export async function mine(
  tx: Tx,
  { organizationId, syncId }: SyncRef,
  attempt: number,
): Promise<LockedSync> {
  const sync = await lockSync(tx, organizationId, syncId);
  if (sync?.attempt !== attempt || isFinished(sync)) throw new NotMine();
  return sync;
}

export const isFinished = ({ state }: Pick<LockedSync, 'state'>) =>
  state === 'succeeded' || state === 'failed';
/** The column is written by this module alone. */
export const stepsOf = ({ steps }: Pick<LockedSync, 'steps'>) => steps as unknown as SyncStep[];

/** One short transaction of the worker, in the vendor's name. */
export function asSystem<T>(
  worker: WorkerContext,
  { organizationId, syncId }: SyncRef,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return worker.db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, organizationId);
    return work({ ...worker, tx, correlationId: `registry-sync-${syncId}` });
  });
}
