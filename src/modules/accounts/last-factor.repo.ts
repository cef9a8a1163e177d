import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { OrganizationKind } from '../../kernel/permissions.ts';

export type FactorOrganization = {
  id: string;
  name: string;
  kind: OrganizationKind;
  roles: string[];
  demandsSecondFactor: boolean;
  onlyWayBack: boolean;
};

/** The organizations of the account that the transaction acts as. */
export async function listOrganizationsOfFactors(tx: Tx): Promise<FactorOrganization[]> {
  const { rows } = await sql<FactorOrganization>`
    select id, name, kind, roles, demands_second_factor as "demandsSecondFactor", only_way_back as "onlyWayBack"
      from organizations_of_factors()`.execute(tx);
  return rows;
}

/** Held until the transaction ends: of two administrators who remove their last factors at once, the second one sees it. */
export async function lockWaysBack(tx: Tx): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('way back ' || id, 0))
      from (select id from organizations_of_factors() order by id) resting`.execute(tx);
}

export async function countFactors(tx: Tx, accountId: string): Promise<{ passkeys: number; apps: number }> {
  const { rows } = await sql<{ passkeys: number; apps: number }>`
    select (select count(*)::int from passkeys where account_id = ${accountId}) as passkeys,
           (select count(*)::int from authenticator_apps
             where account_id = ${accountId} and confirmed_at is not null) as apps`.execute(tx);
  return rows[0] ?? { passkeys: 0, apps: 0 };
}
