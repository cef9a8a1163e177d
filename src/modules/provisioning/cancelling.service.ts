import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { clearTimer } from '../../platform/timers/timers.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { CANCEL_SENTENCES, decideCancel } from './cancelling.rules.ts';
import { clearAway, sidesOf } from './ending.service.ts';
import {
  closeAttempt,
  type LedgerStep,
  listSteps,
  lockOperation,
  markOperation,
  markStep,
  type OperationRef,
} from './ledger.repo.ts';
import { lookAgain } from './looking-again.service.ts';
import { readOperation } from './operations.service.ts';
import type { Operation } from './provisioning.contract.ts';
import { mayLeave } from './provisioning.rules.ts';
import { nameOf } from './provisioning-mails.service.ts';
import { NEWS_QUEUE, operationSubject, watchKey } from './queueing.service.ts';

/** Ends an operation of the own customers before it is done; what a service may hold of it is cleared away. */
export async function cancelOperation(
  ctx: MemberContext,
  operationId: string,
  reason: string,
): Promise<Operation> {
  requirePermission(ctx.actor, 'operations:cancel');
  await cancel(ctx, { partnerId: ctx.actor.organizationId, operationId }, reason);
  return readOperation(ctx, operationId);
}

/** The same for whichever partner the transaction works for just now. */
export async function cancel(ctx: MemberContext, ref: OperationRef, reason: string): Promise<void> {
  const { tx, clock } = ctx;
  const operation = await lockOperation(tx, ref);
  if (!operation) throw notFound('operation');
  const decision = decideCancel(operation);
  if (!decision.allowed) throw refused(explain(CANCEL_SENTENCES, decision.reason));

  const steps = await listSteps(tx, ref);
  const leaves = (await cancelSteps(ctx, ref, steps)) && mayLeave(operation);
  await markOperation(tx, ref, {
    ...{ state: 'cancelled', finished_at: clock.now(), reason, question: null },
    ...(leaves ? { left_behind: true } : {}),
  });
  await clearTimer(ctx, watchKey(ref));
  // Wishes of the customer's people are not for a partner to see: a worker looks whether there are any.
  await ctx.jobs.enqueue(tx, NEWS_QUEUE, ref);
  await lookAgain(ctx, operation);
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [...new Set([...sidesOf(operation), ctx.actor.organizationId])],
    action: 'provisioning.cancelled',
    subject: { kind: 'operation', id: operation.id, name: await nameOf(ctx, operation) },
    reason,
  });
  if (leaves || operation.left_behind) await clearAway(ctx, operation, inTheAirUntil(steps));
  await notify(tx, operationSubject(operation.id));
}

/** Returns true when a worker asks the service just now: nobody knows yet what comes of it. */
async function cancelSteps(ctx: Context, ref: OperationRef, steps: LedgerStep[]): Promise<boolean> {
  const now = ctx.clock.now();
  for (const step of steps.filter(({ state }) => state !== 'done')) {
    const at = { ...ref, position: step.position };
    await closeAttempt(ctx.tx, { ...at, attempt: step.attempts }, { outcome: 'cancelled', error: null, now });
    await markStep(ctx.tx, at, {
      ...{ state: 'cancelled', owner: 'portico', reason: null, turn: step.turn + 1 },
      ...{ next_try_at: null, held_until: null, deadline: null, remote: null },
    });
  }
  return steps.some(({ name, state }) => name === 'ask-service' && state === 'running');
}

/** A worker that asks the service notices within this time that its turn is over. */
const inTheAirUntil = (steps: LedgerStep[]) =>
  steps.find(({ state }) => state === 'running')?.heldUntil ?? null;
