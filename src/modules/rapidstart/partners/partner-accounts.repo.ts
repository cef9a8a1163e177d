import type { Insertable } from 'kysely';
import type { Tx } from '../../../kernel/context.ts';
import type { Tables } from '../../../kernel/tables.ts';

export async function insertPartnerAccount(tx: Tx, account: Insertable<Tables['rapidstart_partners']>) {
  await tx.insertInto('rapidstart_partners').values(account).execute();
}

export async function insertPartnerUser(tx: Tx, user: Insertable<Tables['rapidstart_partner_users']>) {
  await tx.insertInto('rapidstart_partner_users').values(user).execute();
}

export async function findPartnerAccount(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('rapidstart_partners')
    .select(['partner_number', 'name', 'country', 'synchronised_at'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
}

/** In the order in which they came. */
export async function listPartnerUsers(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('rapidstart_partner_users as user')
    .innerJoin('people as person', (on) =>
      on
        .onRef('person.organization_id', '=', 'user.organization_id')
        .onRef('person.id', '=', 'user.person_id'),
    )
    .select(['person.id', 'person.first_name', 'person.last_name', 'person.sign_in_name'])
    .select(['user.customer_name', 'user.created_at'])
    .where('user.organization_id', '=', organizationId)
    .orderBy('user.created_at')
    .orderBy('person.id')
    .execute();
}
