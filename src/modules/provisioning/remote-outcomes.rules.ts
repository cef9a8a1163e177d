import { addSeconds } from '../../kernel/clock.ts';
import type { OperationKind } from './provisioning.rules.ts';

/** What a service has to be asked with about work that it has accepted; kept in the step until it is done. */
export type RemoteWork = {
  /** As the service called the work when it accepted it. */
  operation: string | null;
  /** How often this attempt was told "in progress"; the attempt goes on while it is more than none. */
  polls: number;
  /** It was done at once: there is nothing to wait for. */
  settled?: boolean;
  /** Since when the service is at work on it. */
  since?: string;
  /** What an earlier attempt left behind is cleared away before the service is asked anew. */
  clearing?: boolean;
};

/** What one turn of a step came to. */
export type StepResult =
  | Done
  | { kind: 'later'; at: Date; reason: string; remote: RemoteWork }
  | { kind: 'question'; parameter: string; sentence: string }
  | ({ kind: 'failed'; error: string } & FailureFacts);

type Done = {
  kind: 'done';
  remote?: RemoteWork;
  nextTryAt?: Date;
  dashboardUrl?: string | null | undefined;
  /** Of the plan, as the service was asked for it. */
  maintenanceVersion?: string | undefined;
};

export type FailureFacts = {
  /** Trying again would come to the same. */
  permanent?: boolean;
  /** The service is asked from the beginning, after what it may hold was cleared away. */
  anew?: boolean;
  /** The service says that the same change must not be asked for again. */
  unrepeatable?: boolean;
  /** The service may hold something that nobody wants. */
  orphan?: boolean;
  /** Not before so many seconds. */
  after?: number | null;
  remote?: RemoteWork;
};

/** The answers of a service broker, as far as a step has to know them. */
export type RemoteAnswer =
  | {
      kind: 'done';
      description?: string | null;
      dashboardUrl?: string | null | undefined;
      instance?: { dashboardUrl: string | null; planId?: string | null };
    }
  | {
      kind: 'accepted';
      operation: string | null;
      retryAfterSeconds: number | null;
      description: string | null;
      dashboardUrl?: string | null | undefined;
    }
  | { kind: 'gone' }
  | {
      kind: 'failed';
      reason: string;
      description: string;
      parameter?: string;
      orphan: boolean;
      transient: boolean;
      retryAfterSeconds: number | null;
      instanceUsable?: boolean;
      updateRepeatable?: boolean;
    };

type Refusal = Extract<RemoteAnswer, { kind: 'failed' }>;

const FIRST_LOOK_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 60;

/** When the service is asked again how far it is: when it says so, otherwise less often the longer it takes. */
export function nextLook(now: Date, polls: number, retryAfterSeconds: number | null): Date {
  const own = Math.min(FIRST_LOOK_SECONDS * 1.5 ** Math.max(0, polls), LONGEST_PAUSE_SECONDS);
  return addSeconds(now, retryAfterSeconds ?? own);
}

type Asked = { operationKind: OperationKind; now: Date; remote: RemoteWork | null; busyUntil: Date };

/** The service was asked to set up, to change or to clear away. */
export function resultOfAsking(answer: RemoteAnswer, asked: Asked): StepResult {
  const { now } = asked;
  switch (answer.kind) {
    case 'done':
      return { ...SETTLED, dashboardUrl: answer.dashboardUrl };
    case 'gone':
      return SETTLED;
    case 'accepted':
      return {
        kind: 'done',
        dashboardUrl: answer.dashboardUrl,
        remote: { operation: answer.operation, polls: 0, since: now.toISOString() },
        nextTryAt: nextLook(now, 0, answer.retryAfterSeconds),
      };
    case 'failed':
      return answer.reason === 'busy' && now < asked.busyUntil
        ? waitsForItsTurn(answer, asked)
        : resultOfRefusal(answer, asked.operationKind);
    default:
      return answer satisfies never;
  }
}

/** `ConcurrencyError`: the service is still at something else with this one, so that asking is no try that failed. */
function waitsForItsTurn({ retryAfterSeconds }: Refusal, { now, remote }: Asked): StepResult {
  const polls = (remote?.polls ?? 0) + 1;
  return {
    kind: 'later',
    at: nextLook(now, polls, retryAfterSeconds),
    reason: 'The service is still at something else with it.',
    remote: { operation: null, polls, since: remote?.since ?? now.toISOString() },
  };
}

const SETTLED = { kind: 'done', remote: { operation: null, polls: 0, settled: true } } as const;

const MOVED_ON =
  'The broker has another maintenance version of this plan than when its catalog was read; a vendor operator reads it again.';
const ASK_ANEW =
  'Once that is done, the change is asked for anew: what was asked for names the earlier version.';

function movedOn({ description }: Refusal, operationKind: OperationKind | undefined): string {
  return [MOVED_ON, ...(operationKind === 'update' ? [ASK_ANEW] : []), description].join(' ');
}

