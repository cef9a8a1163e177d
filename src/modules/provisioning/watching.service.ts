import type { Context } from '../../kernel/context.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { endStalled } from './ending.service.ts';
import { type LockedOperation, listSteps, lockOperation, markOperation } from './ledger.repo.ts';
import { nextStep } from './provisioning.rules.ts';
import { operationSubject, PROVISIONING_QUEUE, putInQueue, WATCH_TIMER } from './queueing.service.ts';
import { decideWatch, STALL_SENTENCES, type WatchVerdict } from './watching.rules.ts';

/** Looks from time to time whether an operation still moves, as long as it has not ended. */
export const watchTimer: TimerDefinition = {
  kind: WATCH_TIMER,
  async fire(ctx, { organizationId, subject }) {
    const ref = { partnerId: organizationId, operationId: subject };
    const operation = await lockOperation(ctx.tx, ref);
    if (!operation) return undefined;
    const step = nextStep(await listSteps(ctx.tx, ref));
    const verdict = decideWatch({
      state: operation.state,
      now: ctx.clock.now(),
      step,
      jobAwaited: await isAwaited(ctx, operation),
      rescues: operation.rescues,
    });
    return carryOut(ctx, operation, verdict);
  },
};

async function carryOut(
  ctx: Context,
  operation: LockedOperation,
  verdict: WatchVerdict,
): Promise<Date | undefined> {
  const ref = { partnerId: operation.partner_id, operationId: operation.id };
  switch (verdict.kind) {
    case 'leave':
      return undefined;
    case 'look-again':
      return verdict.at;
    case 'rescue':
      await putInQueue(ctx, ref);
      await markOperation(ctx.tx, ref, { rescues: operation.rescues + 1 });
      return verdict.lookAgainAt;
    case 'stall':
      await endStalled(ctx, operation, STALL_SENTENCES[verdict.reason]);
      await notify(ctx.tx, operationSubject(operation.id));
      return undefined;
    default:
      return verdict satisfies never;
  }
}

const isAwaited = async ({ tx, jobs }: Context, { job_id }: LockedOperation): Promise<boolean> =>
  job_id !== null && (await jobs.isAwaited(tx, PROVISIONING_QUEUE, job_id));
