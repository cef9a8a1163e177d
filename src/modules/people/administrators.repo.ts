import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** So many are written to at most. */
const MOST_TOLD = 20;

/** Where administrators of the organization who can sign in get mail, each address once; not the one of `butFor`. */
export async function listAdministratorAddresses(
  tx: Tx,
  organizationId: string,
  { butFor }: { butFor?: string } = {},
): Promise<string[]> {
  let query = tx
    .selectFrom('people')
    .select('contact_email')
    .where('organization_id', '=', organizationId)
    .where('account_id', 'is not', null)
    .where('contact_email', '<>', '')
    .where(sql<boolean>`'administrator' = any (roles)`)
    .orderBy('id')
    .limit(MOST_TOLD);
  if (butFor !== undefined) query = query.where('account_id', '<>', butFor);
  const rows = await query.execute();
  return [...new Set(rows.map((row) => row.contact_email))];
}
