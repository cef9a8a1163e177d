import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Counts one more and returns how many there are in this window. */
export async function countUp(tx: Tx, key: string, windowStart: Date): Promise<number> {
  const { count } = await tx
    .insertInto('rate_counters')
    .values({ key, window_start: windowStart, count: 1 })
    .onConflict((it) =>
      it.columns(['key', 'window_start']).doUpdateSet({ count: sql`rate_counters.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}

export async function deleteCounts(tx: Tx, key: string) {
  await tx.deleteFrom('rate_counters').where('key', '=', key).execute();
}
