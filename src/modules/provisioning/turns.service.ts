import { addMinutes, addSeconds } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { clearTimer } from '../../platform/timers/timers.ts';
import { dashboardAddress } from './dashboard-address.rules.ts';
import { endFailed } from './ending.service.ts';
import {
  closeAttempt,
  countLostInARow,
  insertAttempt,
  type LedgerStep,
  type LockedOperation,
  listSteps,
  markOperation,
  markStep,
  type OperationRef,
  type StepRef,
} from './ledger.repo.ts';
import {
  ATTEMPTS_PER_ROUND,
  isDeadly,
  isGivenUp,
  isOwnStep,
  leavesBehind,
  mayLeave,
  nextStep,
  pauseAfter,
  type StepName,
} from './provisioning.rules.ts';
import { askPeople } from './questions.service.ts';
import { putInQueue, watchKey } from './queueing.service.ts';
import type { FailureFacts, RemoteWork, StepResult } from './remote-outcomes.rules.ts';
import { keepDashboard } from './tenant.repo.ts';

/** A worker that has taken a step in hand: it may write what came of it while nobody has taken a later turn. */
export type Turn = StepRef & {
  name: StepName;
  attempt: number;
  turn: number;
  attemptsAllowed: number;
  remote: RemoteWork | null;
};

/** How long a turn counts as alive without a sign of life, and how often a worker that waits for a service gives one. */
export const HELD_FOR_SECONDS = 10;
export const SIGN_OF_LIFE_MS = 3_000;

/** A step that has not come to an end by then stands still, whatever the reason. */
const STANDS_STILL_AFTER_MINUTES = 30;
/** A job that comes a moment early, because two clocks differ, is not sent away. */
const EARLY_MS = 500;

const LOST = 'The process that worked on it stopped before it was done.';

/** Takes the first step that is not done in hand, unless it is not yet time or somebody else is at it. */
export async function openTurn(
  ctx: Context,
  operation: LockedOperation,
  steps: LedgerStep[],
): Promise<Turn | undefined> {
  if (operation.state !== 'queued' && operation.state !== 'running') return undefined;
  const step = nextStep(steps);
  if (!step) return undefined;
  const now = ctx.clock.now();
  if (step.nextTryAt && step.nextTryAt.getTime() > now.getTime() + EARLY_MS) return undefined;
  const ref = { partnerId: operation.partner_id, operationId: operation.id };
  if (step.state === 'running') {
    if (step.heldUntil && step.heldUntil > now) {
      await putInQueue(ctx, ref, step.heldUntil);
      return undefined;
    }
    if (await isLostForGood(ctx, operation, step)) return undefined;
    // A worker that died is nothing that the service has failed at: it keeps its tries.
    return begin(ctx, operation, { ...step, attemptsAllowed: step.attemptsAllowed + 1 });
  }
  return begin(ctx, operation, step);
}

/** The worker that had the step in hand died in it: an attempt is lost, and a service may have been asked. */
async function isLostForGood(ctx: Context, operation: LockedOperation, step: LedgerStep): Promise<boolean> {
  const turn = turnOf(operation, step);
  await closeAttempt(ctx.tx, turn, { outcome: 'lost', error: LOST, now: ctx.clock.now() });
  if (step.name === 'ask-service') await noteLeftBehind(ctx, operation);
  if (!isDeadly(await countLostInARow(ctx.tx, turn))) return false;
  await endFailed(ctx, operation, turn, LOST);
  return true;
}

const turnOf = (operation: LockedOperation, step: LedgerStep): Turn => ({
  partnerId: operation.partner_id,
  operationId: operation.id,
  position: step.position,
  name: step.name as StepName,
  attempt: step.attempts,
  turn: step.turn,
  attemptsAllowed: step.attemptsAllowed,
  remote: step.remote,
});

