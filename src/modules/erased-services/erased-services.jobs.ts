import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import { ERASED_SERVICE_QUEUE, type ErasedRef, removeErased } from './erased-services.service.ts';

/** Tries are counted by the row; a job fails only where the database is away or its worker dies. */
const MORE_THAN_A_DATABASE_IS_AWAY = 1_000;

export const erasedServiceJob: JobDefinition<ErasedRef> = {
  queue: { name: ERASED_SERVICE_QUEUE, ...RETRIED, retryLimit: MORE_THAN_A_DATABASE_IS_AWAY },
  concurrency: 2,
  clockOf: ({ partnerId }) => partnerId,
  handle: (worker, { data }) => removeErased(worker, data),
};
