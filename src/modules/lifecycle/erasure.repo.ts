import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

/** How a file may name it. */
type Named = { name: string; number: string | null; reference: string | null };

export type Doomed = {
  partnerId: string;
  customerId: string;
  /** Customers that were merged into it. */
  takenIn: string[];
  /** What people asked each other about it. */
  requestIds: string[];
  subscriptionIds: string[];
  operationIds: string[];
  /** Changes of its partner of record. */
  changeIds: string[];
};

/** What hangs on the customer in its partner's tables. The transaction acts for the partner. */
export async function findDoomed(
  tx: Tx,
  partnerId: string,
  { id: customerId, number }: { id: string; number: string | null },
): Promise<Doomed> {
  const subscriptions = await tx
    .selectFrom('subscriptions')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .execute();
  const subscriptionIds = subscriptions.map(({ id }) => id);
  const operations = await tx
    .selectFrom('operations')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('subscription_id', '=', sql<string>`any (${subscriptionIds})`)
    .execute();
  const { rows: taken } = await sql<{
    id: string;
  }>`select customers_taken_in(${partnerId}, ${customerId}) as id`.execute(tx);
  const changes = await tx
    .selectFrom('partner_changes')
    .select('id')
    .where('number', '=', number ?? '')
    .execute();
  const doomed = {
    partnerId,
    customerId,
    takenIn: taken.map(({ id }) => id),
    subscriptionIds,
    operationIds: operations.map(({ id }) => id),
    changeIds: changes.map(({ id }) => id),
  };
  const requests = await tx
    .selectFrom('help_requests')
    .select('id')
    .where('organization_id', '=', partnerId)
    .where('subject_id', '=', sql<string>`any (${idsOf(doomed)}::text[])`)
    .execute();
  return { ...doomed, requestIds: requests.map(({ id }) => id) };
}

