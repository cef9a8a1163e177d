import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { MovingService } from './partner-changes.rules.ts';

const changes = (tx: Tx) =>
  tx
    .selectFrom('partner_changes')
    .select([
      'organization_id as vendorId',
      'id',
      'number',
      'customer_name as customerName',
      'state',
      'version',
    ])
    .select([
      'from_number as fromNumber',
      'from_name as fromName',
      'to_number as toNumber',
      'to_name as toName',
    ])
    .select([
      'announced_at as announcedAt',
      'effective_at as effectiveAt',
      'finished_at as finishedAt',
      'moved',
    ]);

export type ChangeRecord = NonNullable<Awaited<ReturnType<typeof findChange>>>;

/** Newest first; whose they are is decided by the policies: the vendor's, both partners', the customer's. One row more. */
export async function listChanges(
  tx: Tx,
  {
    limit,
    before,
    state,
  }: { limit: number; before?: string | undefined; state?: ChangeRecord['state'] | undefined },
) {
  let query = changes(tx)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('id', '<', before);
  if (state) query = query.where('state', '=', state);
  return query.execute();
}

export async function findChange(tx: Tx, id: string) {
  return changes(tx).where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends, so that the moment does not come meanwhile. */
export async function lockChange(tx: Tx, vendorId: string, id: string): Promise<ChangeRecord | undefined> {
  return changes(tx)
    .where('organization_id', '=', vendorId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function setMoment(tx: Tx, vendorId: string, id: string, effectiveAt: Date) {
  await tx
    .updateTable('partner_changes')
    .set({ effective_at: effectiveAt, told_at: null, version: sql<number>`version + 1` })
    .where('organization_id', '=', vendorId)
    .where('id', '=', id)
    .execute();
}

/** The services that hang on the customer now; nothing for whoever may not see the change. */
export async function listMovingServices(tx: Tx, vendorId: string, id: string): Promise<MovingService[]> {
  const { rows } = await sql<{ services: MovingService[] }>`
    select services_that_move(${vendorId}, ${id}) as services`.execute(tx);
  return rows[0]?.services ?? [];
}

export type CarriedOut = {
  outcome: 'nothing' | 'waiting' | 'done';
  formerHolder: string | null;
  holder: string | null;
  customerOrganization: string | null;
  openOperations: string[] | null;
};

/** Carries the change out if its moment has come and nobody else has. The transaction acts as the system. */
export async function carryOut(tx: Tx, vendorId: string, id: string, now: Date): Promise<CarriedOut> {
  const { rows } = await sql<CarriedOut>`
    select outcome, former_holder as "formerHolder", holder, customer_organization as "customerOrganization",
           open_operations as "openOperations"
      from carry_out_partner_change(${vendorId}, ${id}, ${now})`.execute(tx);
  const [result] = rows;
  if (!result) throw new Error('Carrying out a change tells what it did.');
  return result;
}

const AT_ONCE = 500;

/** Changes that people are still to be told of, the oldest first. Held: another worker tells others meanwhile. */
export async function lockUntold(tx: Tx, vendorId: string) {
  return tx
    .selectFrom('partner_changes')
    .select(['id', 'number', 'customer_name as customerName', 'state', 'effective_at as effectiveAt'])
    .select('holder_id as holderId')
    .select([
      'from_number as fromNumber',
      'from_name as fromName',
      'to_number as toNumber',
      'to_name as toName',
    ])
    .where('organization_id', '=', vendorId)
    .where('told_at', 'is', null)
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
}
export type UntoldChange = Awaited<ReturnType<typeof lockUntold>>[number];

export async function markTold(tx: Tx, vendorId: string, ids: string[], now: Date) {
  await tx
    .updateTable('partner_changes')
    .set({ told_at: now })
    .where('organization_id', '=', vendorId)
    .where('id', 'in', ids)
    .execute();
}

/** The active partner organization of a number of the registry. */
export async function findPartnerOrganization(tx: Tx, number: string) {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('kind', '=', 'partner')
    .where('registry_number', '=', number)
    .executeTakeFirst();
}

export async function findOrganizationName(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom('organizations').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}

/** Administrators of the organization that the transaction acts for. */
export async function listAdministrators(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('people')
    .select(['contact_email as contactEmail'])
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`'administrator' = any (roles)`)
    .orderBy('contact_email')
    .execute();
}

/** The customer's own organization, if it has one, and its contact. The transaction acts for whoever has the record. */
export async function findCustomer(tx: Tx, holderId: string, number: string) {
  return tx
    .selectFrom('customers')
    .select(['organization_id as organizationId', 'contact_email as contactEmail'])
    .where('partner_id', '=', holderId)
    .where('number', '=', number)
    .executeTakeFirst();
}
