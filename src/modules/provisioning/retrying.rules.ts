import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { OperationState, StepState } from './provisioning.rules.ts';

export type RetryRefusal =
  | 'still-running'
  | 'already-succeeded'
  | 'waits-for-an-answer'
  | 'superseded'
  | 'overtaken'
  | 'not-repeatable';

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
  'waits-for-an-answer': {
    sentence: 'This operation waits for an answer, so repeating it would only ask again.',
    remedy: 'Answer the question; it goes on from there.',
    who: 'Whoever the question is for',
  },
  superseded: {
    sentence: 'Another operation works on this service already.',
    remedy: 'Wait for that one to end, then try again.',
    who: 'Nobody has to do anything',
  },
  overtaken: {
    sentence: 'The service was changed otherwise since then, and this would take that back.',
    remedy: 'Ask for the change anew on the page of the service, where it is still wanted.',
    who: 'You',
  },
  'not-repeatable': {
    sentence: 'The service says that this change must not be asked for a second time.',
    remedy:
      'Tell Support which service it is and what it said; Support settles with whoever runs it what becomes of the change.',
    who: 'Support',
    ask: 'support',
  },
};

/** Only an operation that has stopped goes on by hand, and only while no other one works on its service. */
export function decideRetry(facts: {
  state: OperationState;
  otherIsOpen?: boolean | undefined;
  /** A change that the service has had since. */
  overtaken?: boolean | undefined;
  /** Unless the service says otherwise of a change that failed (OSB API: `update_repeatable`). */
  repeatable?: boolean | undefined;
}): Decision<RetryRefusal> {
  switch (facts.state) {
    case 'failed':
    case 'cancelled':
      if (facts.repeatable === false) return refuse('not-repeatable');
      if (facts.otherIsOpen) return refuse('superseded');
      return facts.overtaken ? refuse('overtaken') : allow;
    case 'stalled':
      return allow;
    case 'succeeded':
      return refuse('already-succeeded');
    case 'waiting-for-input':
      return refuse('waits-for-an-answer');
    case 'queued':
    case 'running':
      return refuse('still-running');
    default:
      return facts.state satisfies never;
  }
}

type Step = { name: string; position: number; state: StepState };
type Standing<S> = {
  steps: S[];
  stopped: S;
  state: OperationState;
};

/**
 * Where an operation goes on: at the step that stopped it. A broker that failed, or whose work was cancelled, is asked
 * anew, because what it had may not be there any more; one that only stood still is asked on.
 */
export function goesBackTo<S extends Step>({ steps, stopped, state }: Standing<S>): S {
  if (state === 'stalled' || state === 'waiting-for-input') return stopped;
  const asking = steps.find(({ name }) => name === 'ask-service');
  return asking && asking.position < stopped.position ? asking : stopped;
}
