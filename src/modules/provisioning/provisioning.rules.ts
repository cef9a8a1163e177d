import { addHours } from '../../kernel/clock.ts';

export const SERVICE_KINDS = ['rapidstart', 'broker'] as const;
/** RapidStart's broker is in this process, that of any other service is asked over the network. */
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const OPERATION_KINDS = ['provision', 'update', 'deprovision'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export const OPERATION_STATES = [
  'queued',
  'running',
  'waiting-for-input',
  'succeeded',
  'failed',
  'cancelled',
  'stalled',
] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

export const STEP_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const ATTEMPT_OUTCOMES = ['done', 'failed', 'lost', 'asked', 'cancelled'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export const STEP_OWNERS = ['portico', 'service', 'customer', 'partner', 'support'] as const;
/** Who is at work on a step, or waited for. */
export type StepOwner = (typeof STEP_OWNERS)[number];

/** What a service goes through before it can be opened, in this order. */
export const STEPS = ['allocate-tenant', 'ask-service', 'service-works', 'verify', 'ready'] as const;
export type StepName = (typeof STEPS)[number];

/** The named steps of an operation, in their order; the same whoever provides the service. */
export const STEPS_OF: Record<OperationKind, readonly StepName[]> = {
  provision: STEPS,
  update: ['ask-service', 'service-works', 'verify', 'ready'],
  deprovision: ['ask-service', 'service-works', 'ready'],
};

export type OwnStep = 'allocate-tenant' | 'ready';

/** What Portico does itself; in every other step the service's broker is asked, outside of any transaction of the engine. */
export const isOwnStep = (step: StepName): step is OwnStep => step === 'allocate-tenant' || step === 'ready';

/** Whether a service may hold something that nobody wants: RapidStart lives in our own database, with the organization. */
export const leavesBehind = (service: ServiceKind): boolean => service === 'broker';

/** Whether an operation may leave something of that kind: what is changed was there before, and stays. */
export const mayLeave = (operation: { kind: OperationKind; service_kind: ServiceKind }): boolean =>
  operation.kind !== 'update' && leavesBehind(operation.service_kind);

/** True once nothing changes any more by itself or by an answer; somebody may still let it go on. */
export function hasEnded(state: OperationState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}

/** True once nothing can change any more: what has failed or was cancelled may be let go on, and who looks at it sees that. */
export function isOver(state: OperationState): boolean {
  return state === 'succeeded';
}

/** States in which an operation still holds its service: no other one begins. */
export const OPEN_STATES = ['queued', 'running', 'waiting-for-input', 'stalled'] as const;

/** How often a step is tried before a person has to look; workers that died while at it are counted apart. */
export const ATTEMPTS_PER_ROUND = 5;

/** So many workers die at a step, one after the other, before it is held to be the step that kills them. */
const LOST_IN_A_ROW = 10;

/** Whether a step is tried no more because of the workers that died at it; at each further round once more. */
export function isDeadly(lostInARow: number): boolean {
  return lostInARow > 0 && lostInARow % LOST_IN_A_ROW === 0;
}

/** What may have been left behind is cleared away with more patience: nobody else would. */
const TRIES_OF_CLEARING_AWAY = 15;

export const triesOf = (kind: OperationKind): number =>
  kind === 'deprovision' ? TRIES_OF_CLEARING_AWAY : ATTEMPTS_PER_ROUND;

/** The moment until when the service is promised to be ready: up to 72 hours unless the offering says otherwise. */
export function promisedBy(startedAt: Date, promisedHours: number): Date {
  return addHours(startedAt, promisedHours);
}

/** A step that has used up its tries stops the operation, until somebody asks for another round. */
export function isGivenUp(step: { attempts: number; attempts_allowed: number }): boolean {
  return step.attempts >= step.attempts_allowed;
}

export type StepFacts = { position: number; state: StepState };

/** The first step that is not done; the steps before it are never done again. */
export function nextStep<Step extends StepFacts>(steps: Step[]): Step | undefined {
  return [...steps].sort((one, other) => one.position - other.position).find((step) => step.state !== 'done');
}

const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 60;

/** How long a step rests after a try that failed: longer each time, up to a minute. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE_SECONDS);
}

const LONGEST_ERROR = 500;

/** What an attempt's record says about its failure: the first line, without the stack. */
export function errorWords(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return (text.split('\n')[0]?.trim() || 'It stopped without saying why.').slice(0, LONGEST_ERROR);
}
