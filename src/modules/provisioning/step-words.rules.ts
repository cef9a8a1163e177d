import {
  type AttemptOutcome,
  isGivenUp,
  type OperationKind,
  type ServiceKind,
  type StepName,
  type StepOwner,
  type StepState,
} from './provisioning.rules.ts';

const LABELS: Record<StepName, string> = {
  'allocate-tenant': 'Allocate the tenant',
  'ask-service': 'Ask the service',
  'service-works': 'The service sets it up',
  verify: 'Check that everything is there',
  ready: 'Ready',
};

const OTHER_LABELS: Record<OperationKind, Partial<Record<StepName, string>>> = {
  provision: {},
  update: { 'service-works': 'The service changes it', ready: 'Changed' },
  deprovision: {
    'ask-service': 'Ask the service to clear away',
    'service-works': 'The service clears away',
    ready: 'Cleared away',
  },
};

/** What RapidStart does when it is asked is known here. */
const RAPIDSTART_LABELS: Partial<Record<StepName, string>> = {
  'ask-service': 'Create the content',
  'service-works': 'Fill the template library',
};

const isKnown = (name: string): name is StepName => Object.hasOwn(LABELS, name);

/** Whose step it is. */
export type StepOf = { kind: OperationKind; service_kind: ServiceKind };

/** What people call a step; a step of an older version keeps its code. */
export function stepLabel(name: string, { kind, service_kind }: StepOf): string {
  if (!isKnown(name)) return name;
  const ofRapidStart = kind === 'provision' && service_kind === 'rapidstart';
  return (ofRapidStart ? RAPIDSTART_LABELS : OTHER_LABELS[kind])[name] ?? LABELS[name];
}

const OWNERS: Record<StepOwner, string> = {
  portico: 'Portico, by itself',
  service: 'the service',
  customer: 'it is up to an administrator of the customer',
  partner: 'it is up to an administrator or member of the partner organization',
  support: 'it is up to whoever may let it go on: the partner organization or an operator',
};

/** Who is at work on a step, or waited for. */
export const ownerWords = (owner: StepOwner): string => OWNERS[owner];

type Tries = {
  state: StepState;
  attempts: number;
  attempts_allowed: number;
  reason: string | null;
  /** Missing where its turn comes only after a step before it. */
  next_try_at: Date | null;
  /** How its latest try ended; missing while it is open, or where there was none. */
  latest: AttemptOutcome | null;
};

/** One sentence about a step that did not go straight on. */
export function stepNote(step: Tries): string | null {
  if (step.reason !== null) return step.reason;
  if (step.state === 'failed')
    return `Stopped after ${step.attempts} ${step.attempts === 1 ? 'try' : 'tries'}.`;
  if (step.state === 'done' || step.state === 'cancelled' || step.attempts === 0 || isGivenUp(step))
    return null;
  const left = step.attempts_allowed - step.attempts;
  if (step.state === 'waiting' && step.latest === 'done')
    return 'It is done once more, for what came after it did not succeed.';
  if (step.state === 'waiting')
    return `It did not succeed and is tried again ${step.next_try_at ? 'by itself' : 'after the step before'}, up to ${left} more times.`;
  return step.attempts > 1 ? `This is try ${step.attempts}.` : null;
}
