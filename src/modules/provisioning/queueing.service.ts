import { addMinutes } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { markOperation, type OperationRef } from './ledger.repo.ts';

export const PROVISIONING_QUEUE = 'provisioning';
export const NEWS_QUEUE = 'provisioning-news';
/** Services whose operation has ended, to be compared again (`src/modules/reconciliation`). */
export const LOOK_AGAIN_QUEUE = 'reconciliation-again';
export const WATCH_TIMER = 'provisioning-watch';

/** What a watcher of an operation listens for. */
export const operationSubject = (operationId: string) => `operation:${operationId}`;

type Queueing = Pick<Context, 'tx' | 'jobs'>;

/** Has a worker go on with the operation, at once or from then on; remembered, so that a lost job is noticed. */
export async function putInQueue(
  { tx, jobs }: Queueing,
  ref: OperationRef,
  startAfter?: Date,
): Promise<void> {
  const { partnerId, operationId } = ref;
  const job_id = await jobs.enqueue(
    tx,
    PROVISIONING_QUEUE,
    { partnerId, operationId },
    startAfter ? { startAfter } : {},
  );
  await markOperation(tx, ref, { job_id });
}

export const watchKey = ({ partnerId, operationId }: OperationRef) => ({
  organizationId: partnerId,
  kind: WATCH_TIMER,
  subject: operationId,
});

const FIRST_WATCH_MINUTES = 2;

/** Sends the operation on its way: a job now, and somebody who looks later whether it still moves. */
export async function setGoing(
  ctx: Pick<Context, 'tx' | 'jobs' | 'clock'>,
  ref: OperationRef,
  startAfter?: Date,
): Promise<void> {
  await putInQueue(ctx, ref, startAfter);
  await setTimer(ctx, { ...watchKey(ref), dueAt: addMinutes(ctx.clock.now(), FIRST_WATCH_MINUTES) });
  await notify(ctx.tx, operationSubject(ref.operationId));
}
