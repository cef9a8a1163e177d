import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { countWaitingPeople } from '../people/index.ts';
import { listServices } from './dashboard.repo.ts';

/** The services of the customer organization, and for administrators what waits for them. */
export async function readServices(ctx: MemberContext, page: { limit: number; after?: string | undefined }) {
  const { tx, actor } = ctx;
  requirePermission(actor, 'services:read');
  if (actor.organizationKind !== 'customer') throw notFound('Dashboard');
  const rows = await listServices(tx, actor.organizationId, { personId: actor.personId, ...page });
  const waiting = may(actor, 'people:manage') ? await countWaitingPeople(ctx) : null;
  return { rows, waiting };
}
