import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type ServiceRoleRow = { subscriptionId: string; serviceName: string; role: string };

export type PersonRow = {
  id: string;
  accountId: string | null;
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
  roles: string[];
  version: number;
  boundAt: Date | null;
  serviceRoles: ServiceRoleRow[];
  openUntil: Date | null;
};

function people(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('people as p')
    .where('p.organization_id', '=', organizationId)
    .select(['p.id', 'p.account_id as accountId', 'p.first_name as firstName', 'p.last_name as lastName'])
    .select(['p.sign_in_name as signInName', 'p.contact_email as contactEmail', 'p.roles', 'p.version'])
    .select('p.bound_at as boundAt')
    .select(
      sql<ServiceRoleRow[]>`coalesce((
        select jsonb_agg(jsonb_build_object('subscriptionId', r.subscription_id, 'serviceName', o.name, 'role', r.role)
                         order by o.name, r.subscription_id, r.role)
          from service_roles r
          join subscriptions s on s.id = r.subscription_id
          join offerings o on o.code = s.offering_code
         where r.organization_id = p.organization_id and r.person_id = p.id), '[]')`.as('serviceRoles'),
    )
    .select((row) =>
      row
        .selectFrom('invitations as i')
        .select('i.expires_at')
        .whereRef('i.organization_id', '=', 'p.organization_id')
        .whereRef('i.person_id', '=', 'p.id')
        .where('i.state', '=', 'open')
        .orderBy('i.created_at', 'desc')
        .limit(1)
        .as('openUntil'),
    );
}

