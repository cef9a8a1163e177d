import type { Context, Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { recordAudit } from '../audit/index.ts';
import {
  type AttemptRef,
  closeAttempt,
  insertAttempt,
  isCurrent,
  type LockedOperation,
  listSteps,
  lockOperation,
  markOperation,
  markStep,
  type OperationRef,
} from './attempts.repo.ts';
import { errorWords, isGivenUp, nextStep, type StepName } from './provisioning.rules.ts';
import { tellRequester } from './provisioning-mails.service.ts';
import { workOf } from './provisioning-steps.service.ts';
import { operationSubject } from './start-provisioning.service.ts';
import { stepLabel } from './step-words.rules.ts';

/** Somebody else has begun a newer attempt of this step: whoever holds an older one has nothing to say any more. */
class Overtaken extends Error {}

const LOST = 'The process that worked on it stopped before it was done.';

/**
 * Carries an operation on from its first step that is not done, each step in a transaction of its own. Throws when
 * a step fails, so that the queue repeats the job later; returns when the operation is finished or given up.
 */
export async function workOnOperation(worker: WorkerContext, ref: OperationRef, signal: AbortSignal) {
  for (;;) {
    signal.throwIfAborted();
    const attempt = await openAttempt(worker, ref);
    if (!attempt) return;
    try {
      await carryOut(worker, attempt);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      const givenUp = await recordFailure(worker, attempt, error);
      if (givenUp) return;
      throw error;
    }
  }
}

type OpenAttempt = AttemptRef & { name: StepName };

/** Committed before the step runs, so that a process that dies in it leaves a trace. */
function openAttempt(worker: WorkerContext, ref: OperationRef): Promise<OpenAttempt | undefined> {
  return inOperation(worker, ref, async (ctx, operation) => {
    if (operation.state !== 'queued' && operation.state !== 'running') return undefined;
    const { tx } = ctx;
    const now = ctx.clock.now();
    const step = nextStep(await listSteps(tx, ref));
    if (!step) return undefined;
    if (step.state === 'running') {
      const lost = { ...ref, position: step.position, attempt: step.attempts };
      await closeAttempt(tx, lost, { outcome: 'lost', error: LOST, now });
      if (isGivenUp(step)) {
        await giveUp(ctx, operation, { ...lost, name: step.name as StepName }, LOST);
        return undefined;
      }
    }
    const attempt = { ...ref, position: step.position, attempt: step.attempts + 1 };
    await insertAttempt(tx, attempt, now);
    await markStep(tx, ref, step.position, {
      state: 'running',
      attempts: attempt.attempt,
      started_at: now,
    });
    await markOperation(tx, ref, { state: 'running' });
    return { ...attempt, name: step.name as StepName };
  });
}

/** The step's effects and its mark "done" are one transaction; an attempt that was overtaken writes nothing. */
function carryOut(worker: WorkerContext, attempt: OpenAttempt): Promise<void> {
  return inOperation(worker, attempt, async (ctx, operation) => {
    if (!(await isCurrent(ctx.tx, attempt))) throw new Overtaken('A newer attempt has taken over this step.');
    await workOf(attempt.name)(ctx, operation);
    await workFor(ctx.tx, attempt.partnerId);
    const now = ctx.clock.now();
    await closeAttempt(ctx.tx, attempt, { outcome: 'done', error: null, now });
    await markStep(ctx.tx, attempt, attempt.position, { state: 'done', finished_at: now });
  });
}

/** Returns true when the step has used up its tries and the operation waits for a person. */
function recordFailure(worker: WorkerContext, attempt: OpenAttempt, thrown: unknown): Promise<boolean> {
  return inOperation(worker, attempt, async (ctx, operation) => {
    if (!(await isCurrent(ctx.tx, attempt))) return false;
    const error = errorWords(thrown);
    await closeAttempt(ctx.tx, attempt, { outcome: 'failed', error, now: ctx.clock.now() });
    const step = (await listSteps(ctx.tx, attempt)).find(({ position }) => position === attempt.position);
    if (step && isGivenUp(step)) {
      await giveUp(ctx, operation, attempt, error);
      return true;
    }
    await markStep(ctx.tx, attempt, attempt.position, { state: 'waiting' });
    return false;
  });
}

async function giveUp(ctx: Context, operation: LockedOperation, attempt: OpenAttempt, error: string) {
  await markStep(ctx.tx, attempt, attempt.position, { state: 'failed', owner: 'partner' });
  await markOperation(ctx.tx, attempt, { state: 'failed', finished_at: ctx.clock.now() });
  const stepName = stepLabel(attempt.name);
  const name = await tellRequester(ctx, operation, { kind: 'failed', stepName, error });
  await recordAudit(ctx, null, {
    organizationIds: [
      operation.partner_id,
      ...(operation.organization_id ? [operation.organization_id] : []),
    ],
    action: 'provisioning.failed',
    subject: { kind: 'operation', id: operation.id, name },
    reason: error,
    details: { step: attempt.name, attempts: attempt.attempt },
  });
}

/** One short transaction on a locked operation, told to its watchers with the commit. */
async function inOperation<T>(
  { db, clock, jobs, settings }: WorkerContext,
  ref: OperationRef,
  work: (ctx: Context, operation: LockedOperation) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await workFor(tx, ref.partnerId);
    const operation = await lockOperation(tx, ref);
    if (!operation) throw new Error('There is no such operation.');
    const correlationId = `operation-${ref.operationId}`;
    const result = await work({ tx, clock, jobs, settings, correlationId }, operation);
    await notify(tx, operationSubject(ref.operationId));
    return result;
  });
}

async function workFor(tx: Tx, partnerId: string) {
  await actAs(tx, 'system');
  await actFor(tx, partnerId);
}
