import type pg from 'pg';

/** The database of a load run, handed from the script to its servers. */
export function connectionOfRun(): pg.PoolConfig {
  return JSON.parse(process.env.BENCH_CONNECTION ?? '{}');
}
