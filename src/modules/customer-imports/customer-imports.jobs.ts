import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import type { ImportRef } from './import-states.rules.ts';
import { IMPORT_QUEUE, runImport } from './run-import.service.ts';

export const customerImportJob: JobDefinition<ImportRef> = {
  queue: { name: IMPORT_QUEUE, ...RETRIED, retryLimit: 100 },
  concurrency: 1,
  clockOf: ({ partnerId }) => partnerId,
  handle: (ctx, { data }, signal) => runImport(ctx, data, signal),
};
