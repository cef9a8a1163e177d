import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import { NAMES_QUEUE, prepareNames } from './registry-names.service.ts';

export const registryNamesJob: JobDefinition = {
  queue: { name: NAMES_QUEUE, ...RETRIED },
  concurrency: 1,
  handle: (ctx, _job, signal) => prepareNames(ctx, signal),
};