function resultOfRefusal(answer: Refusal, operationKind?: OperationKind): StepResult {
  if (answer.reason === 'refused-request' && answer.parameter !== undefined)
    return { kind: 'question', parameter: answer.parameter, sentence: answer.description };
  const unrepeatable = operationKind === 'update' && answer.updateRepeatable === false;
  const error = answer.reason === 'other-maintenance' ? movedOn(answer, operationKind) : answer.description;
  return {
    kind: 'failed',
    error: unrepeatable ? `${error} ${NOT_AGAIN}` : error,
    orphan: answer.orphan,
    ...{ permanent: unrepeatable || !answer.transient, unrepeatable },
    after: answer.retryAfterSeconds,
  };
}

type Waiting = { operationKind: OperationKind; remote: RemoteWork; now: Date; pollUntil: Date };

/** The service was asked how far it is with what it had accepted. */
export function resultOfLooking(answer: RemoteAnswer, waiting: Waiting): StepResult {
  const { operationKind, remote, now, pollUntil } = waiting;
  switch (answer.kind) {
    case 'done':
      return { kind: 'done' };
    case 'gone':
      return operationKind === 'deprovision'
        ? { kind: 'done' }
        : { ...FORGOTTEN, anew: operationKind === 'provision' };
    case 'accepted':
      if (now >= pollUntil) return { ...TOO_LONG, orphan: operationKind === 'provision' };
      return {
        kind: 'later',
        at: nextLook(now, remote.polls + 1, answer.retryAfterSeconds),
        reason: answer.description
          ? `The service is at work: ${answer.description}`
          : 'The service is at work.',
        remote: { ...remote, polls: remote.polls + 1 },
      };
    case 'failed':
      if (answer.reason === 'says-failed') return saysFailed(answer, operationKind);
      return { ...resultOfRefusal(answer), remote: { ...remote, polls: 0 } } as StepResult;
    default:
      return answer satisfies never;
  }
}

const FORGOTTEN = { kind: 'failed', error: 'The service does not know of it any more.' } as const;
const TOO_LONG = {
  kind: 'failed',
  error: 'The service has not finished within the time that its plan allows.',
  permanent: true,
} as const;

/** A setting up that failed is cleared away and asked for anew; a clearing away is asked for again; a change is not. */
function saysFailed(answer: Refusal, operationKind: OperationKind): StepResult {
  const failure = { kind: 'failed' as const, error: answer.description, orphan: answer.orphan };
  return operationKind === 'update'
    ? {
        ...{ ...failure, error: afterFailedChange(answer) },
        ...{ permanent: true, unrepeatable: answer.updateRepeatable === false },
      }
    : { ...failure, anew: true };
}

const NOT_AGAIN = 'It says that the same change cannot be repeated.';

/** What the service says of itself after a change that failed (OSB API: `instance_usable`, `update_repeatable`). */
function afterFailedChange({ description, instanceUsable = true, updateRepeatable = true }: Refusal): string {
  return [
    description,
    instanceUsable
      ? 'The service can be used as it was before.'
      : 'The service says that it cannot be used now.',
    ...(updateRepeatable ? [] : [NOT_AGAIN]),
  ].join(' ');
}

const NOT_CHANGED = {
  kind: 'failed',
  error: 'The service says that it is changed, and has the plan of before.',
} as const;

/** The service was asked for what it says it has set up; after a change it tells the plan that was wanted. */
export function resultOfFetching(answer: RemoteAnswer, wantedPlan?: string): StepResult {
  switch (answer.kind) {
    case 'done':
      if (wantedPlan && answer.instance?.planId && answer.instance.planId !== wantedPlan) return NOT_CHANGED;
      return { kind: 'done', dashboardUrl: answer.instance?.dashboardUrl };
    case 'gone':
      return {
        kind: 'failed',
        error: 'The service says that it is ready, and it is not there.',
        orphan: true,
      };
    case 'accepted':
      return { kind: 'failed', error: 'The service says that it is ready, and is still at it.' };
    case 'failed':
      return resultOfRefusal({ ...answer, reason: 'other' });
    default:
      return answer satisfies never;
  }
}

/** What was left behind is cleared away first; `undefined` when that is done and the service can be asked. */
export function resultOfClearing(
  answer: RemoteAnswer,
  remote: RemoteWork,
  now: Date,
): StepResult | undefined {
  switch (answer.kind) {
    case 'done':
    case 'gone':
      return undefined;
    case 'accepted':
      return {
        kind: 'later',
        at: nextLook(now, remote.polls + 1, answer.retryAfterSeconds),
        reason: 'The service clears away what an earlier try left behind.',
        remote: { operation: answer.operation ?? remote.operation, polls: remote.polls + 1, clearing: true },
      };
    case 'failed':
      return {
        kind: 'failed',
        error: answer.description,
        after: answer.retryAfterSeconds,
        permanent: !answer.transient && answer.reason !== 'says-failed',
        remote: { operation: null, polls: 0, clearing: true },
      };
    default:
      return answer satisfies never;
  }
}
