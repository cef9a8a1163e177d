import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

function activatable(tx: Tx, partnerId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .innerJoin('organizations as p', 'p.id', 's.partner_id')
    .select(['s.id', 's.country', 's.organization_id as organizationId', 's.activated_at as activatedAt'])
    .select(['c.id as customerId', 'c.name as customerName', 'c.inactivated_at as inactivatedAt'])
    .select('c.usable_until as usableUntil')
    .select(['c.administrator_first_name as firstName', 'c.administrator_last_name as lastName'])
    .select(['c.administrator_sign_in_name as signInName', 'c.contact_email as contactEmail'])
    .select(['o.name as serviceName', 'v.roles', 'p.name as partnerName'])
    .select(['o.retired_from', 'o.retirement_notice', 'o.retirement_data'])
    .where('s.partner_id', '=', partnerId)
    .where('s.id', '=', subscriptionId);
}

/** The service with its customer and what it is called. The transaction acts for the partner. */
export async function findActivatable(tx: Tx, partnerId: string, subscriptionId: string) {
  return activatable(tx, partnerId, subscriptionId).executeTakeFirst();
}
export type Activatable = NonNullable<Awaited<ReturnType<typeof findActivatable>>>;

/** The same, with the service held until the transaction ends. */
export async function lockActivatable(tx: Tx, partnerId: string, subscriptionId: string) {
  return activatable(tx, partnerId, subscriptionId).forUpdate('s').executeTakeFirst();
}

export async function markInvited(tx: Tx, partnerId: string, subscriptionId: string, at: Date) {
  await tx
    .updateTable('subscriptions')
    .set({ invited_at: at, version: sql<number>`version + 1` })
    .where('partner_id', '=', partnerId)
    .where('id', '=', subscriptionId)
    .execute();
}

export async function markActivated(tx: Tx, partnerId: string, subscriptionId: string, at: Date) {
  await tx
    .updateTable('subscriptions')
    .set({ activated_at: at, version: sql<number>`version + 1` })
    .where('partner_id', '=', partnerId)
    .where('id', '=', subscriptionId)
    .execute();
}

/** Every sign-in name that a person of the organization is recorded with or has proved. */
export async function listSignInNamesOfPeople(tx: Tx, organizationId: string): Promise<string[]> {
  const recorded = tx
    .selectFrom('people')
    .select('sign_in_name as name')
    .where('organization_id', '=', organizationId);
  const proved = tx
    .selectFrom('people as p')
    .innerJoin('sign_in_names as n', 'n.account_id', 'p.account_id')
    .select('n.sign_in_name as name')
    .where('p.organization_id', '=', organizationId);
  return (await recorded.union(proved).execute()).map((row) => row.name);
}

export async function isPersonOf(tx: Tx, organizationId: string, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The addresses that an account has proved, the oldest first. */
export async function listProvedSignInNames(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('sign_in_names')
    .select('sign_in_name as name')
    .where('account_id', '=', accountId)
    .orderBy('proved_at')
    .execute();
  return rows.map((row) => row.name);
}

/** The invited person's place: whose it is, and whether the account has another one there. */
export async function findPlace(
  tx: Tx,
  organizationId: string,
  { personId, accountId }: { personId: string | null; accountId: string | null },
) {
  const rows = await tx
    .selectFrom('people')
    .select(['id', 'account_id as accountId'])
    .where('organization_id', '=', organizationId)
    .where((row) =>
      row.or([
        ...(personId ? [row('id', '=', personId)] : []),
        ...(accountId ? [row('account_id', '=', accountId)] : []),
        row.lit(false),
      ]),
    )
    .execute();
  return { exists: rows.some((row) => row.id === personId), accounts: rows };
}

export async function findOrganization(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('organizations')
    .select(['name', 'kind'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

export async function findAccountName(tx: Tx, accountId: string): Promise<string> {
  const row = await tx
    .selectFrom('accounts')
    .select('display_name')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.display_name ?? '';
}

/** The grant on which a customer is asked to decide; the transaction acts for the partner that asks. */
export async function findAskedGrant(tx: Tx, partnerId: string, grantId: string) {
  return tx
    .selectFrom('grants')
    .select(['id', 'organization_id as customerId', 'customer_name as customerName'])
    .select(['service_name as serviceName'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', grantId)
    .executeTakeFirst();
}
export type AskedGrant = NonNullable<Awaited<ReturnType<typeof findAskedGrant>>>;
