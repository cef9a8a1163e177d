import type { Clock } from '../../kernel/clock.ts';
import type { Db, JobQueue, Settings } from '../../kernel/context.ts';
import type { QueueDefinition, Worker } from './queue.ts';

/** What a worker works with; it opens its own short transactions. */
export type WorkerContext = { db: Db; clock: Clock; jobs: JobQueue; settings: Settings };

/** Background work of a module: its queue, how many at once, and what to do. May run twice and do no harm. */
export type JobDefinition<Data extends object = Record<string, unknown>> = {
  queue: QueueDefinition;
  concurrency: number;
  handle(ctx: WorkerContext, ...job: Parameters<Worker<Data>>): Promise<void>;
};
