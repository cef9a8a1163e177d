import { addMinutes, addSeconds } from '../../kernel/clock.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { endKeysOf } from '../access-keys/index.ts';
import { openBrokerById } from '../brokers/index.ts';
import { inOperation, inTurn, Overtaken, workFor } from './engine-transactions.service.ts';
import { type LockedOperation, listSteps, type OperationRef } from './ledger.repo.ts';
import { findProvider } from './providers.service.ts';
import { errorWords, isOwnStep } from './provisioning.rules.ts';
import { OWN_WORK, type Step } from './provisioning-steps.service.ts';
import type { StepResult } from './remote-outcomes.rules.ts';
import { type FindBroker, type FoundBroker, readOrder } from './remote-service.service.ts';
import { askService } from './remote-steps.service.ts';
import { standInFor } from './sandbox-brokers.service.ts';
import { keepHold } from './sign-of-life.service.ts';
import { concludeTurn, openTurn, type Turn } from './turns.service.ts';

/**
 * Carries an operation on from its first step that is not done: each step in a transaction of its own or, where the
 * service's broker is asked, between two. Returns when it has ended or waits: for a later try, which has a job
 * of its own then, for the service, or for an answer.
 */
export async function workOnOperation(
  worker: WorkerContext,
  ref: OperationRef,
  signal: AbortSignal,
  findBroker: FindBroker = openBrokerById,
): Promise<void> {
  signal.throwIfAborted();
  let turn = await inOperation(worker, ref, async (ctx, operation) =>
    openTurn(ctx, operation, await listSteps(ctx.tx, ref)),
  );
  let known: ReturnType<typeof readAsked> | undefined;
  const working: Working = {
    ...{ worker, signal, findBroker },
    readAsked(at) {
      known ??= readAsked(worker, at);
      return known;
    },
  };
  try {
    while (turn) turn = await takeTurn(working, turn);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  signal.throwIfAborted();
}

type Working = {
  worker: WorkerContext;
  signal: AbortSignal;
  findBroker: FindBroker;
  /** What is asked for does not change while one worker goes from step to step. */
  readAsked(turn: Turn): ReturnType<typeof readAsked>;
};

/** One step. Returns the next one, taken in hand already; nothing when the work ends here. */
async function takeTurn(working: Working, turn: Turn): Promise<Turn | undefined> {
  try {
    return await (isOwnStep(turn.name)
      ? workInside(working, turn, OWN_WORK[turn.name])
      : workOutside(working, turn));
  } catch (error) {
    if (error instanceof Overtaken || working.signal.aborted) throw error;
    return conclude(working, turn, { kind: 'failed', error: errorWords(error) });
  }
}

/** The step's effects and its mark "done" are one transaction. */
function workInside({ worker, signal }: Working, turn: Turn, work: Step): Promise<Turn | undefined> {
  return inTurn(worker, turn, async (ctx, operation) => {
    await work(ctx, operation);
    await workFor(ctx.tx, turn.partnerId);
    return concludeTurn(ctx, operation, turn, { kind: 'done' }, !signal.aborted);
  });
}

/** No transaction is open while the service is asked; what it says is written down if the turn is still ours. */
async function workOutside(working: Working, turn: Turn): Promise<Turn | undefined> {
  const { worker, signal, findBroker } = working;
  const known = await working.readAsked(turn);
  const keysLeft = await endKeys(working, turn, known.operation);
  if (keysLeft > 0) return conclude(working, turn, waitsForKeys(keysLeft, turn, worker.clock.now()));
  const found = await findProvider(worker, known, findBroker);
  if (found.kind !== 'open')
    return conclude(working, turn, resultWithoutBroker(found, turn, worker.clock.now()));
  const result = await keepHold(worker, turn, signal, (held) =>
    askService({
      ...known,
      broker: found.broker,
      retrievable: found.retrieves(known.ordered.serviceId),
      maintenanceVersion: found.maintenanceOf(known.ordered.planId),
      turn,
      now: () => worker.clock.now(),
      call: {
        requestIdentity: `${turn.operationId}.${turn.position}.${turn.turn}`,
        originatingIdentity: known.operation.requested_by
          ? { account_id: known.operation.requested_by, partner_id: turn.partnerId }
          : null,
        attempt: turn.attempt,
        signal: held,
      },
    }),
  );
  return conclude(working, turn, result);
}

/** Before a service is cleared away its access keys are removed, as the Open Service Broker API asks. Returns how many are left. */
async function endKeys({ worker }: Working, turn: Turn, { kind, organization_id }: LockedOperation) {
  if (kind !== 'deprovision' || turn.name !== 'ask-service' || organization_id === null) return 0;
  return inTurn(worker, turn, async (ctx, operation) => {
    await actFor(ctx.tx, organization_id);
    const left = await endKeysOf(ctx, organization_id, operation.subscription_id);
    await workFor(ctx.tx, turn.partnerId);
    return left;
  });
}

function waitsForKeys(left: number, turn: Turn, now: Date): StepResult {
  const remote = turn.remote ?? { operation: null, polls: 0 };
  return {
    kind: 'later',
    at: addSeconds(now, SECONDS_FOR_KEYS),
    reason: `The access keys of the service are removed first: ${left} left.`,
    remote: { ...remote, polls: remote.polls + 1 },
  };
}
const SECONDS_FOR_KEYS = 15;

/** What is ordered, and whether it is asked for in a sandbox. */
function readAsked(worker: WorkerContext, turn: Turn) {
  return inTurn(worker, turn, async (ctx, operation) => {
    const [ordered, standIn] = await Promise.all([
      readOrder(ctx, operation),
      standInFor(ctx, operation.partner_id),
    ]);
    return { operation, ordered, standIn };
  });
}

const conclude = ({ worker, signal }: Working, turn: Turn, result: StepResult) =>
  inTurn(worker, turn, (ctx, operation) => concludeTurn(ctx, operation, turn, result, !signal.aborted));

/** Nobody can be asked: a broker that rests is asked later, any other absence needs a person. */
function resultWithoutBroker(
  found: Exclude<FoundBroker, { kind: 'open' }>,
  turn: Turn,
  now: Date,
): StepResult {
  if (found.kind === 'closed') return { kind: 'failed', error: found.explanation.sentence, permanent: true };
  const remote = turn.remote ?? { operation: null, polls: 0 };
  return {
    kind: 'later',
    at: addMinutes(now, MINUTES_OF_REST),
    reason: `The broker of the service rests: ${found.reason}`,
    remote: { ...remote, polls: remote.polls + 1 },
  };
}
const MINUTES_OF_REST = 5;