/** By last name. */
export async function listPeople(tx: Tx, organizationId: string, ids: string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  return people(tx, organizationId)
    .where('p.id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .execute();
}

export async function findPerson(tx: Tx, organizationId: string, id: string): Promise<PersonRow | undefined> {
  return people(tx, organizationId).where('p.id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends: changes of one organization's people happen one after the other. */
export async function lockPeopleOf(tx: Tx, organizationId: string): Promise<void> {
  await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .forNoKeyUpdate()
    .execute();
}

/** Ids of the administrators who can sign in; told so that the index of the few is found. */
export async function listBoundAdministrators(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', 'is not', null)
    .where(sql<SqlBool>`'administrator' = any (roles)`)
    .execute();
  return rows.map((row) => row.id);
}

/** Ids of the people with this role who can sign in. */
export async function listBoundHolders(tx: Tx, organizationId: string, role: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', 'is not', null)
    .where(sql<SqlBool>`${role} = any(roles)`)
    .execute();
  return rows.map((row) => row.id);
}

export type PersonFields = {
  id: string;
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
  roles: string[];
  accountId: string | null;
};

export async function insertPerson(tx: Tx, organizationId: string, person: PersonFields, now: Date) {
  await tx
    .insertInto('people')
    .values({
      organization_id: organizationId,
      id: person.id,
      account_id: person.accountId,
      first_name: person.firstName,
      last_name: person.lastName,
      sign_in_name: person.signInName,
      contact_email: person.contactEmail,
      roles: person.roles,
      created_at: now,
      bound_at: person.accountId ? now : null,
    })
    .execute();
}

/** False when somebody changed the person since `seenVersion`. */
export async function updatePerson(
  tx: Tx,
  organizationId: string,
  id: string,
  seenVersion: number,
  person: Pick<PersonFields, 'firstName' | 'lastName' | 'contactEmail' | 'roles'>,
): Promise<boolean> {
  const result = await tx
    .updateTable('people')
    .set({
      first_name: person.firstName,
      last_name: person.lastName,
      contact_email: person.contactEmail,
      roles: person.roles,
      version: seenVersion + 1,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function bindPerson(
  tx: Tx,
  organizationId: string,
  id: string,
  { accountId, roles }: { accountId: string; roles: string[] },
  now: Date,
) {
  await tx
    .updateTable('people')
    .set((row) => ({
      account_id: accountId,
      roles,
      bound_at: row.fn.coalesce('bound_at', sql<Date>`${now}::timestamptz`),
      version: sql<number>`version + 1`,
    }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function deletePerson(tx: Tx, organizationId: string, id: string) {
  await tx.deleteFrom('people').where('organization_id', '=', organizationId).where('id', '=', id).execute();
}

export type RoleInService = { subscriptionId: string; role: string };

/** Leaves exactly these roles. */
export async function replaceServiceRoles(
  tx: Tx,
  organizationId: string,
  personId: string,
  roles: RoleInService[],
) {
  await tx
    .deleteFrom('service_roles')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .execute();
  for (const role of roles) await insertServiceRole(tx, organizationId, personId, role);
}

export async function insertServiceRole(
  tx: Tx,
  organizationId: string,
  personId: string,
  { subscriptionId, role }: RoleInService,
) {
  await tx
    .insertInto('service_roles')
    .values({ organization_id: organizationId, person_id: personId, subscription_id: subscriptionId, role })
    .onConflict((it) => it.doNothing())
    .execute();
}

/** The roles that each service of the organization offers. */
export async function listOfferedRoles(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .select(['s.id as subscriptionId', 'v.roles'])
    .where('s.organization_id', '=', organizationId)
    .execute();
}

/** Who holds this account or this sign-in name in the organization: at most two rows. */
export async function listHolders(
  tx: Tx,
  organizationId: string,
  { accountId, signInName }: { accountId: string; signInName: string },
) {
  return tx
    .selectFrom('people')
    .select(['id', 'account_id as accountId', 'sign_in_name as signInName', 'roles'])
    .where('organization_id', '=', organizationId)
    .where((row) => row.or([row('account_id', '=', accountId), row('sign_in_name', '=', signInName)]))
    .execute();
}

/** What decides whether this person may use this service of the organization. */
export async function findServiceUse(
  tx: Tx,
  organizationId: string,
  { personId, subscriptionId }: { personId: string; subscriptionId: string },
) {
  return tx
    .selectFrom('subscriptions as s')
    .leftJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select(['s.provisioned_at as provisionedAt', 's.activated_at as activatedAt'])
    .innerJoin('offerings as f', 'f.code', 's.offering_code')
    .select(['c.usable_until as usableUntil', 'c.inactivated_at as inactivatedAt'])
    .select(['f.retired_from as retiredFrom', 'f.retirement_notice as retirementNotice'])
    .select(
      sql<string[]>`array(
        select r.role from service_roles r
         where r.organization_id = s.organization_id and r.person_id = ${personId} and r.subscription_id = s.id
         order by r.role)`.as('roles'),
    )
    .select((row) =>
      row
        .selectFrom('operations as o')
        .select('o.state')
        .whereRef('o.partner_id', '=', 's.partner_id')
        .whereRef('o.subscription_id', '=', 's.id')
        .where('o.kind', '=', 'provision')
        .orderBy('o.created_at', 'desc')
        .limit(1)
        .as('operationState'),
    )
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}

/** More need not be told apart on a page that leads to them. */
export const MOST_WAITING = 100;

/** People who were saved and not invited, and invitations that ran out before they were accepted: each up to 100. */
export async function countNotJoined(tx: Tx, organizationId: string, now: Date) {
  const { rows } = await sql<{ notInvited: number; invitationExpired: number }>`
    select (select count(*)::int
              from (select from people
                     where organization_id = ${organizationId} and account_id is null and not invited
                     limit ${MOST_WAITING}) few) as "notInvited",
           (select count(*)::int
              from (select from invitations
                     where organization_id = ${organizationId} and state = 'open' and kind = 'user'
                       and expires_at <= ${now}
                     limit ${MOST_WAITING}) few) as "invitationExpired"`.execute(tx);
  return rows[0] ?? { notInvited: 0, invitationExpired: 0 };
}
