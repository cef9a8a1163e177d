import { explain } from '../../kernel/decisions.ts';
import {
  type Estimate,
  estimateFrom,
  estimateSentence,
  type History,
  lostSeconds,
  promiseState,
} from './estimate.rules.ts';
import type { OperationRow, StepRow } from './operations.repo.ts';
import { type Operation, OperationQuestion, type OperationSummary } from './provisioning.contract.ts';
import { decideRetry, RETRY_SENTENCES, type RetryRefusal } from './retrying.rules.ts';
import { ownerWords, type StepOf, stepLabel, stepNote } from './step-words.rules.ts';
import { wantedOf } from './wanted-change.contract.ts';

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** An operation as lists show it. */
export function operationSummary(row: OperationRow, now: Date): OperationSummary {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    subscriptionId: row.subscription_id,
    serviceName: row.service_name,
    customerId: row.customer_id,
    customerName: row.customer_name,
    requestedBy: row.requested_by,
    startedAt: row.created_at.toISOString(),
    finishedAt: iso(row.finished_at),
    promise: {
      by: row.promised_by.toISOString(),
      state: promiseState({
        state: row.state,
        createdAt: row.created_at,
        promisedBy: row.promised_by,
        finishedAt: row.finished_at,
        now,
      }),
    },
    stepsDone: Number(row.steps_done ?? 0),
    stepsInAll: Number(row.steps_in_all ?? 0),
    currentStep: row.current_step === null ? null : stepLabel(row.current_step, row),
    error: row.error,
    reason: row.reason,
  };
}

const answerOf = ({ from, to, ...estimate }: Estimate) => ({
  ...estimate,
  from: from.toISOString(),
  to: to.toISOString(),
});

/** The steps with every try, in words. */
export const stepAnswers = (operation: StepOf, steps: StepRow[]): Operation['steps'] =>
  steps.map(({ tries, ...step }) => ({
    name: step.name,
    label: stepLabel(step.name, operation),
    state: step.state,
    owner: step.owner,
    who: ownerWords(step.owner),
    note: stepNote({ ...step, latest: tries.at(-1)?.outcome ?? null }),
    nextTryAt: iso(step.next_try_at),
    deadline: iso(step.deadline),
    startedAt: iso(step.started_at),
    finishedAt: iso(step.finished_at),
    attempts: tries.map((attempt) => ({
      attempt: attempt.attempt,
      startedAt: attempt.started_at.toISOString(),
      finishedAt: iso(attempt.finished_at),
      outcome: attempt.outcome,
      error: attempt.error,
    })),
  }));

type Reader = {
  now: Date;
  mayRetry: boolean;
  /** What else works on the service, or has. */
  rivals: { otherIsOpen: boolean; overtaken: boolean };
};

/** An operation with everything that its page shows. */
export function operationDetails(
  row: OperationRow,
  steps: StepRow[],
  history: History,
  reader: Reader,
): Operation {
  const estimate = estimateFrom(history, {
    createdAt: row.created_at,
    lostSeconds: lostSeconds(steps, reader.now),
  });
  return {
    ...operationSummary(row, reader.now),
    question: row.question === null ? null : OperationQuestion.parse(row.question),
    changes: wantedOf(row)?.changes ?? [],
    steps: stepAnswers(row, steps),
    estimate: estimate && answerOf(estimate),
    estimateSentence: estimateSentence(estimate, history),
    supportTold: row.case_opened_at && {
      at: row.case_opened_at.toISOString(),
      brokenAt: iso(row.case_broken_at),
    },
    retry: retryOf(row, reader),
  };
}

const ROLE_TOO_SMALL = {
  reason: 'role-too-small',
  sentence: 'Your role does not let you repeat an operation.',
  remedy: 'Ask an administrator or a member of the partner organization to let it go on.',
  who: 'An administrator or member of the partner organization',
};

function retryOf(row: OperationRow, { mayRetry, rivals }: Reader): Operation['retry'] {
  const decision = decideRetry({ ...row, ...rivals });
  if (!decision.allowed) return { allowed: false, explanation: whyNot(decision.reason) };
  return mayRetry ? { allowed: true, explanation: null } : { allowed: false, explanation: ROLE_TOO_SMALL };
}

const whyNot = (reason: RetryRefusal) => explain(RETRY_SENTENCES, reason);
