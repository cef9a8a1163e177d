import { sql } from 'kysely';
import type pg from 'pg';
import { fromKysely, PgBoss, type Queue } from 'pg-boss';
import type { JobQueue } from '../../kernel/context.ts';
import { noteEffect } from '../../kernel/effects.ts';

const SCHEMA = 'pgboss';

/** A queue and how its jobs are repeated. A job that fails for good stays visible as failed. */
export type QueueDefinition = Omit<Queue, 'name'> & { name: string };

/** Heartbeats hand the jobs of a killed worker to another one, a second later: for work that counts its tries itself. */
export const HANDED_ON = {
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: false,
  expireInSeconds: 3_600,
  heartbeatSeconds: 10,
  notify: true,
} satisfies Omit<Queue, 'name'>;

/** The same for all other work: what fails rests longer each time, up to a minute. */
export const RETRIED = {
  ...HANDED_ON,
  retryBackoff: true,
  retryDelayMax: 60,
} satisfies Omit<Queue, 'name'>;

/** Run by the owner: pg-boss's own tables, and one queue per definition. Quick when nothing changed. */
export async function prepareQueues(owner: pg.PoolConfig, definitions: QueueDefinition[]): Promise<void> {
  const boss = new PgBoss({ ...owner, schema: SCHEMA, max: 2, supervise: false, schedule: false } as never);
  boss.on('error', () => {});
  await boss.start();
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const { name, ...options } of definitions) {
    if (existing.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

export type Job<Data> = { id: string; data: Data; retryCount: number };
export type Worker<Data> = (job: Job<Data>, signal: AbortSignal) => Promise<void>;

export type Queues = JobQueue & {
  work<Data extends object>(queue: string, concurrency: number, handle: Worker<Data>): Promise<void>;
  stop(): Promise<void>;
};

/** The application's side: enqueue inside a transaction, and take jobs. */
export async function openQueues(
  connection: pg.PoolConfig,
  onError: (error: Error) => void,
): Promise<Queues> {
  const boss = new PgBoss({
    ...connection,
    schema: SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    superviseIntervalSeconds: 3,
    monitorIntervalSeconds: 3,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', onError);
  await boss.start();
  return {
    async enqueue(tx, queue, data, options = {}) {
      noteEffect(tx, { kind: 'job', queue, startAfter: options.startAfter ?? null });
      const id = await boss.send(queue, data, { ...options, db: fromKysely(tx) });
      if (id === null) throw new Error(`The queue ${queue} has not taken a job.`);
      return id;
    },
    async isAwaited(tx, queue, jobId) {
      const { rows } = await sql<{ awaited: boolean }>`
        select exists (
          select from pgboss.job
           where name = ${queue} and id = ${jobId} and state in ('created', 'retry', 'active')) as awaited`.execute(
        tx,
      );
      return rows[0]?.awaited === true;
    },
    async work(queue, concurrency, handle) {
      for (let worker = 0; worker < concurrency; worker++) {
        const id: string = await boss.work<object>(
          queue,
          {
            batchSize: 1,
            includeMetadata: true,
            pollingIntervalSeconds: 0.5,
            notifyPollingIntervalSeconds: 0.5,
            heartbeatRefreshSeconds: 4,
          },
          async ([job]) => {
            if (job)
              await handle({ id: job.id, data: job.data as never, retryCount: job.retryCount }, job.signal);
            boss.notifyWorker(id); // looks for the next job at once, not at the next poll
          },
        );
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 1_500 }),
  };
}
