import { addHours } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** What a service goes through before it can be opened, in this order. */
export const STEPS = ['allocate-tenant', 'create-content', 'seed-library', 'verify', 'ready'] as const;
export type StepName = (typeof STEPS)[number];

export type OperationState = 'queued' | 'running' | 'succeeded' | 'failed';
export type StepState = 'waiting' | 'running' | 'done' | 'failed';

/** How often a step is tried before a person has to look; a worker that died while at it counts as a try. */
export const ATTEMPTS_PER_ROUND = 5;

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

const LONGEST_ERROR = 500;

/** What an attempt's record says about its failure: the first line, without the stack. */
export function errorWords(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return (text.split('\n')[0]?.trim() || 'It stopped without saying why.').slice(0, LONGEST_ERROR);
}

export type RetryRefusal = 'still-running' | 'already-succeeded';

export const RETRY_SENTENCES: Sentences<RetryRefusal> = {
  'still-running': {
    sentence: 'This operation is still being worked on, so there is nothing to repeat yet.',
    remedy: 'Wait for it to finish. A step that fails is tried again by itself.',
    who: 'Nobody has to do anything',
  },
  'already-succeeded': {
    sentence: 'This operation has succeeded already.',
    remedy: 'Open the service.',
    who: 'Nobody has to do anything',
  },
};

/** Only an operation that has stopped with a failure goes on by hand. */
export function decideRetry(state: OperationState): Decision<RetryRefusal> {
  switch (state) {
    case 'failed':
      return allow;
    case 'succeeded':
      return refuse('already-succeeded');
    case 'queued':
    case 'running':
      return refuse('still-running');
    default:
      return state satisfies never;
  }
}
