import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type Key = { organizationId: string; subscriptionId: string };

/** Whom the customer has named for the service; undefined: nobody but the partner of record. */
export async function findSupportPartner(tx: Tx, { organizationId, subscriptionId }: Key) {
  return tx
    .selectFrom('support_partners')
    .select(['partner_id as id', 'partner_name as name', 'named_at as namedAt'])
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .executeTakeFirst();
}

export async function nameSupportPartner(
  tx: Tx,
  { organizationId, subscriptionId }: Key,
  partner: { id: string; name: string },
  now: Date,
) {
  const named = { partner_id: partner.id, partner_name: partner.name, named_at: now };
  await tx
    .insertInto('support_partners')
    .values({ organization_id: organizationId, subscription_id: subscriptionId, ...named })
    .onConflict((it) => it.columns(['organization_id', 'subscription_id']).doUpdateSet(named))
    .execute();
}

/** The partner of record supports the service again. */
export async function forgetSupportPartner(tx: Tx, { organizationId, subscriptionId }: Key) {
  await tx
    .deleteFrom('support_partners')
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .execute();
}

/** Held until the transaction ends: two who change the partner of one service do it one after the other. */
export async function lockServiceOf(tx: Tx, { organizationId, subscriptionId }: Key) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`support-partner ${organizationId} ${subscriptionId}`}, 0))`.execute(
    tx,
  );
}

/** Registered partners by name (PP-89): their names and ids, and nothing else. One row more than asked. */
export async function listRegisteredPartners(
  tx: Tx,
  { search, after, limit }: { search: string; after?: [string, string] | undefined; limit: number },
) {
  const { rows } = await sql<{ id: string; name: string; sortName: string }>`
    select id, name, sort_name as "sortName"
      from registered_partners(${search}, ${after?.[0] ?? null}, ${after?.[1] ?? null}::uuid, ${limit + 1})`.execute(
    tx,
  );
  return rows;
}

/** What a partner that was named may still open by what it was given for it. */
export async function listSupportGrants(tx: Tx, { organizationId, subscriptionId }: Key, partnerId: string) {
  return tx
    .selectFrom('grants')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .where('partner_id', '=', partnerId)
    .where('as_support', '=', true)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** A service of the customer with its partner of record, as the customer reads it. */
export async function findServiceOf(tx: Tx, { organizationId, subscriptionId }: Key) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .innerJoin('organizations as p', 'p.id', 's.partner_id')
    .select(['s.id', 's.activated_at as activatedAt', 's.label', 'o.name as offeringName'])
    .select(['v.roles as offeredRoles', 'p.id as partnerId', 'p.name as partnerName'])
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}

/** Whether the registry has announced another partner of record for the customer. */
export async function findAnnouncedChange(tx: Tx) {
  return tx
    .selectFrom('partner_changes')
    .select(['id', 'to_name as toName', 'effective_at as effectiveAt'])
    .where('state', 'in', ['announced', 'waiting'])
    .orderBy('effective_at')
    .limit(1)
    .executeTakeFirst();
}
