import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { refused } from '../../kernel/errors.ts';

/** Since when none of its partners keeps this customer organization active; null while it is open (PP-41). */
export async function closedSince(tx: Tx, organizationId: string, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select organization_closed_since(${organizationId}, ${now}) as since`.execute(tx);
  return rows[0]?.since ?? null;
}

/** What the people of an inactivated customer are told, whatever they ask for (PP-42, PP-44). */
export const CLOSED = {
  reason: 'organization-inactivated',
  sentence: 'Your organization was inactivated: its services are closed, and nobody can read its data.',
  remedy:
    'The data is kept for 30 days. Within that time Support can reactivate everything; give your partner your customer account number.',
  who: 'Your partner, together with Support',
};

/** Refuses whatever a closed organization holds: what is not named as open stays shut. */
export async function refuseWhenClosed(tx: Tx, organizationId: string, now: Date): Promise<void> {
  if (await closedSince(tx, organizationId, now)) throw refused(CLOSED);
}
