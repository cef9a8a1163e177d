import { isGivenUp, STEPS, type StepName, type StepState } from './provisioning.rules.ts';

const LABELS: Record<StepName, string> = {
  'allocate-tenant': 'Allocate the tenant',
  'create-content': 'Create the content',
  'seed-library': 'Fill the template library',
  verify: 'Check that everything is there',
  ready: 'Ready',
};

/** What people call a step; a step of an older version keeps its code. */
export function stepLabel(name: string): string {
  const known = STEPS.find((step) => step === name);
  return known ? LABELS[known] : name;
}

/** Who is at work on a step, or waited for. */
export function stepOwner(state: StepState): string {
  return state === 'failed'
    ? 'waits for an administrator or member of the partner organization'
    : 'Portico, by itself';
}

type Tries = { state: StepState; attempts: number; attempts_allowed: number };

/** One sentence about a step that did not go straight on. */
export function stepNote(step: Tries): string | null {
  if (step.state === 'failed') return `Stopped after ${step.attempts} tries.`;
  if (step.state === 'done' || step.attempts === 0 || isGivenUp(step)) return null;
  const left = step.attempts_allowed - step.attempts;
  if (step.state === 'waiting')
    return `It did not succeed and is tried again by itself, up to ${left} more times.`;
  return step.attempts > 1 ? `This is try ${step.attempts}.` : null;
}
