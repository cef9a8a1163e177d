import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { HANDED_ON, RETRIED } from '../../platform/jobs/queue.ts';
import { inOperation } from './engine-transactions.service.ts';
import type { OperationRef } from './ledger.repo.ts';
import { mailWishers } from './mail-wishes.service.ts';
import { workOnOperation } from './provisioning-engine.service.ts';
import { NEWS_QUEUE, PROVISIONING_QUEUE } from './queueing.service.ts';

/** Tries are counted per step by the engine; a job fails only where the database is away or its worker dies. */
const MORE_THAN_THE_STEPS_MAY_TAKE = 100;

export const provisioningJob: JobDefinition<OperationRef> = {
  queue: { name: PROVISIONING_QUEUE, ...HANDED_ON, retryLimit: MORE_THAN_THE_STEPS_MAY_TAKE },
  concurrency: 12,
  clockOf: ({ partnerId }) => partnerId,
  handle: (ctx, { data }, signal) => workOnOperation(ctx, data, signal),
};

/** Mails to whoever wished to be told of the end. */
export const provisioningNewsJob: JobDefinition<OperationRef> = {
  queue: { name: NEWS_QUEUE, ...RETRIED },
  concurrency: 2,
  clockOf: ({ partnerId }) => partnerId,
  async handle(worker, { data }) {
    await inOperation(worker, data, (ctx) => mailWishers(ctx, data));
  },
};