/** Whether another partner looks after the same organization. The transaction acts for the organization. */
export async function isSharedOrganization(
  tx: Tx,
  organizationId: string,
  customerId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('customers')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '<>', customerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The people of the organization and its programs, also deleted ones, with the accounts that they act under. */
export async function listPeopleOf(tx: Tx, organizationId: string) {
  const people = tx
    .selectFrom('people')
    .select(['id', 'account_id'])
    .where('organization_id', '=', organizationId);
  const programs = tx
    .selectFrom('programs')
    .select(['id', 'account_id'])
    .where('organization_id', '=', organizationId);
  // A program's account has its id, and stays for the trail when the program is deleted.
  const deleted = tx
    .selectFrom('audit_events')
    .select([sql<string>`subject_id::uuid`.as('id'), sql<string | null>`subject_id::uuid`.as('account_id')])
    .where('organization_id', '=', organizationId)
    .where('action', '=', 'program.deleted');
  return people.unionAll(programs).unionAll(deleted).execute();
}

/** Which grants there ever were to these services, and which partners had one or were named to support them. */
export type AccessGiven = { grantIds: string[]; partnerIds: string[] };

/** The transaction acts for the organization. */
export async function findAccessGiven(
  tx: Tx,
  organizationId: string,
  subscriptionIds: string[],
): Promise<AccessGiven> {
  const grants = await tx
    .selectFrom('grants')
    .select(['id', 'partner_id'])
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', sql<string>`any (${subscriptionIds})`)
    .execute();
  const { rows: named } = await sql<{ id: string }>`
    select distinct jsonb_array_elements_text(details -> 'partnerIds') as id from audit_events
     where organization_id = ${organizationId} and action = 'support-partner.changed'
       and subject_id = any (${subscriptionIds}::text[])`.execute(tx);
  return {
    grantIds: grants.map(({ id }) => id),
    partnerIds: [...new Set([...grants.map((grant) => grant.partner_id), ...named.map(({ id }) => id)])],
  };
}

const counted = async (query: { execute(): Promise<{ numDeletedRows: bigint }[]> }): Promise<number> => {
  const [result] = await query.execute();
  return Number(result?.numDeletedRows ?? 0n);
};

/** The content of these services in RapidStart. The transaction acts for the organization. */
export async function deleteServiceContent(tx: Tx, organizationId: string, subscriptionIds: string[]) {
  const ofServices = sql<string>`any (${subscriptionIds})`;
  const projects = tx
    .selectFrom('rapidstart_projects')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', ofServices);
  const ofProjects = <T extends 'rapidstart_loads' | 'rapidstart_project_groups'>(table: T) =>
    tx
      .deleteFrom(table as 'rapidstart_loads')
      .where('organization_id', '=', organizationId)
      .where('project_id', 'in', projects);
  const loads = await counted(ofProjects('rapidstart_loads'));
  const answeredGroups = await counted(ofProjects('rapidstart_project_groups'));
  const own = <T extends 'rapidstart_projects'>(table: string) =>
    tx
      .deleteFrom(table as T as 'rapidstart_projects')
      .where('organization_id', '=', organizationId)
      .where('subscription_id', '=', ofServices);
  const deleted = await counted(own('rapidstart_projects'));
  for (const table of [
    'rapidstart_library',
    'rapidstart_questions',
    'rapidstart_groups',
    'rapidstart_areas',
    'service_roles',
    'program_service_roles',
    'grants',
  ])
    await own(table).execute();
  return { loads, answeredGroups, projects: deleted };
}

/** The organization's people and what was mailed to them. The transaction acts for the organization. */
export async function deletePeopleOf(tx: Tx, organizationId: string) {
  const invitations = await counted(
    tx.deleteFrom('invitations').where('organization_id', '=', organizationId),
  );
  await tx.deleteFrom('access_requests').where('organization_id', '=', organizationId).execute();
  await tx.deleteFrom('help_requests').where('organization_id', '=', organizationId).execute();
  await tx.deleteFrom('timers').where('organization_id', '=', organizationId).execute();
  await tx.deleteFrom('programs').where('organization_id', '=', organizationId).execute();
  const people = await counted(tx.deleteFrom('people').where('organization_id', '=', organizationId));
  return { invitations, people };
}

/** What the customer, its services, operations and changes of partner are called by: their ids. */
export const idsOf = ({
  customerId,
  takenIn,
  subscriptionIds,
  operationIds,
  changeIds,
}: Omit<Doomed, 'requestIds'>): string[] => [
  customerId,
  ...takenIn,
  ...subscriptionIds,
  ...operationIds,
  ...changeIds,
];

/** Rows of the partner's files that name it: the row that enrolled it, and those that changed it later. */
async function deleteImportRows(tx: Tx, partnerId: string, { name, number, reference }: Named) {
  await sql`
    with named as (
      delete from customer_import_plans p
       where p.partner_id = ${partnerId}
         and (lower(p.name) = lower(${name}) or p.number = ${number} or p.reference = ${reference})
      returning p.import_id, p.line
    )
    delete from customer_import_rows r using named n
     where r.partner_id = ${partnerId} and r.import_id = n.import_id and r.line = n.line`.execute(tx);
}

/** Names go out of the trails; returns how many entries lost them. */
export async function forgetInTrails(
  tx: Tx,
  facts: Doomed & {
    organizationId: string | null;
    personIds: string[];
    accountIds: string[];
    access: AccessGiven;
  },
): Promise<number> {
  const { organizationId, personIds, requestIds, access } = facts;
  const subjects = [...idsOf(facts), ...requestIds, ...personIds].concat(organizationId ?? []);
  const { rows } = await sql<{ entries: number }>`
    select forget_in_trails(${facts.partnerId}, ${facts.organizationId}, ${subjects}, ${facts.subscriptionIds},
      ${facts.accountIds}, ${access.partnerIds}, ${access.grantIds}::text[]) as entries`.execute(tx);
  return rows[0]?.entries ?? 0;
}

/** The customer with everything in its partner's tables. The transaction acts for the partner. */
export async function deleteCustomer(
  tx: Tx,
  { partnerId, customerId, takenIn, subscriptionIds, operationIds, requestIds }: Doomed,
  named: Named,
) {
  await sql`select set_config('portico.erasing', 'on', true)`.execute(tx);
  for (const table of ['operation_attempts', 'operation_steps'] as const)
    await tx
      .deleteFrom(table as 'operation_steps')
      .where('partner_id', '=', partnerId)
      .where('operation_id', '=', sql<string>`any (${operationIds})`)
      .execute();
  await sql`select set_config('portico.erasing', '', true)`.execute(tx);
  await tx
    .deleteFrom('operations')
    .where('partner_id', '=', partnerId)
    .where('id', '=', sql<string>`any (${operationIds})`)
    .execute();
  const invitations = await counted(
    tx
      .deleteFrom('invitations')
      .where('organization_id', '=', partnerId)
      .where('subscription_id', '=', sql<string>`any (${subscriptionIds})`),
  );
  const services = await counted(
    tx.deleteFrom('subscriptions').where('partner_id', '=', partnerId).where('customer_id', '=', customerId),
  );
  await tx.deleteFrom('customers').where('partner_id', '=', partnerId).where('id', '=', customerId).execute();
  await deleteMerges(tx, partnerId, [customerId, ...takenIn]);
  await tx
    .deleteFrom('help_requests')
    .where('organization_id', '=', partnerId)
    .where('id', '=', sql<string>`any (${requestIds})`)
    .execute();
  await deleteImportRows(tx, partnerId, named);
  if (named.number !== null)
    await sql`select forget_former_records(${partnerId}, ${named.number})`.execute(tx);
  return { invitations, services };
}

async function deleteMerges(tx: Tx, partnerId: string, survivors: string[]) {
  const merges = tx
    .selectFrom('customer_merges')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('survivor_id', 'in', survivors);
  await tx
    .deleteFrom('merged_customers')
    .where('partner_id', '=', partnerId)
    .where('merge_id', 'in', merges)
    .execute();
  await tx
    .deleteFrom('customer_merges')
    .where('partner_id', '=', partnerId)
    .where('survivor_id', 'in', survivors)
    .execute();
}

/** Every mail about the customer or of its organization, sent or not, also those in the built-in mailbox. */
export async function deleteMails(
  tx: Tx,
  customerIds: string[],
  organizationId: string | null,
): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    with gone as (
      delete from mails where customer_id = any (${customerIds}) or organization_id = ${organizationId} returning id
    ), emptied as (delete from mailbox_messages where id in (select id from gone))
    select count(*)::integer as mails from gone`.execute(tx);
  return rows[0]?.mails ?? 0;
}

/** The transaction acts for the organization, which has nothing any more. */
export async function deleteOrganization(tx: Tx, organizationId: string) {
  await tx.deleteFrom('organizations').where('id', '=', organizationId).execute();
}

/** Accounts that belong to nobody else go; returns how many. */
export async function forgetAccounts(tx: Tx, accountIds: string[]): Promise<number> {
  const { rows } = await sql<{ accounts: number }>`select forget_accounts(${accountIds}) as accounts`.execute(
    tx,
  );
  return rows[0]?.accounts ?? 0;
}

export async function insertReceipt(tx: Tx, receipt: Insertable<Tables['erasure_receipts']>) {
  await tx.insertInto('erasure_receipts').values(receipt).execute();
}
