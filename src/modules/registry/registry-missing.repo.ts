import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** The rows with the moment since which no source delivers them any more; null while one does, or none ever has. */
export async function withMissing<Row extends { number: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { missingSince: string | null })[]> {
  if (rows.length === 0) return [];
  const { rows: missing } = await sql<{ number: string; since: Date }>`
    select number, since from registry_missing(${rows.map(({ number }) => number)})`.execute(tx);
  const since = new Map(missing.map((row) => [row.number, row.since.toISOString()]));
  return rows.map((row) => ({ ...row, missingSince: since.get(row.number) ?? null }));
}
