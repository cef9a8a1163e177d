import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { sidesOf } from './ending.service.ts';
import {
  type LedgerStep,
  type LockedOperation,
  listSteps,
  lockOperation,
  markOperation,
  markStep,
  type OperationRef,
} from './ledger.repo.ts';
import { findRivals, holdService } from './operations.repo.ts';
import { readOperation } from './operations.service.ts';
import type { Operation } from './provisioning.contract.ts';
import { nextStep, triesOf } from './provisioning.rules.ts';
import { nameOf } from './provisioning-mails.service.ts';
import { setGoing } from './queueing.service.ts';
import { decideRetry, goesBackTo, RETRY_SENTENCES } from './retrying.rules.ts';

/** Lets an operation that has stopped go on from where it stopped, with a fresh round of tries. */
export async function retryOperation(
  ctx: MemberContext,
  operationId: string,
  reason: string,
): Promise<Operation> {
  requirePermission(ctx.actor, 'operations:retry');
  await retry(ctx, { partnerId: ctx.actor.organizationId, operationId }, reason);
  return readOperation(ctx, operationId);
}

/** The same for whichever partner the transaction works for just now. */
export async function retry(ctx: MemberContext, ref: OperationRef, reason: string): Promise<void> {
  const operation = await lockOperation(ctx.tx, ref);
  if (!operation) throw notFound('operation');
  await holdService(ctx.tx, operation);
  const rivals = await findRivals(ctx.tx, operation);
  const decision = decideRetry({ ...operation, ...rivals });
  if (!decision.allowed) throw refused(explain(RETRY_SENTENCES, decision.reason));
  const step = await goOn(ctx, operation);
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [...new Set([...sidesOf(operation), ctx.actor.organizationId])],
    action: 'provisioning.retried',
    subject: { kind: 'operation', id: operation.id, name: await nameOf(ctx, operation) },
    reason,
    details: step ? { step } : {},
  });
}

/**
 * Has a worker go on with an operation that stood still. A service that may hold something is asked from the beginning,
 * and told to clear that away first. Returns the name of the step that it goes on from.
 */
export async function goOn(ctx: Context, operation: LockedOperation): Promise<string | undefined> {
  const ref = { partnerId: operation.partner_id, operationId: operation.id };
  const steps = await listSteps(ctx.tx, ref);
  const stopped = nextStep(steps);
  const from = stopped && goesBackTo({ steps, stopped, state: operation.state });
  for (const step of steps) {
    if (from && step.position >= from.position) await startAfresh(ctx, ref, operation, step, step === from);
  }
  await markOperation(ctx.tx, ref, {
    ...{ state: 'queued', finished_at: null, reason: null, question: null, rescues: 0 },
  });
  await setGoing(ctx, ref);
  return from?.name;
}

async function startAfresh(
  { tx }: Context,
  ref: OperationRef,
  { kind, left_behind: leftBehind }: LockedOperation,
  step: LedgerStep,
  isFirst: boolean,
) {
  const clears = isFirst && step.name === 'ask-service' && leftBehind && kind === 'provision';
  await markStep(
    tx,
    { ...ref, position: step.position },
    {
      ...{ state: 'waiting', owner: 'portico', reason: null, finished_at: null },
      ...{ next_try_at: null, held_until: null, deadline: null },
      attempts_allowed: step.attempts + triesOf(kind),
      remote: clears ? { operation: null, polls: 0, clearing: true } : isFirst ? step.remote : null,
    },
  );
}
