import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Coverage, Gains, Member, Side } from './grants.rules.ts';

/** The service's own list of roles is left out for a partner that reads no more of the service than its grant. */
const offeredRoles = sql<string[] | null>`(
  select v.roles from subscriptions s
    join offering_versions v on v.offering_code = s.offering_code and v.version = s.offering_version
   where s.id = grants.subscription_id and (s.partner_id = grants.partner_id or s.organization_id = grants.organization_id))`;

const grants = (tx: Tx) =>
  tx
    .selectFrom('grants')
    .select(offeredRoles.as('offeredRoles'))
    .select(['id', 'organization_id as customerId', 'customer_name as customerName'])
    .select(['partner_id as partnerId', 'partner_name as partnerName'])
    .select(['subscription_id as subscriptionId', 'service_name as serviceName'])
    .select(['roles', 'groups', 'person_ids as personIds', 'purpose'])
    .select(['starts_at as startsAt', 'ends_at as endsAt', 'proposed_by as proposedBy'])
    .select(['as_support as asSupport', 'approved_at as approvedAt'])
    .select([
      'ended_at as endedAt',
      'ended_by as endedBy',
      'amendment',
      'version',
      'told_until as toldUntil',
    ]);

export type GrantRow = Awaited<ReturnType<typeof listGrants>>[number];

export type GrantsQuery = {
  limit: number;
  before?: string | undefined;
  subscriptionId?: string | undefined;
  /** The record of a customer at its partner. */
  customerId?: string | undefined;
  pendingAt?: Date | undefined;
};

const side = { customer: 'organization_id', partner: 'partner_id' } as const;

/** Newest first, of the organization on this side. One row more than asked. */
export async function listGrants(tx: Tx, of: { side: Side; organizationId: string }, query: GrantsQuery) {
  let rows = grants(tx)
    .where(side[of.side], '=', of.organizationId)
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.before) rows = rows.where('id', '<', query.before);
  if (query.subscriptionId) rows = rows.where('subscription_id', '=', query.subscriptionId);
  if (query.customerId) {
    rows = rows.where('subscription_id', 'in', (row) =>
      row
        .selectFrom('subscriptions')
        .select('id')
        .where('partner_id', '=', of.organizationId)
        .where('customer_id', '=', query.customerId ?? ''),
    );
  }
  const { pendingAt } = query;
  if (pendingAt) {
    rows = rows
      .where('ended_at', 'is', null)
      .where('ends_at', '>', pendingAt)
      .where((row) => row.or([row('approved_at', 'is', null), row('amendment', 'is not', null)]));
  }
  return rows.execute();
}

