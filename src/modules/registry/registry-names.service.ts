import type { Context } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { catchUpOnePartner, doAnyNamesLag } from './registry-names.repo.ts';

export const NAMES_QUEUE = 'registry-names';

/** After many rows were written at once, a worker prepares their names for the search. */
export async function catchUpWithNames({ tx, jobs }: Pick<Context, 'tx' | 'jobs'>): Promise<void> {
  if (await doAnyNamesLag(tx)) await jobs.enqueue(tx, NAMES_QUEUE, {});
}

/** Partner after partner, each in a transaction of its own, as long as there are some. */
export async function prepareNames({ db }: WorkerContext, signal: AbortSignal): Promise<void> {
  const one = () =>
    db.transaction().execute(async (tx) => {
      await actAs(tx, 'system');
      return catchUpOnePartner(tx);
    });
  while (!signal.aborted && (await one()));
}
