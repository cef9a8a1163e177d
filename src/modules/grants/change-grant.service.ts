import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import type { ApproveGrants, ChangeGrant, Grant, RenewGrants } from './grants.contract.ts';
import {
  endGrant,
  findGrant,
  findServiceToGrant,
  type GrantRow,
  listPartnerPeople,
  lockGrant,
  type StoredAmendment,
  updateGrant,
} from './grants.repo.ts';
import {
  type Coverage,
  decideApproving,
  decideChanging,
  decideEnding,
  differenceOf,
  type Gains,
  withGains,
} from './grants.rules.ts';
import { scheduleNotices } from './notices.service.ts';
import { refuseFor, refuseUnknown } from './propose-grant.service.ts';
import { grantAnswer, requireCustomer, requireGrants } from './read-grants.service.ts';
import { asSide, sideOf, tellOther } from './telling.service.ts';

/**
 * Changes a grant that stands. What is taken away goes at once, whoever takes it. What a customer adds holds at once; what
 * a partner adds waits for the customer's consent to the difference.
 */
export async function changeGrant(
  ctx: MemberContext,
  id: string,
  seen: number | undefined,
  wanted: ChangeGrant,
): Promise<Grant> {
  requireGrants(ctx, 'grants:change');
  const grant = await hold(ctx, id, seen);
  const now = ctx.clock.now();
  const wantedEnd = wanted.endsAt === undefined ? null : new Date(wanted.endsAt);
  const decision = decideChanging({ ...grant, now, wantedEnd });
  if (!decision.allowed) throw refuseFor(decision.reason);
  const members = await membersOf(ctx, grant);
  refuseUnknown(wanted, { roles: await rolesToChoose(ctx, grant), people: idsKnown(grant, members) });

  const { kept, gains, reduces } = differenceOf(grant, wish(grant, wanted, wantedEnd), members);
  if (!gains && !reduces) throw refuseFor('nothing-changed');
  if (sideOf(ctx) === 'customer') {
    const stands = gains ? withGains(kept, gains) : kept;
    return settle(ctx, grant, { stands, amendment: null, news: 'changed' });
  }
  const amendment = gains ? asked(ctx, gains) : null;
  const news = gains ? 'amendment-proposed' : 'changed';
  return settle(ctx, grant, { stands: kept, amendment, news });
}

/** The same end for any number of grants, all or none: a customer extends at once, a partner asks for it. */
export async function renewGrants(ctx: MemberContext, { grantIds, endsAt }: RenewGrants): Promise<Grant[]> {
  requireGrants(ctx, 'grants:change');
  const renewed: Grant[] = [];
  for (const id of [...new Set(grantIds)].sort()) {
    renewed.push(await changeGrant(ctx, id, undefined, { endsAt }));
  }
  return renewed;
}

/** The customer approves a proposal, or consents to the difference that an amendment makes. */
export async function approveGrant(ctx: MemberContext, id: string, seen: number): Promise<Grant> {
  const grant = await holdPending(ctx, id, seen);
  requireCustomer(ctx);
  const approved = { ...grant, approvedAt: grant.approvedAt ?? ctx.clock.now() };
  const amendment = grant.amendment as StoredAmendment | null;
  const stands = amendment ? withGains(grant, gainsOf(amendment)) : grant;
  return settle(ctx, approved, { stands, amendment: null, news: 'approved' });
}

