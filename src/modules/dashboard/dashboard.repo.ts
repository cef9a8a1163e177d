import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type ServicesQuery = {
  personId: string;
  limit: number;
  after?: string | undefined;
  /** These services and no others. */
  only?: string[] | undefined;
};

/** The organization's services in the order in which they were added, with this person's roles. One row more. */
export async function listServices(
  tx: Tx,
  organizationId: string,
  { personId, limit, after, only }: ServicesQuery,
) {
  let query = tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .innerJoin('data_centres as d', 'd.code', 's.data_centre')
    .leftJoin('organizations as p', 'p.id', 's.partner_id')
    .leftJoin('support_partners as sp', (on) =>
      on.onRef('sp.organization_id', '=', 's.organization_id').onRef('sp.subscription_id', '=', 's.id'),
    )
    .leftJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .leftJoinLateral(
      (row) =>
        row
          .selectFrom('operations as w')
          .select(['w.id as operationId', 'w.state as operationState', 'w.promised_by as promisedBy'])
          .whereRef('w.partner_id', '=', 's.partner_id')
          .whereRef('w.subscription_id', '=', 's.id')
          .where('w.kind', '=', 'provision')
          .orderBy('w.created_at', 'desc')
          .limit(1)
          .as('work'),
      (on) => on.onTrue(),
    )
    .select([
      's.id',
      's.label',
      's.country',
      's.service_account_id as serviceAccountId',
      's.purpose',
      'd.name as dataCentre',
      's.invited_at as invitedAt',
    ])
    .select(['s.activated_at as activatedAt', 's.provisioned_at as provisionedAt'])
    .select(['s.organization_id as organizationId', 's.dashboard_url as dashboardUrl'])
    .select('v.service_kind as serviceKind')
    .select(
      sql<boolean>`exists (select from access_keys k
                            where k.organization_id = s.organization_id and k.subscription_id = s.id)
        or v.service_kind = 'broker' and exists (
          select from jsonb_array_elements(v.plans) as plan
           where plan ->> 'code' = s.plan_code
             and offers_access_keys(v.broker_id, v.service_id, plan ->> 'servicePlanId'))`.as(
        'hasAccessKeys',
      ),
    )
    .select(['o.name', 'v.description', 'v.roles as availableRoles'])
    .select(['o.retired_from', 'o.retirement_notice', 'o.retirement_data'])
    .select(sql<string>`plan_name(v.plans, s.plan_code)`.as('planName'))
    .select((row) => row.fn.coalesce('sp.partner_name', 'p.name').as('partnerName'))
    .select(['c.usable_until as usableUntil', 'c.inactivated_at as inactivatedAt'])
    .select(['work.operationId', 'work.operationState', 'work.promisedBy'])
    .select(
      sql<string[]>`array(
        select r.role from service_roles r
         where r.organization_id = s.organization_id and r.person_id = ${personId} and r.subscription_id = s.id
         order by r.role)`.as('roles'),
    )
    .where('s.organization_id', '=', organizationId)
    .orderBy('s.id')
    .limit(limit + 1);
  if (after) query = query.where('s.id', '>', after);
  if (only) query = query.where('s.id', '=', sql<string>`any (${only})`);
  return query.execute();
}
export type ServiceRow = Awaited<ReturnType<typeof listServices>>[number];

/** What a service is called and where it opens. */
export async function findOpening(tx: Tx, organizationId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .select(['o.name', 'o.retired_from', 'o.retirement_notice', 'o.retirement_data'])
    .select(['v.service_kind as serviceKind', 's.dashboard_url as dashboardUrl'])
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}
