import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { Services } from './sandboxes.rules.ts';

/** The sandbox that the organization is, or that it has. */
export async function findSandbox(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('sandboxes as s')
    .innerJoin('organizations as o', 'o.id', 's.organization_id')
    .select(['s.organization_id as id', 's.partner_id as partnerId', 's.services', 's.version', 'o.name'])
    .select(['s.last_used_at as lastUsedAt', 'o.clock_ahead_ms as aheadMs'])
    .where((row) =>
      row.or([row('s.organization_id', '=', organizationId), row('s.partner_id', '=', organizationId)]),
    )
    .executeTakeFirst();
}
export type SandboxRow = NonNullable<Awaited<ReturnType<typeof findSandbox>>>;

export async function hasSandbox(tx: Tx, partnerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sandboxes')
    .select('organization_id')
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Held until the transaction ends: the clock makes one step at a time. */
export async function lockSandbox(tx: Tx, sandboxId: string) {
  return tx
    .selectFrom('sandboxes')
    .select(['partner_id as partnerId', 'last_used_at as lastUsedAt', 'told_at as toldAt', 'version'])
    .where('organization_id', '=', sandboxId)
    .forUpdate()
    .executeTakeFirst();
}

/** The maker as the live organization knows them, and what the sandbox takes over of it. */
export async function findMaker(tx: Tx, partnerId: string, personId: string) {
  return tx
    .selectFrom('people as p')
    .innerJoin('organizations as o', 'o.id', 'p.organization_id')
    .select(['p.first_name', 'p.last_name', 'p.sign_in_name', 'p.contact_email', 'o.address', 'o.name'])
    .where('p.organization_id', '=', partnerId)
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
}

export async function insertSandbox(tx: Tx, row: Insertable<Tables['sandboxes']>) {
  await tx.insertInto('sandboxes').values(row).execute();
}

export async function insertOrganization(tx: Tx, row: Insertable<Tables['organizations']>) {
  await tx.insertInto('organizations').values(row).execute();
}

export async function insertPerson(tx: Tx, row: Insertable<Tables['people']>) {
  await tx.insertInto('people').values(row).execute();
}

export async function insertRegistry(
  tx: Tx,
  partner: Insertable<Tables['registry_partners']>,
  customers: Insertable<Tables['registry_customers']>[],
) {
  await tx.insertInto('registry_partners').values(partner).execute();
  await tx.insertInto('registry_customers').values(customers).execute();
}

export async function markServices(tx: Tx, sandboxId: string, services: Services) {
  await tx.updateTable('sandboxes').set({ services }).where('organization_id', '=', sandboxId).execute();
}

export async function markTold(tx: Tx, sandboxId: string, now: Date) {
  await tx.updateTable('sandboxes').set({ told_at: now }).where('organization_id', '=', sandboxId).execute();
}

/** The transaction is in the capacity of the system. */
export async function eraseSandbox(tx: Tx, sandboxId: string) {
  await sql`select erase_sandbox(${sandboxId})`.execute(tx);
}

/** What was caught, the newest first. One row more than asked. */
export async function listCaughtMails(
  tx: Tx,
  sandboxId: string,
  { limit, before }: { limit: number; before?: string | undefined },
) {
  let query = tx
    .selectFrom('mails')
    .select([
      'id',
      'recipient',
      'subject',
      'body_text as text',
      'sent_at as sentAt',
      'created_at as createdAt',
    ])
    .where('sandbox_id', '=', sandboxId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('id', '<', before);
  return query.execute();
}