/** Any number of decisions at once, all or none: each consents to its own difference, as it was seen. */
export async function approveGrants(ctx: MemberContext, { grants }: ApproveGrants): Promise<Grant[]> {
  requireGrants(ctx, 'grants:change');
  requireCustomer(ctx);
  const approved: Grant[] = [];
  const inOrder = [...new Map(grants.map((one) => [one.id, one])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  for (const { id, version } of inOrder) approved.push(await approveGrant(ctx, id, version));
  return approved;
}

/** The customer declines what waits for it, or the partner withdraws it; what stands goes on as it is. */
export async function declineGrant(ctx: MemberContext, id: string, seen: number): Promise<Grant> {
  const grant = await holdPending(ctx, id, seen);
  const word = sideOf(ctx) === 'customer' ? 'declined' : 'withdrawn';
  if (grant.approvedAt)
    return settle(ctx, grant, { stands: grant, amendment: null, news: `amendment-${word}` });
  await endGrant(ctx.tx, grant, sideOf(ctx), ctx.clock.now());
  return finish(ctx, grant, word);
}

/** Either side ends what stands, at once. */
export async function endNow(ctx: MemberContext, id: string): Promise<Grant> {
  requireGrants(ctx, 'grants:change');
  const grant = await hold(ctx, id, undefined);
  const decision = decideEnding({ ...grant, now: ctx.clock.now() });
  if (!decision.allowed) throw refuseFor(decision.reason);
  await endGrant(ctx.tx, grant, sideOf(ctx), ctx.clock.now());
  return finish(ctx, grant, 'ended');
}

async function hold({ tx }: MemberContext, id: string, seen: number | undefined): Promise<GrantRow> {
  const grant = await lockGrant(tx, id);
  if (!grant) throw notFound('grant');
  if (seen !== undefined && grant.version !== seen) throw staleVersion();
  return grant;
}

async function holdPending(ctx: MemberContext, id: string, seen: number): Promise<GrantRow> {
  requireGrants(ctx, 'grants:change');
  const grant = await hold(ctx, id, undefined);
  const decision = decideApproving({ ...grant, amended: grant.amendment !== null, now: ctx.clock.now() });
  if (!decision.allowed) throw refuseFor(decision.reason);
  if (grant.version !== seen) throw staleVersion();
  return grant;
}

const membersOf = (ctx: MemberContext, { partnerId }: GrantRow) =>
  asSide(ctx, partnerId, ctx.actor.organizationId, () => listPartnerPeople(ctx.tx, partnerId));

/** Somebody who has left may stay named; they are covered no more. */
const idsKnown = (grant: GrantRow, members: { id: string }[]) => [
  ...grant.personIds,
  ...members.map(({ id }) => id),
];

async function rolesToChoose({ tx, actor }: MemberContext, grant: GrantRow): Promise<readonly string[]> {
  const of = { side: 'customer', organizationId: grant.customerId } as const;
  const service = await asSide({ tx }, grant.customerId, actor.organizationId, () =>
    findServiceToGrant(tx, of, grant.subscriptionId),
  );
  return service?.offeredRoles ?? grant.roles;
}

const wish = (grant: GrantRow, wanted: ChangeGrant, endsAt: Date | null): Coverage => ({
  roles: wanted.roles ?? grant.roles,
  groups: wanted.groups ?? grant.groups,
  personIds: wanted.personIds ?? grant.personIds,
  endsAt: endsAt ?? grant.endsAt,
});

const asked = ({ actor, clock }: MemberContext, gains: Gains): StoredAmendment => ({
  ...gains,
  endsAt: gains.endsAt?.toISOString() ?? null,
  askedBy: actor.name,
  askedAt: clock.now().toISOString(),
});

const gainsOf = ({ roles, groups, personIds, endsAt }: StoredAmendment): Gains => ({
  ...{ roles, groups, personIds },
  endsAt: endsAt === null ? null : new Date(endsAt),
});

type Settled = {
  stands: Coverage;
  amendment: StoredAmendment | null;
  news: 'changed' | 'approved' | 'amendment-proposed' | 'amendment-declined' | 'amendment-withdrawn';
};

async function settle(
  ctx: MemberContext,
  grant: GrantRow,
  { stands, amendment, news }: Settled,
): Promise<Grant> {
  const { roles, groups, personIds, endsAt } = stands;
  const change = { roles, groups, personIds, endsAt, amendment, approvedAt: grant.approvedAt };
  await updateGrant(ctx.tx, grant, change, ctx.clock.now());
  const before = { roles: grant.roles, groups: grant.groups, endsAt: grant.endsAt.toISOString() };
  const after = { roles, groups, endsAt: endsAt.toISOString() };
  return finish(ctx, grant, news, { before, after, ...(amendment ? { asked: amendment } : {}) });
}

async function finish(
  ctx: MemberContext,
  { id }: GrantRow,
  news: Settled['news'] | 'declined' | 'withdrawn' | 'ended',
  details: Record<string, unknown> = {},
): Promise<Grant> {
  const grant = await findGrant(ctx.tx, id);
  if (!grant) throw notFound('grant');
  await scheduleNotices(ctx, grant);
  await tellOther(ctx, grant, { news, action: `grant.${news}`, details });
  return grantAnswer(ctx, grant);
}
