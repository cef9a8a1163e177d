import type { MemberContext } from '../../kernel/context.ts';
import { DomainError, invalidField, notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { Grant, PARTNER_ROLES } from './grants.contract.ts';
import {
  findGrant,
  type GrantRow,
  type GrantsQuery,
  isKnownPartner,
  listDeeds,
  listGrants,
  listPartnerPeople,
  type StoredAmendment,
} from './grants.repo.ts';
import { covers, type Member, stateOf } from './grants.rules.ts';
import { asSide, sideOf } from './telling.service.ts';

type Wanted = Omit<GrantsQuery, 'pendingAt'> & { pending: boolean };

/** Grants of the organization on either side, newest first; `next` is the id to go on before. */
export async function readGrants(ctx: MemberContext, { pending, ...query }: Wanted) {
  requireGrants(ctx, 'grants:read');
  const of = { side: sideOf(ctx), organizationId: ctx.actor.organizationId };
  const pendingAt = pending ? ctx.clock.now() : undefined;
  const rows = await listGrants(ctx.tx, of, { ...query, pendingAt });
  const items = await grantAnswers(ctx, rows.slice(0, query.limit));
  return { items, next: rows.length > query.limit ? items.at(-1)?.id : undefined };
}

/** One grant, with everybody whom it covers now. */
export async function readGrant(ctx: MemberContext, id: string): Promise<Grant> {
  requireGrants(ctx, 'grants:read');
  const grant = await findGrant(ctx.tx, id);
  if (!grant) throw notFound('grant');
  return grantAnswer(ctx, grant);
}

/** What people did by a grant: both sides read it in their own trail. */
export async function readDeeds(
  ctx: MemberContext,
  id: string,
  page: { limit: number; before?: string | undefined },
) {
  requireGrants(ctx, 'grants:read');
  if (!(await findGrant(ctx.tx, id))) throw notFound('grant');
  return listDeeds(ctx.tx, ctx.actor.organizationId, id, page);
}

/** Partners and customers have grants; the vendor is told that there is no such thing. */
export function requireGrants({ actor }: MemberContext, permission: 'grants:read' | 'grants:change') {
  if (actor.organizationKind === 'vendor') throw notFound('grant');
  requirePermission(actor, permission);
}

export function requireCustomer({ actor }: MemberContext) {
  if (actor.organizationKind === 'customer') return;
  const sentence = 'Only the customer decides on access to its service.';
  const explanation = {
    ...{ reason: 'customer-decides', sentence },
    remedy: 'Wait for the decision, or talk to the customer.',
    who: 'An administrator of the customer.',
  };
  throw new DomainError('forbidden', sentence, { reason: explanation.reason, explanation });
}

type Named = Member & { name: string };

export async function grantAnswers(ctx: MemberContext, rows: readonly GrantRow[]): Promise<Grant[]> {
  const answers: Grant[] = [];
  for (const row of rows) answers.push(await grantAnswer(ctx, row));
  return answers;
}

/** Reads as the partner who is covered: that list is the same for both sides. */
export async function grantAnswer(ctx: MemberContext, grant: GrantRow): Promise<Grant> {
  const amendment = grant.amendment as StoredAmendment | null;
  const personIds = [...grant.personIds, ...(amendment?.personIds ?? [])];
  const people = await asSide(ctx, grant.partnerId, ctx.actor.organizationId, () =>
    listPartnerPeople(ctx.tx, grant.partnerId, { groups: grant.groups, personIds }),
  );
  return {
    id: grant.id,
    customer: { id: grant.customerId, name: grant.customerName },
    partner: { id: grant.partnerId, name: grant.partnerName },
    subscriptionId: grant.subscriptionId,
    serviceName: grant.serviceName,
    roles: grant.roles,
    groups: groupsOf(grant.groups),
    named: namesOf(people, grant.personIds),
    people: people.filter((person) => covers(grant, person)).map(nameOf),
    offeredRoles: grant.offeredRoles ?? grant.roles,
    purpose: grant.purpose,
    startsAt: grant.startsAt.toISOString(),
    endsAt: grant.endsAt.toISOString(),
    state: stateOf(grant, ctx.clock.now()),
    proposedBy: grant.proposedBy,
    approvedAt: grant.approvedAt?.toISOString() ?? null,
    endedAt: grant.endedAt?.toISOString() ?? null,
    endedBy: grant.endedBy,
    amendment: amendment && {
      roles: amendment.roles,
      groups: groupsOf(amendment.groups),
      named: namesOf(people, amendment.personIds),
      endsAt: amendment.endsAt,
      askedBy: amendment.askedBy,
      askedAt: amendment.askedAt,
    },
    version: grant.version,
  };
}

const nameOf = ({ id, name }: Named) => ({ id, name });
const namesOf = (people: readonly Named[], ids: readonly string[]) =>
  people.filter(({ id }) => ids.includes(id)).map(nameOf);
const groupsOf = (groups: string[]) => groups as (typeof PARTNER_ROLES)[number][];

/**
 * People of a partner who can be named, by name: a partner its own; a customer those of partners that support it or that it
 * has dealt with. Of another partner it names groups first.
 */
export async function readGrantablePeople(ctx: MemberContext, wanted: string | undefined) {
  requireGrants(ctx, 'grants:change');
  const { organizationId } = ctx.actor;
  const partnerId = sideOf(ctx) === 'partner' ? organizationId : wanted;
  if (!partnerId) throw invalidField('?partnerId', 'Name the partner.', 'required');
  if (partnerId !== organizationId && !(await isKnownPartner(ctx.tx, organizationId, partnerId)))
    throw notFound('partner');
  const people = await asSide(ctx, partnerId, organizationId, () => listPartnerPeople(ctx.tx, partnerId));
  return people.map(({ id, name, roles }) => ({ id, name, role: roles[0] ?? '' }));
}
