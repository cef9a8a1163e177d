import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { KEY_TIMER, type KeyRef, lookAtKey, REMOVAL_QUEUE, removeAtService } from './removing.service.ts';

/** Tries are counted by the key; a job fails only where the database is away or its worker dies. */
const MORE_THAN_A_DATABASE_IS_AWAY = 1_000;

export const accessKeyRemovalJob: JobDefinition<KeyRef> = {
  queue: { name: REMOVAL_QUEUE, ...RETRIED, retryLimit: MORE_THAN_A_DATABASE_IS_AWAY },
  concurrency: 2,
  clockOf: ({ organizationId }) => organizationId,
  handle: (worker, { data }) => removeAtService(worker, data),
};

export const accessKeyTimer: TimerDefinition = { kind: KEY_TIMER, fire: lookAtKey };
