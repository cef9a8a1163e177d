import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Rows that travel together: so few that what is made of them stays small and goes with the young objects. */
const PORTION = 250;
/** A reader who stops reading for so long loses the export, and the database its open transaction. */
const PATIENCE = '60s';

/**
 * The rows of a query as they are at this moment, in portions, by a cursor: none waits in memory for the others. The
 * database ends the transaction when nobody asks for the next portion for a minute.
 */
export async function* readInPortions<Row>(tx: Tx, query: RawBuilder<Row>): AsyncGenerator<Row[]> {
  await sql`select set_config('idle_in_transaction_session_timeout', ${PATIENCE}, true)`.execute(tx);
  await sql`declare exported no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql.raw<Row>(`fetch ${PORTION} from exported`).execute(tx);
    if (rows.length === 0) return;
    yield rows;
  }
}
