import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

/** Held until the transaction ends. */
export async function lockProvider(tx: Tx, organizationId: string, id: string) {
  await tx
    .selectFrom('organization_providers')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return findProvider(tx, organizationId, id);
}

/** With its mail domains, and whether each is proved. */
export async function findProvider(tx: Tx, organizationId: string, id: string) {
  const provider = await tx
    .selectFrom('organization_providers')
    .select(['id', 'name', 'kind', 'issuer', 'tenants'])
    .select(['disabled_at as disabledAt', 'demanded_at as demandedAt'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!provider) return undefined;
  const domains = await tx
    .selectFrom('provider_domains')
    .select(['domain', sql<boolean>`proved_at is not null`.as('proved')])
    .where('organization_id', '=', organizationId)
    .where('provider_id', '=', id)
    .orderBy('domain')
    .execute();
  return { ...provider, domains };
}

export type FoundProvider = NonNullable<Awaited<ReturnType<typeof findProvider>>>;

export async function writeProvider(
  tx: Tx,
  organizationId: string,
  id: string,
  change: Updateable<Tables['organization_providers']>,
) {
  await tx
    .updateTable('organization_providers')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function addDomain(tx: Tx, domain: Insertable<Tables['provider_domains']>) {
  await tx.insertInto('provider_domains').values(domain).execute();
}

export async function removeDomain(
  tx: Tx,
  { organizationId, providerId, domain }: { organizationId: string; providerId: string; domain: string },
) {
  await tx
    .deleteFrom('provider_domains')
    .where('organization_id', '=', organizationId)
    .where('provider_id', '=', providerId)
    .where('domain', '=', domain)
    .execute();
}

/** What the door asks first: whether any provider of the organization is demanded. */
export async function keepDemand(tx: Tx, organizationId: string) {
  await sql`
    update organizations set demands_provider = exists (
      select from organization_providers where organization_id = ${organizationId} and demanded_at is not null)
     where id = ${organizationId}`.execute(tx);
}

/** Whether the account has an open session that began at the provider: it works, at least for them. */
export async function hasCameInThrough(
  tx: Tx,
  accountId: string,
  providerId: string,
  now: Date,
): Promise<boolean> {
  const session = await tx
    .selectFrom('sessions')
    .select('id')
    .where('account_id', '=', accountId)
    .where('provider_id', '=', providerId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return session !== undefined;
}

/** Administrators who get in with two factors of their own, whatever becomes of the provider. */
export async function countOtherWaysOfAdministrators(tx: Tx, organizationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from people
     where organization_id = ${organizationId} and roles && array['administrator', 'operator']
       and not lacks_second_factor`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Of everybody but the one who ends them. */
export async function endSessionsBegunAt(tx: Tx, providerId: string, butOf: string) {
  await tx
    .deleteFrom('sessions')
    .where('provider_id', '=', providerId)
    .where('account_id', '<>', butOf)
    .execute();
}
