import { sql } from 'kysely';
import { newId } from '../../src/kernel/ids.ts';
import type { PersonIn, World } from './world.ts';

export type CustomerService = {
  partner: PersonIn;
  partnerId: string;
  customerId: string;
  subscriptionId: string;
  /** The customer's own organization; its people are still to come. */
  organizationId: string;
  /** The partner's address for sending and reading the activation. */
  activationUrl: string;
};

export type ServiceFacts = {
  partnerName?: string;
  customerName?: string;
  /** No place in a data centre yet. */
  unallocated?: boolean;
  provisioned?: boolean;
  activated?: boolean;
  inactivated?: boolean;
  /** Its organization has not accepted the agreements yet. */
  acceptedNothing?: boolean;
};

/** A partner with an administrator, one of its customers, and a RapidStart service of that customer. */
export async function addCustomerService(world: World, facts: ServiceFacts = {}): Promise<CustomerService> {
  const partnerId = await world.addOrganization('partner', {
    name: facts.partnerName ?? 'Fabrikam Partners',
  });
  const partner = await world.addPerson(partnerId, ['administrator'], { name: 'Pat Partner' });
  const name = facts.customerName ?? 'Contoso Foods';
  const organizationId = await world.addOrganization('customer', {
    name,
    acceptedNothing: facts.acceptedNothing ?? false,
  });
  const customerId = newId();
  await world.db
    .insertInto('customers')
    .values({
      partner_id: partnerId,
      id: customerId,
      number: newId().slice(-12),
      name,
      country: 'PT',
      administrator_first_name: 'Cara',
      administrator_last_name: 'Campos',
      administrator_sign_in_name: 'cara@contoso.example',
      contact_email: 'office@contoso.example',
      organization_id: facts.unallocated ? null : organizationId,
      inactivated_at: facts.inactivated ? world.clock.now() : null,
      created_at: world.clock.now(),
    })
    .execute();
  const ids = { partnerId, customerId, organizationId };
  const subscriptionId = await addService(world, ids, facts);
  const activationUrl = `/api/v1/organizations/${partnerId}/subscriptions/${subscriptionId}/activation`;
  return { partner, partnerId, customerId, subscriptionId, organizationId, activationUrl };
}

/** One more service of the customer. Returns its id. */
export async function addService(
  world: World,
  ids: Pick<CustomerService, 'partnerId' | 'customerId' | 'organizationId'>,
  facts: ServiceFacts = {},
): Promise<string> {
  const id = newId();
  const now = world.clock.now();
  await world.db
    .insertInto('subscriptions')
    .values({
      partner_id: ids.partnerId,
      id,
      customer_id: ids.customerId,
      organization_id: facts.unallocated ? null : ids.organizationId,
      offering_code: 'rapidstart',
      country: 'PT',
      data_centre: 'dublin',
      service_account_id: `RS-${id.slice(-10)}`,
      provisioned_at: facts.provisioned ? now : null,
      activated_at: facts.activated ? now : null,
      created_at: now,
    })
    .execute();
  return id;
}

/** Gives a person of the organization roles in one of its services. */
export async function giveServiceRoles(
  world: World,
  person: Pick<PersonIn, 'organizationId' | 'accountId'>,
  subscriptionId: string,
  roles: string[],
) {
  const { id } = await world.db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', person.organizationId)
    .where('account_id', '=', person.accountId)
    .executeTakeFirstOrThrow();
  const values = roles.map((role) => ({
    organization_id: person.organizationId,
    person_id: id,
    subscription_id: subscriptionId,
    role,
  }));
  if (values.length > 0) await world.db.insertInto('service_roles').values(values).execute();
  return id;
}

/** The token in the newest mail to this address: in the mail while it waits, in the mailbox once it has gone out. */
export async function tokenMailedTo(world: World, recipient: string): Promise<string> {
  const { rows } = await sql<{ body_text: string }>`
    select coalesce(nullif(m.body_text, ''), b.body_text, '') as body_text
      from mails m left join mailbox_messages b on b.id = m.id
     where m.recipient = ${recipient} order by m.id desc limit 1`.execute(world.db);
  const token = /\/invitation#([\w-]+)/.exec(rows[0]?.body_text ?? '')?.[1];
  if (!token) throw new Error(`The mail to ${recipient} has no link.`);
  return token;
}