/** Written down and committed before the step runs, so that a process that dies in it leaves a trace. */
async function begin(ctx: Context, operation: LockedOperation, step: LedgerStep): Promise<Turn> {
  const { tx } = ctx;
  const now = ctx.clock.now();
  const goesOn = step.state === 'waiting' && (step.remote?.polls ?? 0) > 0;
  const turn: Turn = {
    ...turnOf(operation, step),
    attempt: goesOn ? step.attempts : step.attempts + 1,
    turn: step.turn + 1,
  };
  await Promise.all([
    ...(goesOn ? [] : [insertAttempt(tx, turn, now)]),
    markStep(tx, turn, {
      state: 'running',
      owner: isOwnStep(turn.name) ? 'portico' : 'service',
      attempts: turn.attempt,
      attempts_allowed: turn.attemptsAllowed,
      turn: turn.turn,
      held_until: addSeconds(now, HELD_FOR_SECONDS),
      next_try_at: null,
      deadline: addMinutes(now, STANDS_STILL_AFTER_MINUTES),
      started_at: now,
      ...(goesOn ? {} : { reason: null }),
    }),
    ...(operation.state === 'running' && operation.rescues === 0
      ? []
      : [markOperation(tx, turn, { state: 'running', rescues: 0 })]),
  ]);
  return turn;
}

/** Writes down what came of a turn, and takes the next step in hand when there is one and `goOn` says so. */
export async function concludeTurn(
  ctx: Context,
  operation: LockedOperation,
  turn: Turn,
  result: StepResult,
  goOn: boolean,
): Promise<Turn | undefined> {
  switch (result.kind) {
    case 'done':
      return finish(ctx, operation, turn, result, goOn);
    case 'later':
      await waitForService(ctx, turn, result);
      return undefined;
    case 'question':
      await closeAttempt(ctx.tx, turn, { outcome: 'asked', error: result.sentence, now: ctx.clock.now() });
      await askPeople(ctx, operation, turn, result);
      return undefined;
    case 'failed':
      await fail(ctx, operation, turn, result);
      return undefined;
    default:
      return result satisfies never;
  }
}

async function finish(
  ctx: Context,
  operation: LockedOperation,
  turn: Turn,
  result: Extract<StepResult, { kind: 'done' }>,
  goOn: boolean,
): Promise<Turn | undefined> {
  const { tx } = ctx;
  const now = ctx.clock.now();
  const ended = turn.name === 'ready';
  const opensAt = dashboardAddress(result.dashboardUrl, ctx.settings.brokerInsideHosts);
  const [, , , , , , steps] = await Promise.all([
    closeAttempt(tx, turn, { outcome: 'done', error: null, now }),
    markStep(tx, turn, { ...QUIET, state: 'done', owner: 'portico', finished_at: now, remote: null }),
    result.remote ? handOver(ctx, turn, result.remote, result.nextTryAt ?? null) : undefined,
    ended ? clearTimer(ctx, watchKey(turn)) : undefined,
    opensAt === null ? undefined : keepDashboard(tx, operation, opensAt),
    noteMaintenance(tx, operation, turn, result),
    ended ? [] : listSteps(tx, turn),
  ]);
  if (ended) return undefined;
  if (turn.name === 'ask-service') await noteLeftBehind(ctx, operation);
  if (result.nextTryAt && result.nextTryAt > now) {
    await putInQueue(ctx, turn, result.nextTryAt);
    return undefined;
  }
  return goOn ? openTurn(ctx, { ...operation, state: 'running' }, steps) : undefined;
}

/** With which maintenance version of its plan a service was set up; of a change it stands in what is wanted. */
async function noteMaintenance(
  tx: Context['tx'],
  { kind }: LockedOperation,
  turn: Turn,
  { maintenanceVersion }: Extract<StepResult, { kind: 'done' }>,
) {
  if (kind === 'provision' && maintenanceVersion !== undefined)
    await markOperation(tx, turn, { maintenance_version: maintenanceVersion });
}

