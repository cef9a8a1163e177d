import { sql } from 'kysely';
import { ahead } from '../../kernel/clock.ts';
import type { Context, Db, JobQueue, Tx } from '../../kernel/context.ts';

/**
 * The context with the clock of the organization. A moment of that clock for which a job is put off comes as much
 * earlier for the queue, which knows the installation's only.
 */
export function inItsTime<C extends Pick<Context, 'clock' | 'jobs'>>(ctx: C, aheadMs: number): C {
  if (aheadMs === 0) return ctx;
  return { ...ctx, clock: ahead(ctx.clock, aheadMs), jobs: earlier(ctx.jobs, aheadMs) };
}

const earlier = (jobs: JobQueue, aheadMs: number): JobQueue => ({
  ...jobs,
  enqueue: (tx, queue, data, { startAfter } = {}) =>
    jobs.enqueue(tx, queue, data, startAfter ? { startAfter: new Date(startAfter.getTime() - aheadMs) } : {}),
});

/** What watchers of a sandbox are told when its clock is moved. */
export const clockSubject = (organizationId: string) => `clock:${organizationId}`;

/** How far the clock of the organization runs ahead of the installation's. */
export async function readAhead(db: Db | Tx, organizationId: string): Promise<number> {
  const { rows } = await sql<{ ahead_ms: number }>`
    select clock_ahead_of(${organizationId}) as ahead_ms`.execute(db);
  return rows[0]?.ahead_ms ?? 0;
}

/** The same of a worker, for the organization that it is about to work for. */
export async function inTimeOf<W extends Pick<Context, 'clock' | 'jobs'> & { db: Db }>(
  worker: W,
  organizationId: string,
): Promise<W> {
  return inItsTime(worker, await readAhead(worker.db, organizationId));
}
