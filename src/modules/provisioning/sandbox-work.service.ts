import type { Context, Tx } from '../../kernel/context.ts';
import { markStep } from './ledger.repo.ts';
import { decideNextWork, type NextWork } from './next-work.rules.ts';
import { listOpenWork } from './open-work.repo.ts';
import { putInQueue } from './queueing.service.ts';

/** Which operation of a sandbox goes on next, by its clock; for whoever moves that clock. */
export async function findNextWork(
  tx: Tx,
  sandboxId: string,
  now: Date,
  tried: ReadonlySet<string>,
): Promise<NextWork> {
  return decideNextWork(await listOpenWork(tx, sandboxId), now, tried);
}

type Queueing = Pick<Context, 'tx' | 'jobs'>;

/** Jobs that were put off by the clock as it stood before come when they are due by it as it stands now. */
export async function putOffByClock(ctx: Queueing, sandboxId: string): Promise<void> {
  for (const { operationId, state, nextTryAt } of await listOpenWork(ctx.tx, sandboxId))
    if (state === 'waiting')
      await putInQueue(ctx, { partnerId: sandboxId, operationId }, nextTryAt ?? undefined);
}

/** Services answer otherwise from now on: those that are waited for are asked again at once. */
export async function askServicesAgain(
  ctx: Queueing & Pick<Context, 'clock'>,
  sandboxId: string,
): Promise<void> {
  for (const { operationId, position, state, owner } of await listOpenWork(ctx.tx, sandboxId)) {
    if (state !== 'waiting' || owner !== 'service') continue;
    const ref = { partnerId: sandboxId, operationId };
    await markStep(ctx.tx, { ...ref, position }, { state, next_try_at: ctx.clock.now() });
    await putInQueue(ctx, ref);
  }
}
