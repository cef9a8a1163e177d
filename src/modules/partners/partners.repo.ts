import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function listActivePartners(tx: Tx, numbers: string[]) {
  if (numbers.length === 0) return [];
  return tx
    .selectFrom('organizations')
    .select(['id', 'name', 'registry_number'])
    .where('kind', '=', 'partner')
    .where('registry_number', 'in', numbers)
    .execute();
}

export async function insertPartner(tx: Tx, organization: Insertable<Tables['organizations']>) {
  await tx.insertInto('organizations').values(organization).execute();
}

export async function insertPerson(tx: Tx, person: Insertable<Tables['people']>) {
  await tx.insertInto('people').values(person).execute();
}

const COLLEAGUE = [
  'id',
  'account_id',
  'first_name',
  'last_name',
  'sign_in_name',
  'contact_email',
  'roles',
  'created_at',
  'bound_at',
] as const;

function colleagues(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('people as person')
    .select(COLLEAGUE)
    .select('version')
    .select((row) =>
      row
        .selectFrom('invitations as invitation')
        .select((it) => it.fn.max('invitation.expires_at').as('open_until'))
        .whereRef('invitation.organization_id', '=', 'person.organization_id')
        .whereRef('invitation.person_id', '=', 'person.id')
        .where('invitation.state', '=', 'open')
        .as('open_until'),
    )
    .where('organization_id', '=', organizationId);
}

/** People of the organization, in the order in which they came. */
export async function listColleagues(
  tx: Tx,
  organizationId: string,
  page: { limit: number; after?: string | undefined },
) {
  let query = colleagues(tx, organizationId)
    .orderBy('id')
    .limit(page.limit + 1);
  if (page.after) query = query.where('id', '>', page.after);
  return query.execute();
}

/** By last name. */
export async function listColleaguesOf(tx: Tx, organizationId: string, ids: string[]) {
  if (ids.length === 0) return [];
  return colleagues(tx, organizationId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('sort_name')
    .orderBy('id')
    .execute();
}

export type ColleagueRow = Awaited<ReturnType<typeof listColleagues>>[number];

export async function findColleague(tx: Tx, organizationId: string, id: string) {
  return colleagues(tx, organizationId).where('id', '=', id).executeTakeFirst();
}

export async function listAdministrators(tx: Tx, organizationIds: string[]) {
  if (organizationIds.length === 0) return [];
  return tx
    .selectFrom('people')
    .select(['organization_id', 'id', 'account_id', 'first_name', 'last_name', 'contact_email'])
    .where('organization_id', 'in', organizationIds)
    .where(sql<boolean>`'administrator' = any (roles)`)
    .orderBy('organization_id')
    .orderBy('id')
    .execute();
}

/** Held until the transaction ends: nobody else changes who belongs to the organization. */
export async function lockColleagues(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('people')
    .select(COLLEAGUE)
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The account's own place in each of these organizations. */
export async function listMemberships(tx: Tx, accountId: string, organizationIds: string[]) {
  if (organizationIds.length === 0) return [];
  const rows = await tx
    .selectFrom('people')
    .select('organization_id')
    .where('account_id', '=', accountId)
    .where('organization_id', 'in', organizationIds)
    .execute();
  return rows.map((row) => row.organization_id);
}

/** Places of partner organizations that wait for an address which the account has proved. */
export async function listWaitingPlaces(tx: Tx, accountId: string) {
  return tx
    .selectFrom('people as person')
    .innerJoin('organizations as organization', 'organization.id', 'person.organization_id')
    .select(['person.organization_id', 'person.id', 'person.first_name', 'person.last_name'])
    .select('organization.registry_number')
    .where('organization.kind', '=', 'partner')
    .where('person.account_id', 'is', null)
    .where('person.sign_in_name', 'in', (names) =>
      names.selectFrom('sign_in_names').select('sign_in_name').where('account_id', '=', accountId),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people as own')
            .select('own.id')
            .whereRef('own.organization_id', '=', 'person.organization_id')
            .where('own.account_id', '=', accountId),
        ),
      ),
    )
    .orderBy('person.id')
    .execute();
}

export async function findOrganizationName(tx: Tx, organizationId: string): Promise<string> {
  const row = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** False when somebody else has taken the place in the meantime. */
export async function bindPlace(
  tx: Tx,
  place: { organizationId: string; id: string },
  accountId: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ account_id: accountId, bound_at: at, version: sql`version + 1` })
    .where('organization_id', '=', place.organizationId)
    .where('id', '=', place.id)
    .where('account_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function changePerson(
  tx: Tx,
  organizationId: string,
  id: string,
  change: { roles: string[]; contact_email?: string },
) {
  await tx
    .updateTable('people')
    .set({ ...change, version: sql`version + 1` })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** The accounts that have proved this address; usually one. */
export async function listAccountsProving(tx: Tx, signInName: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('sign_in_names')
    .select('account_id')
    .where('sign_in_name', '=', signInName)
    .limit(2)
    .execute();
  return rows.map((row) => row.account_id);
}
