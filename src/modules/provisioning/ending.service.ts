import type { Context } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { clearTimer } from '../../platform/timers/timers.ts';
import { recordAudit } from '../audit/index.ts';
import {
  type LockedOperation,
  listSteps,
  lockOperation,
  markOperation,
  markStep,
  type OperationRef,
  type StepRef,
} from './ledger.repo.ts';
import { tellWishers } from './mail-wishes.service.ts';
import { insertOperation } from './provisioning.repo.ts';
import { nextStep, type StepName } from './provisioning.rules.ts';
import { tellRequester } from './provisioning-mails.service.ts';
import { setGoing, watchKey } from './queueing.service.ts';
import { stepLabel } from './step-words.rules.ts';

type Failing = StepRef & { name: StepName; attempt: number };

/** The operation ends with a failure and waits for a person; what it may have left at a service is cleared away. */
export async function endFailed(
  ctx: Context,
  operation: LockedOperation,
  step: Failing,
  error: string,
): Promise<void> {
  const { tx, clock } = ctx;
  const now = clock.now();
  await markStep(tx, step, {
    ...{
      state: 'failed',
      owner: 'partner',
      reason: null,
      next_try_at: null,
      held_until: null,
      deadline: null,
    },
    remote: null,
  });
  await markOperation(tx, step, { state: 'failed', finished_at: now });
  await clearTimer(ctx, watchKey(step));
  const stepName = stepLabel(step.name, operation);
  const name = await tellRequester(ctx, operation, { kind: 'failed', stepName, error });
  await tellWishers(ctx, step);
  await recordAudit(ctx, null, {
    organizationIds: sidesOf(operation),
    action: 'provisioning.failed',
    subject: { kind: 'operation', id: operation.id, name },
    reason: error,
    details: { step: step.name, attempts: step.attempt },
  });
  if (operation.left_behind) await clearAway(ctx, operation);
}

/** Both sides that an operation stands in the trail of. */
export const sidesOf = ({ partner_id, organization_id }: LockedOperation): string[] => [
  partner_id,
  ...(organization_id ? [organization_id] : []),
];

/** It stands still: nothing is lost, and whoever may lets it go on. */
export async function endStalled(ctx: Context, operation: LockedOperation, reason: string): Promise<void> {
  const ref = { partnerId: operation.partner_id, operationId: operation.id };
  const step = nextStep(await listSteps(ctx.tx, ref));
  if (step)
    await markStep(
      ctx.tx,
      { ...ref, position: step.position },
      { state: step.state, owner: 'support', reason },
    );
  await markOperation(ctx.tx, ref, { state: 'stalled', reason });
  const stepName = step ? stepLabel(step.name, operation) : '';
  const name = await tellRequester(ctx, operation, { kind: 'stalled', stepName, error: reason });
  await recordAudit(ctx, null, {
    organizationIds: sidesOf(operation),
    action: 'provisioning.stalled',
    subject: { kind: 'operation', id: operation.id, name },
    reason,
    details: step ? { step: step.name } : {},
  });
}

/**
 * Orphan mitigation: an operation of its own asks the service to delete what this one may have left there, again and
 * again until the service says that it is gone. Begins after `notBefore`, when a request is still in the air.
 */
export async function clearAway(
  ctx: Context,
  operation: LockedOperation,
  notBefore?: Date | null,
): Promise<string> {
  const now = ctx.clock.now();
  const id = newId();
  await insertOperation(
    ctx.tx,
    {
      partner_id: operation.partner_id,
      id,
      kind: 'deprovision',
      service_kind: operation.service_kind,
      subscription_id: operation.subscription_id,
      organization_id: operation.organization_id,
      state: 'queued',
      requested_by: operation.requested_by,
      promised_by: operation.promised_by > now ? operation.promised_by : now,
      cause_id: operation.id,
      created_at: now,
      finished_at: null,
    },
    notBefore,
  );
  await setGoing(ctx, { partnerId: operation.partner_id, operationId: id }, notBefore ?? undefined);
  return id;
}

/** The same by whoever found that something is there. Returns the operation that clears it away. */
export async function clearAwayAfter(ctx: Context, ref: OperationRef): Promise<string> {
  const operation = await lockOperation(ctx.tx, ref);
  if (!operation) throw notFound('operation');
  return clearAway(ctx, operation);
}