const QUIET = { reason: null, next_try_at: null, held_until: null, deadline: null } as const;

/** The next step waits for what the service has accepted. */
async function handOver({ tx }: Context, turn: Turn, remote: RemoteWork, nextTryAt: Date | null) {
  await markStep(
    tx,
    { ...turn, position: turn.position + 1 },
    {
      state: 'waiting',
      owner: 'service',
      remote,
      next_try_at: nextTryAt,
      deadline: nextTryAt && addMinutes(nextTryAt, STANDS_STILL_AFTER_MINUTES),
    },
  );
}

/** The service says that it is at it: no try is used up, no worker waits, and the attempt goes on at the next look. */
async function waitForService(ctx: Context, turn: Turn, later: Extract<StepResult, { kind: 'later' }>) {
  await markStep(ctx.tx, turn, {
    ...QUIET,
    state: 'waiting',
    owner: 'service',
    reason: later.reason,
    next_try_at: later.at,
    deadline: addMinutes(later.at, STANDS_STILL_AFTER_MINUTES),
    attempts_allowed: Math.max(turn.attemptsAllowed, turn.attempt + ATTEMPTS_PER_ROUND - 1),
    remote: later.remote,
  });
  await putInQueue(ctx, turn, later.at);
}

async function fail(
  ctx: Context,
  operation: LockedOperation,
  turn: Turn,
  failure: { error: string } & FailureFacts,
): Promise<void> {
  const now = ctx.clock.now();
  await closeAttempt(ctx.tx, turn, { outcome: 'failed', error: failure.error, now });
  const orphan = failure.orphan === true && mayLeave(operation);
  if (orphan) await noteLeftBehind(ctx, operation);
  const tried = { attempts: turn.attempt, attempts_allowed: turn.attemptsAllowed };
  if (failure.permanent || isGivenUp(tried)) {
    if (failure.unrepeatable) await markOperation(ctx.tx, turn, { repeatable: false });
    const left_behind = operation.left_behind || orphan;
    return endFailed(ctx, { ...operation, left_behind }, turn, failure.error);
  }
  const round = ATTEMPTS_PER_ROUND - (turn.attemptsAllowed - turn.attempt);
  const at = addSeconds(now, Math.max(pauseAfter(round), failure.after ?? 0));
  const waiting = {
    ...QUIET,
    state: 'waiting',
    owner: 'portico',
    next_try_at: at,
    deadline: addMinutes(at, STANDS_STILL_AFTER_MINUTES),
  } as const;
  if (failure.anew) await askAnew(ctx, turn, waiting);
  else await markStep(ctx.tx, turn, { ...waiting, remote: failure.remote ?? null });
  await putInQueue(ctx, turn, at);
}

type Waiting = { state: 'waiting'; owner: 'portico'; next_try_at: Date; deadline: Date };

/** Back to the step that asks the service, which first clears away what there may be. */
async function askAnew({ tx }: Context, turn: Turn, waiting: Waiting) {
  const steps = await listSteps(tx, turn);
  for (const step of steps) {
    const at = { ...turn, position: step.position };
    if (step.name === 'ask-service')
      await markStep(tx, at, {
        ...waiting,
        finished_at: null,
        attempts_allowed: Math.max(step.attemptsAllowed, step.attempts + ATTEMPTS_PER_ROUND),
        remote: { operation: null, polls: 0, clearing: true },
      });
    else if (step.position === turn.position)
      await markStep(tx, at, { ...QUIET, state: 'waiting', owner: 'portico', remote: null });
  }
}

async function noteLeftBehind({ tx }: Context, operation: LockedOperation) {
  const { kind, service_kind: service, left_behind: noted } = operation;
  if (kind === 'provision' && leavesBehind(service) && !noted)
    await markOperation(tx, refOf(operation), { left_behind: true });
}

const refOf = (operation: LockedOperation): OperationRef => ({
  partnerId: operation.partner_id,
  operationId: operation.id,
});
