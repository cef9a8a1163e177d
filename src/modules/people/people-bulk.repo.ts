import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type RoleInService = { subscriptionId: string; role: string };

/** Which of these sign-in accounts belong to people of the organization already. */
export async function listKnownSignInNames(
  tx: Tx,
  organizationId: string,
  names: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('people')
    .select('sign_in_name')
    .where('organization_id', '=', organizationId)
    .where('sign_in_name', '=', sql<string>`any (${names})`)
    .execute();
  return rows.map((row) => row.sign_in_name);
}

/** The services of the organization as people name them, with the roles that each offers. */
export async function listOfferedServices(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .select(['s.id as subscriptionId', 'o.name', 's.label', 'v.roles'])
    .where('s.organization_id', '=', organizationId)
    .orderBy('s.id')
    .execute();
}

type NewPerson = {
  id: string;
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
  administrator: boolean;
  serviceRoles: RoleInService[];
};

/** Many people with their roles, in two statements. */
export async function insertPeople(tx: Tx, organizationId: string, people: readonly NewPerson[], now: Date) {
  await sql`
    insert into people (organization_id, id, first_name, last_name, sign_in_name, contact_email, roles, created_at)
    select ${organizationId}::uuid, id, "firstName", "lastName", "signInName", "contactEmail",
           array[case when administrator then 'administrator' else 'user' end], ${now}::timestamptz
      from json_to_recordset(${JSON.stringify(people)}::json) as r (
           id uuid, "firstName" text, "lastName" text, "signInName" text, "contactEmail" text, administrator boolean)`.execute(
    tx,
  );
  const roles = people.flatMap(({ id, serviceRoles }) => serviceRoles.map((one) => ({ id, ...one })));
  await sql`
    insert into service_roles (organization_id, person_id, subscription_id, role)
    select ${organizationId}::uuid, id, "subscriptionId", role
      from json_to_recordset(${JSON.stringify(roles)}::json) as r (id uuid, "subscriptionId" uuid, role text)
    on conflict do nothing`.execute(tx);
}
