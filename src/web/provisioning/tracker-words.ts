import { placeIn } from '../../modules/provisioning/estimate.rules.ts';
import { text } from '../messages/provisioning.en.ts';
import type { TrackerAttempt, TrackerStep } from '../ui/types.ts';
import type { Operation, OperationSummary } from './operation-queries.ts';

type Step = Operation['steps'][number];
type Attempt = Step['attempts'][number];

/** What people call an operation: "RapidStart Services for Contoso". */
export const operationName = ({ kind, serviceName, customerName }: OperationSummary): string =>
  text(kind === 'update' ? 'operation.name.update' : 'operation.name', {
    service: serviceName,
    customer: customerName,
  });

/** The title of the browser's tab: a reader who is elsewhere sees there when it is ready. */
export function tabTitle(operation: Operation): string {
  const name = operationName(operation);
  if (operation.state !== 'running') return text(`tab.${operation.state}`, { name });
  return text('tab.running', { name, done: operation.stepsDone, total: operation.stepsInAll });
}

/** The steps as the tracker shows them. Straight ones show no attempts. */
export function trackerSteps({ steps }: Pick<Operation, 'steps'>): TrackerStep[] {
  return steps.map((step) => ({
    id: step.name,
    name: step.label,
    state: step.state,
    who: isNotBegun(step) || step.state === 'done' ? undefined : step.who,
    since: sinceOf(step),
    note: step.note ?? undefined,
    nextTry: step.state === 'waiting' ? (step.nextTryAt ?? undefined) : undefined,
    attempts: step.attempts.length > 1 || step.attempts.some(failed) ? step.attempts.map(attemptOf) : [],
  }));
}

const isNotBegun = ({ attempts }: Step) => attempts.length === 0;

const failed = ({ outcome }: Attempt) => outcome !== null && outcome !== 'done';

/** Since its latest try has begun or, once that has ended, since then: a service at work has a try that is open. */
function sinceOf(step: Step): string | undefined {
  if (step.state === 'done') return step.finishedAt ?? undefined;
  const latest = step.attempts.at(-1);
  return latest?.finishedAt ?? latest?.startedAt;
}

function attemptOf(attempt: Attempt): TrackerAttempt {
  return {
    number: attempt.attempt,
    startedAt: attempt.startedAt,
    endedAt: attempt.finishedAt ?? undefined,
    result: resultOf(attempt),
  };
}

function resultOf({ outcome, error }: Attempt): string {
  switch (outcome) {
    case null:
      return text('attempt.underWay');
    case 'done':
      return text('attempt.done');
    case 'cancelled':
      return text('attempt.cancelled');
    case 'failed':
    case 'lost':
    case 'asked':
      return text(`attempt.${outcome}`, { error: error ?? '' });
    default:
      return outcome satisfies never;
  }
}

/** When it will be ready, as far as earlier ones tell: a range while it lies ahead, and openly when it has passed. */
export function etaWords(
  { estimate, estimateSentence }: Pick<Operation, 'estimate' | 'estimateSentence'>,
  now: Date,
  clock: (at: string) => string,
): string {
  if (!estimate) return estimateSentence;
  const place = placeIn({ from: new Date(estimate.from), to: new Date(estimate.to) }, now);
  const words = { from: clock(estimate.from), to: clock(estimate.to), usually: estimateSentence };
  return text(place === 'before' && words.from === words.to ? 'eta.about' : `eta.${place}`, words);
}
