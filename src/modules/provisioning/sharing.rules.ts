import { addDays } from '../../kernel/clock.ts';
import type { StepState } from './provisioning.rules.ts';

/** How long a link shows a wait, and how long after the end of it. */
export const LINK_DAYS = 30;
const DAYS_AFTER_END = 7;

/** A link shows its wait for 30 days, and for 7 days after the end, whichever is over first. */
export function linkEndsAt({ expiresAt, finishedAt }: { expiresAt: Date; finishedAt: Date | null }): Date {
  const afterEnd = finishedAt && addDays(finishedAt, DAYS_AFTER_END);
  return afterEnd && afterEnd < expiresAt ? afterEnd : expiresAt;
}

/** A link shows its wait until its time is over, or it is withdrawn before. */
export function linkStands(facts: {
  expiresAt: Date;
  revokedAt: Date | null;
  finishedAt: Date | null;
  now: Date;
}): boolean {
  return facts.revokedAt === null && facts.now < linkEndsAt(facts);
}

/** What strangers read about a step: never an error's own text, which may hold what is not for them. */
export function safeNote(step: { state: StepState; failedTries: number }): string | null {
  if (step.state === 'failed') return 'It has stopped, and waits for somebody to let it go on.';
  if (step.failedTries === 0 || step.state === 'done' || step.state === 'cancelled') return null;
  return 'It did not succeed at once, and is tried again by itself.';
}