/** Proposals and amendments that the customer has not decided on; counted no further than to `most`. */
export async function countUndecided(
  tx: Tx,
  organizationId: string,
  { now, most }: { now: Date; most: number },
) {
  const few = tx
    .selectFrom('grants')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .where((row) => row.or([row('approved_at', 'is', null), row('amendment', 'is not', null)]))
    .limit(most)
    .as('few');
  const { count } = await tx
    .selectFrom(few)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function findGrant(tx: Tx, id: string): Promise<GrantRow | undefined> {
  return grants(tx).where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends: both sides decide one after the other. */
export async function lockGrant(tx: Tx, id: string): Promise<GrantRow | undefined> {
  return grants(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** What a person of a partner might act by, in one service. */
export async function listGrantsForService(tx: Tx, partnerId: string, subscriptionId: string) {
  return grants(tx)
    .where('partner_id', '=', partnerId)
    .where('subscription_id', '=', subscriptionId)
    .orderBy('id', 'desc')
    .execute();
}

export type NewGrantRow = Coverage & {
  customerId: string;
  id: string;
  partnerId: string;
  subscriptionId: string;
  customerName: string;
  partnerName: string;
  serviceName: string;
  purpose: string;
  startsAt: Date;
  proposedBy: Side;
  asSupport: boolean;
  approvedAt: Date | null;
};

export async function insertGrant(tx: Tx, grant: NewGrantRow, now: Date) {
  await tx
    .insertInto('grants')
    .values({
      organization_id: grant.customerId,
      id: grant.id,
      partner_id: grant.partnerId,
      subscription_id: grant.subscriptionId,
      customer_name: grant.customerName,
      partner_name: grant.partnerName,
      service_name: grant.serviceName,
      roles: grant.roles,
      groups: grant.groups,
      person_ids: grant.personIds,
      purpose: grant.purpose,
      starts_at: grant.startsAt,
      ends_at: grant.endsAt,
      proposed_by: grant.proposedBy,
      as_support: grant.asSupport,
      approved_at: grant.approvedAt,
      told_until: now,
      created_at: now,
    })
    .execute();
}

export type StoredAmendment = Omit<Gains, 'endsAt'> & {
  endsAt: string | null;
  askedBy: string;
  askedAt: string;
};
type Change = Coverage & { amendment: StoredAmendment | null; approvedAt: Date | null };
type Key = { customerId: string; id: string };

/** Leaves exactly this; the notices of a new end begin anew. */
export async function updateGrant(tx: Tx, { customerId, id }: Key, change: Change, now: Date) {
  await tx
    .updateTable('grants')
    .set({
      roles: change.roles,
      groups: change.groups,
      person_ids: change.personIds,
      ends_at: change.endsAt,
      approved_at: change.approvedAt,
      amendment: change.amendment && JSON.stringify(change.amendment),
      told_until: now,
      version: sql<number>`version + 1`,
    })
    .where('organization_id', '=', customerId)
    .where('id', '=', id)
    .execute();
}

export async function endGrant(tx: Tx, { customerId, id }: Key, by: Side, now: Date) {
  await tx
    .updateTable('grants')
    .set({ ended_at: now, ended_by: by, amendment: null, version: sql<number>`version + 1` })
    .where('organization_id', '=', customerId)
    .where('id', '=', id)
    .execute();
}

export async function markTold(tx: Tx, { customerId, id }: Key, now: Date) {
  await tx
    .updateTable('grants')
    .set({ told_until: now })
    .where('organization_id', '=', customerId)
    .where('id', '=', id)
    .execute();
}

/** A service as one of its two sides sees it: the partner of record its own, the customer its own. */
export async function findServiceToGrant(tx: Tx, of: { side: Side; organizationId: string }, id: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .select(['s.organization_id as customerId', 's.partner_id as partnerId', 's.activated_at as activatedAt'])
    .select(['c.name as customerName', 'o.name as offeringName', 's.label', 'v.roles as offeredRoles'])
    .where(of.side === 'partner' ? 's.partner_id' : 's.organization_id', '=', of.organizationId)
    .where('s.id', '=', id)
    .executeTakeFirst();
}

/** People of a partner organization, all or those that are named or have one of these roles. The transaction acts for it. */
export async function listPartnerPeople(
  tx: Tx,
  partnerId: string,
  of?: { groups: string[]; personIds: string[] },
): Promise<(Member & { name: string })[]> {
  let query = tx
    .selectFrom('people')
    .select(['id', 'roles', sql<string>`first_name || ' ' || last_name`.as('name')])
    .where('organization_id', '=', partnerId)
    .orderBy('last_name')
    .orderBy('id');
  if (of)
    query = query.where(sql<SqlBool>`(id = any (${of.personIds}::uuid[]) or roles && ${of.groups}::text[])`);
  return query.execute();
}

/** Administrators of the organization that the transaction acts for. */
export async function listAdministrators(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('people')
    .select(['contact_email as contactEmail', sql<string>`first_name || ' ' || last_name`.as('name')])
    .select(['first_name as firstName', 'last_name as lastName', 'sign_in_name as signInName'])
    .select(sql<boolean>`account_id is not null`.as('joined'))
    .where('organization_id', '=', organizationId)
    .where(sql<SqlBool>`'administrator' = any (roles)`)
    .orderBy('contact_email')
    .execute();
}

/** The organization that the transaction acts for. */
export async function findOrganization(tx: Tx, id: string) {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What was done by a grant, from the organization's own trail; newest first, one row more than asked. */
export async function listDeeds(
  tx: Tx,
  organizationId: string,
  grantId: string,
  { limit, before }: { limit: number; before?: string | undefined },
) {
  let query = tx
    .selectFrom('audit_events')
    .select(['id', 'at', 'actor_name as actorName', 'action', 'subject_name as subjectName'])
    .where('organization_id', '=', organizationId)
    .where(sql<SqlBool>`details ? 'grant' and details ->> 'grant' = ${grantId}`)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('id', '<', before);
  return query.execute();
}

/** Whether a partner supports a service of the customer, or has ever been given or asked for access. */
export async function isKnownPartner(tx: Tx, customerId: string, partnerId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from subscriptions where organization_id = ${customerId} and partner_id = ${partnerId})
        or exists (select from support_partners where organization_id = ${customerId} and partner_id = ${partnerId})
        or exists (select from grants where organization_id = ${customerId} and partner_id = ${partnerId}) as known`.execute(
    tx,
  );
  return rows[0]?.known === true;
}
