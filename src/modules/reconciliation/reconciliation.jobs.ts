import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { compare } from './comparing.service.ts';
import type { RunRef } from './runs.repo.ts';
import { RECONCILIATION_QUEUE, startNightly } from './starting.service.ts';

export const reconciliationJob: JobDefinition<RunRef> = {
  queue: { name: RECONCILIATION_QUEUE, ...RETRIED },
  concurrency: 1,
  handle: (ctx, { data }, signal) => compare(ctx, data, signal),
};

/** Once a night, for the installation itself. */
export const reconciliationTimer: TimerDefinition = { kind: 'reconciliation', fire: startNightly };
