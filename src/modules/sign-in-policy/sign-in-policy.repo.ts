import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type PersonRow = {
  id: string;
  name: string;
  signInName: string;
  joined: boolean;
  contactEmail: string;
  passkeys: number;
  authenticatorApp: boolean;
};

/** Everybody of the organization in whose name the transaction acts, with what they could sign in with. */
export async function listWaysOfPeople(tx: Tx, organizationId: string): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, trim(p.first_name || ' ' || p.last_name) as name, p.sign_in_name as "signInName",
           p.contact_email as "contactEmail",
           p.account_id is not null as joined, coalesce(w.passkeys, 0) as passkeys,
           coalesce(w.authenticator_app, false) as "authenticatorApp"
      from people p left join ways_in_of_people() w on w.person_id = p.id
     where p.organization_id = ${organizationId}
     order by p.id`.execute(tx);
  return rows;
}

export type Demand = { demands: boolean; from: Date | null };

export async function readDemand(tx: Tx, organizationId: string): Promise<Demand> {
  return tx
    .selectFrom('organizations')
    .select(['demands_second_factor as demands', 'second_factor_from as from'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

export async function markDemand(tx: Tx, organizationId: string, { demands, from }: Demand) {
  await tx
    .updateTable('organizations')
    .set({ demands_second_factor: demands, second_factor_from: from })
    .where('id', '=', organizationId)
    .execute();
}
