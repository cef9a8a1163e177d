import type { OperationState } from './provisioning.rules.ts';

/** How long earlier operations of the same kind took in this installation, in seconds. */
export type History = { sample: number; median_seconds: number | null; p90_seconds: number | null };

export type Estimate = { medianSeconds: number; p90Seconds: number; sample: number };

/** Fewer than these say nothing about the next one. */
export const ENOUGH_EARLIER_ONES = 5;

/** Median and 90th percentile, or nothing while there are too few to be honest. */
export function estimateFrom({ sample, median_seconds, p90_seconds }: History): Estimate | null {
  if (sample < ENOUGH_EARLIER_ONES || median_seconds === null || p90_seconds === null) return null;
  return { medianSeconds: median_seconds, p90Seconds: p90_seconds, sample };
}

/** The estimate as people say it: "Usually 2 min, 9 of 10 under 6 min; from 41 earlier ones." */
export function estimateSentence(estimate: Estimate | null, sample: number): string {
  if (estimate) {
    const { medianSeconds, p90Seconds } = estimate;
    return `Usually ${spokenDuration(medianSeconds)}, 9 of 10 within ${spokenDuration(p90Seconds)}; from ${sample} earlier ones.`;
  }
  if (sample === 0) return 'No estimate yet: none has been finished here before.';
  return `No estimate yet: only ${sample} ${sample === 1 ? 'has' : 'have'} been finished here before.`;
}

/** Rounded up, for a promise that is a little too long is kept. */
export function spokenDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.ceil(seconds / 3_600)} h`;
}

export type PromiseState = 'running' | 'at-risk' | 'kept' | 'broken';

type PromiseFacts = {
  state: OperationState;
  createdAt: Date;
  promisedBy: Date;
  finishedAt: Date | null;
  now: Date;
};

/** A promise is at risk when the work has stopped, or when less than a quarter of the time is left (spec 7.5). */
export function promiseState({ state, createdAt, promisedBy, finishedAt, now }: PromiseFacts): PromiseState {
  if (state === 'succeeded') return finishedAt && finishedAt > promisedBy ? 'broken' : 'kept';
  if (now > promisedBy) return 'broken';
  const whole = promisedBy.getTime() - createdAt.getTime();
  const left = promisedBy.getTime() - now.getTime();
  const stopped = state !== 'queued' && state !== 'running';
  return stopped || left < whole / 4 ? 'at-risk' : 'running';
}
