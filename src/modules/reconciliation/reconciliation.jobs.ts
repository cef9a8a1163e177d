import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { compare, compareOne, type ServiceRef } from './comparing.service.ts';
import type { RunRef } from './runs.repo.ts';
import { COMPARED_AGAIN_QUEUE, RECONCILIATION_QUEUE, startNightly } from './starting.service.ts';

export const reconciliationJob: JobDefinition<RunRef> = {
  queue: { name: RECONCILIATION_QUEUE, ...RETRIED },
  concurrency: 1,
  handle: (ctx, { data }, signal) => compare(ctx, data, signal),
};

/** A service whose operation has ended is compared by itself, so that what was mended ends. */
export const comparedAgainJob: JobDefinition<ServiceRef> = {
  queue: { name: COMPARED_AGAIN_QUEUE, ...RETRIED },
  concurrency: 2,
  clockOf: ({ partnerId }) => partnerId,
  handle: (ctx, { data }) => compareOne(ctx, data),
};

/** Once a night, for the installation itself. */
export const reconciliationTimer: TimerDefinition = { kind: 'reconciliation', fire: startNightly };
