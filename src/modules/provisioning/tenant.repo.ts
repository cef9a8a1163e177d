import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** The customer and the service that an operation provisions; the customer's row is held until the transaction ends. */
export async function lockCustomerOf(tx: Tx, partnerId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select(['c.id', 'c.organization_id', 'c.name', 'c.phone'])
    .select(['c.street', 'c.city', 'c.state', 'c.postal_code', 'c.country'])
    .where('s.partner_id', '=', partnerId)
    .where('s.id', '=', subscriptionId)
    .forUpdate('c')
    .executeTakeFirst();
}
export type LockedCustomer = NonNullable<Awaited<ReturnType<typeof lockCustomerOf>>>;

export async function insertCustomerOrganization(tx: Tx, id: string, customer: LockedCustomer, now: Date) {
  const { street, city, state, postal_code: postalCode, country } = customer;
  await tx
    .insertInto('organizations')
    .values({
      id,
      kind: 'customer',
      name: customer.name,
      registry_number: null,
      address: JSON.stringify({ street, city, state, postalCode, country }),
      phone: customer.phone,
      created_at: now,
    })
    .execute();
}

/** Writes the organization on the customer, the subscription and the operation. */
export async function linkOrganization(
  tx: Tx,
  ref: { partnerId: string; customerId: string; subscriptionId: string; operationId: string },
  organizationId: string,
) {
  const link = { organization_id: organizationId };
  const partner = ref.partnerId;
  await tx
    .updateTable('customers')
    .set(link)
    .where('partner_id', '=', partner)
    .where('id', '=', ref.customerId)
    .execute();
  await tx
    .updateTable('subscriptions')
    .set(link)
    .where('partner_id', '=', partner)
    .where('id', '=', ref.subscriptionId)
    .execute();
  await tx
    .updateTable('operations')
    .set(link)
    .where('partner_id', '=', partner)
    .where('id', '=', ref.operationId)
    .execute();
}

type Worked = { partner_id: string; subscription_id: string; maintenance_version: string | null };

export async function markProvisioned(tx: Tx, operation: Worked, now: Date) {
  const { partner_id, subscription_id, maintenance_version } = operation;
  await tx
    .updateTable('subscriptions')
    .set((column) => ({ provisioned_at: now, maintenance_version, version: column('version', '+', 1) }))
    .where('partner_id', '=', partner_id)
    .where('id', '=', subscription_id)
    .execute();
}

/** The service has what was wanted: plan, parameters and version are those from now on. */
export async function markChanged(
  tx: Tx,
  { partner_id, subscription_id }: Worked,
  wanted: {
    offeringVersion: number;
    planCode: string;
    parameters: Record<string, unknown>;
    maintenanceVersion: string | null;
  },
) {
  const { offeringVersion, planCode, parameters, maintenanceVersion } = wanted;
  await tx
    .updateTable('subscriptions')
    .set((column) => ({
      ...{ offering_version: offeringVersion, plan_code: planCode, parameters: JSON.stringify(parameters) },
      ...(maintenanceVersion === null ? {} : { maintenance_version: maintenanceVersion }),
      version: column('version', '+', 1),
    }))
    .where('partner_id', '=', partner_id)
    .where('id', '=', subscription_id)
    .execute();
}

/** Where the service opens, as it has told last. */
export async function keepDashboard(
  tx: Tx,
  ref: { partner_id: string; subscription_id: string },
  address: string,
) {
  await tx
    .updateTable('subscriptions')
    .set({ dashboard_url: address })
    .where('partner_id', '=', ref.partner_id)
    .where('id', '=', ref.subscription_id)
    .execute();
}

/** Nothing is left at the service: neither of the operation that left it behind, nor of the subscription. */
export async function markCleared(
  tx: Tx,
  operation: { partner_id: string; cause_id: string | null; subscription_id: string },
) {
  const { partner_id, cause_id, subscription_id } = operation;
  await tx
    .updateTable('subscriptions')
    .set((column) => ({ provisioned_at: null, dashboard_url: null, version: column('version', '+', 1) }))
    .where('partner_id', '=', partner_id)
    .where('id', '=', subscription_id)
    .where('provisioned_at', 'is not', null)
    .execute();
  if (cause_id !== null)
    await tx
      .updateTable('operations')
      .set({ left_behind: false })
      .where('partner_id', '=', partner_id)
      .where('id', '=', cause_id)
      .execute();
}

/** Where to write to the person who asked, as long as that person belongs to the partner. */
export async function findRequester(tx: Tx, partnerId: string, accountId: string | null) {
  if (accountId === null) return undefined;
  return tx
    .selectFrom('people')
    .select(['first_name', 'contact_email'])
    .where('organization_id', '=', partnerId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Where the administrators of the organization that the transaction acts for get mail. */
export async function listAdministratorAddresses(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people')
    .select('contact_email')
    .where('organization_id', '=', organizationId)
    .where(sql<SqlBool>`'administrator' = any (roles)`)
    .orderBy('contact_email')
    .execute();
  return rows.map((row) => row.contact_email);
}
