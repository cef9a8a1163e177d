import type { Clock } from '../../kernel/clock.ts';
import type { Db, JobQueue, Settings } from '../../kernel/context.ts';
import { inTimeOf } from '../organization-time/in-its-time.ts';
import type { QueueDefinition, Worker } from './queue.ts';

/** What a worker works with; it opens its own short transactions. */
export type WorkerContext = { db: Db; clock: Clock; jobs: JobQueue; settings: Settings };

/** Background work of a module: its queue, how many at once, and what to do. May run twice and do no harm. */
export type JobDefinition<Data extends object = Record<string, unknown>> = {
  queue: QueueDefinition;
  concurrency: number;
  /** By the clock of which organization it is done; of the installation's where it says nothing. */
  clockOf?(data: Data): string;
  handle(ctx: WorkerContext, ...job: Parameters<Worker<Data>>): Promise<void>;
};

/** Does a job by the clock that counts for it. */
export async function carryOut<Data extends object>(
  { handle, clockOf }: JobDefinition<Data>,
  worker: WorkerContext,
  ...[job, signal]: Parameters<Worker<Data>>
): Promise<void> {
  const theirs = clockOf ? await inTimeOf(worker, clockOf(job.data)) : worker;
  await handle(theirs, job, signal);
}
