import { addSeconds } from '../../kernel/clock.ts';
import type { OperationState } from './provisioning.rules.ts';

/** How long earlier operations took in this installation, in seconds. */
export type Figures = { sample: number; median_seconds: number | null; p90_seconds: number | null };

/** Those of the same service, plan and data centre, and those of the service as a whole. */
export type History = { alike: Figures; service: Figures };

export const ESTIMATE_BASES = ['alike', 'service'] as const;

export type Estimate = {
  basis: (typeof ESTIMATE_BASES)[number];
  sample: number;
  medianSeconds: number;
  p90Seconds: number;
  /** What tries that failed have taken, rests between them included; the range is that much later. */
  addedSeconds: number;
  /** Half were done by then, counted from this one's beginning. */
  from: Date;
  /** And nine of ten by then. */
  to: Date;
};

/** Fewer than these say nothing about the next one. */
export const ENOUGH_EARLIER_ONES = 5;

type Wait = { createdAt: Date; lostSeconds: number };

/**
 * Median and 90th percentile of what is most alike, of the service as a whole where that is too few, and nothing while
 * those are too few to be honest as well.
 */
export function estimateFrom({ alike, service }: History, wait: Wait): Estimate | null {
  return estimateOf('alike', alike, wait) ?? estimateOf('service', service, wait);
}

function estimateOf(basis: Estimate['basis'], figures: Figures, wait: Wait): Estimate | null {
  const { sample, median_seconds: medianSeconds, p90_seconds: p90Seconds } = figures;
  if (sample < ENOUGH_EARLIER_ONES || medianSeconds === null || p90Seconds === null) return null;
  const addedSeconds = wait.lostSeconds;
  return {
    ...{ basis, sample, medianSeconds, p90Seconds, addedSeconds },
    from: addSeconds(wait.createdAt, medianSeconds),
    to: addSeconds(wait.createdAt, p90Seconds + addedSeconds),
  };
}

type Try = { started_at: Date; finished_at: Date | null; outcome: string | null };

/** What the tries that came to nothing have taken: from each one's start until the next one starts, or until now. */
export function lostSeconds(steps: readonly { tries: readonly Try[] }[], now: Date): number {
  let lost = 0;
  for (const { tries } of steps) {
    for (const [index, one] of tries.entries()) {
      if (one.outcome === null || one.outcome === 'done') continue;
      const until = tries[index + 1]?.started_at ?? now;
      lost += Math.max(0, until.getTime() - one.started_at.getTime());
    }
  }
  return lost / 1_000;
}

/** The estimate as people say it: "Usually 2 min, 9 of 10 within 6 min; from 41 earlier ones of the same plan …" */
export function estimateSentence(estimate: Estimate | null, { alike, service }: History): string {
  if (estimate) {
    const usually = `Usually ${spokenDuration(estimate.medianSeconds)}, 9 of 10 within ${spokenDuration(estimate.p90Seconds)};`;
    return `${usually} ${basisWords(estimate, alike.sample)}${addedWords(estimate)}`;
  }
  const { sample } = service;
  if (sample === 0) return 'No estimate yet: none has been finished here before.';
  return `No estimate yet: only ${sample} ${sample === 1 ? 'has' : 'have'} been finished here before.`;
}

function basisWords({ basis, sample }: Estimate, alike: number): string {
  if (basis === 'alike') return `from ${sample} earlier ones of the same plan and data centre.`;
  const few = alike === 0 ? 'none' : `only ${alike}`;
  return `from ${sample} earlier ones of this service, as ${few} had the same plan and data centre.`;
}

function addedWords({ addedSeconds }: Estimate): string {
  if (addedSeconds < 1) return '';
  return ` Tries that failed have taken ${spokenDuration(addedSeconds)}; it may take that much longer.`;
}

/** Where a moment lies in the estimated range: before it, in it, or later than nine of ten. */
export function placeIn(range: { from: Date; to: Date }, now: Date): 'before' | 'within' | 'after' {
  if (now < range.from) return 'before';
  return now <= range.to ? 'within' : 'after';
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
