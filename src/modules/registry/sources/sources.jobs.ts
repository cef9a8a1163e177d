import type { JobDefinition } from '../../../platform/jobs/definitions.ts';
import { RETRIED } from '../../../platform/jobs/queue.ts';
import type { TimerDefinition } from '../../../platform/timers/definitions.ts';
import { LOOKUP_QUEUE, lookUp } from './lookups.service.ts';
import { synchronizeOnTime } from './scheduled.service.ts';
import { SOURCE_TIMER } from './sources.service.ts';
import type { SyncRef } from './sync-claim.service.ts';
import { SYNC_QUEUE } from './synchronization.service.ts';
import { synchronize } from './synchronizing.service.ts';

const TRIES = 3;

export const registrySyncJob: JobDefinition<SyncRef> = {
  queue: { name: SYNC_QUEUE, ...RETRIED, retryLimit: TRIES },
  concurrency: 2,
  handle: (ctx, { data, retryCount }, signal) =>
    synchronize(ctx, data, { signal, lastTry: retryCount >= TRIES }),
};

export const registryLookupJob: JobDefinition<{ organizationId: string; lookupId: string }> = {
  queue: { name: LOOKUP_QUEUE, ...RETRIED },
  concurrency: 2,
  handle: (ctx, { data }) => lookUp(ctx, data),
};

export const registrySourceTimer: TimerDefinition = { kind: SOURCE_TIMER, fire: synchronizeOnTime };
