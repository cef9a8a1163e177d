import { addDays } from '../../kernel/clock.ts';
import type { MemberContext, Program } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { CLOSED, closedSince } from '../../platform/http/closed-organizations.ts';
import { RETENTION_DAYS } from '../customers/customers.rules.ts';
import { countUndecided, findAnnouncedChange } from '../grants/index.ts';
import { countWaitingPeople } from '../people/index.ts';
import { listServices } from './dashboard.repo.ts';

/** The services of the customer organization, and for administrators what waits for them. */
export async function readServices(ctx: MemberContext, page: { limit: number; after?: string | undefined }) {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'services:read');
  if (actor.organizationKind !== 'customer') throw notFound('Dashboard');
  const own = actor.program?.serviceRoles;
  const only = own?.map(({ subscriptionId }) => subscriptionId);
  const found = await listServices(tx, actor.organizationId, { personId: actor.personId, only, ...page });
  const rows = own ? found.map((row) => ({ ...row, roles: rolesIn(row.id, own) })) : found;
  const since = await closedSince(tx, actor.organizationId, clock.now());
  const mayKnow = since === null && may(actor, 'people:manage');
  return { rows, waiting: mayKnow ? await findWaiting(ctx) : null, closed: since && closedBy(since) };
}

/** More need not be told apart on a page that leads to them. */
const MOST_COUNTED = 100;

/** What an administrator has to decide or to know: people, access that is asked for, a change of partner. */
async function findWaiting(ctx: MemberContext) {
  const { tx, actor, clock } = ctx;
  const people = await countWaitingPeople(ctx);
  const grants = await countUndecided(tx, actor.organizationId, { now: clock.now(), most: MOST_COUNTED });
  const change = await findAnnouncedChange(tx);
  return {
    ...people,
    grants,
    partnerChange: change && {
      id: change.id,
      toName: change.toName,
      effectiveAt: change.effectiveAt.toISOString(),
    },
  };
}

const rolesIn = (subscriptionId: string, roles: Program['serviceRoles']) =>
  roles.filter((one) => one.subscriptionId === subscriptionId).map(({ role }) => role);

/** How long everything is kept, and who can open it again (PP-42, PP-43). */
const closedBy = (since: Date) => ({
  since: since.toISOString(),
  keptUntil: addDays(since, RETENTION_DAYS).toISOString(),
  sentence: CLOSED.sentence,
  remedy: CLOSED.remedy,
  who: CLOSED.who,
});
