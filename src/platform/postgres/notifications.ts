import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Tells everybody who watches `subject` that it changed; goes out with the commit, and not without it. */
export async function notify(tx: Tx, subject: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${subject})`.execute(tx);
}

/** The one channel of an installation's database; what changed is the message. */
export const CHANNEL = 'portico_changes';
