import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type SignedInPerson = { id: string; accountId: string | null; name: string; contactEmail: string };

/** One person of the organization. */
export async function findPerson(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<SignedInPerson | undefined> {
  return tx
    .selectFrom('people')
    .select(['id', 'account_id as accountId', 'contact_email as contactEmail'])
    .select(sql<string>`trim(first_name || ' ' || last_name)`.as('name'))
    .where('organization_id', '=', organizationId)
    .where('id', '=', personId)
    .executeTakeFirst();
}

/** Everything that the account is signed in with. Returns how many sessions there were. */
export async function endSessionsOfAccount(tx: Tx, accountId: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Those of everybody in the organization but one account. Returns how many there were. */
export async function endSessionsOfOrganization(
  tx: Tx,
  organizationId: string,
  butOf: string,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('account_id', 'in', (row) =>
      row
        .selectFrom('people')
        .select('account_id')
        .where('organization_id', '=', organizationId)
        .where('account_id', 'is not', null)
        .$castTo<{ account_id: string }>(),
    )
    .where('account_id', '<>', butOf)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
