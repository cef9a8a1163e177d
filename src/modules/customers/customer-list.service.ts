import { sql } from 'kysely';
import type { Context, MemberContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { COUNTED, countCustomers, estimateCustomers } from './customer-count.repo.ts';
import type { CustomerCount, CustomerFilters } from './customer-list.contract.ts';
import { type ListPlan, listCustomersAsJson } from './customer-list.repo.ts';
import { countOf, type PageSort, sortOf } from './customer-list.rules.ts';
import {
  amongFragments,
  behind,
  conditionsOf,
  daysLeftOf,
  foundByName,
  inactiveSince,
  matches,
  type Order,
  orderBy,
  orderOf,
  standingOf,
} from './customer-view.repo.ts';

export type ListWanted = {
  filters: CustomerFilters;
  sort: PageSort;
  limit: number;
  /** Sort keys and id of the last row of the page before. */
  after?: string[] | undefined;
};

/** One page as JSON text. */
export async function listCustomers(
  ctx: MemberContext,
  wanted: ListWanted,
  ahead: Promise<string> | undefined,
): Promise<string> {
  requirePermission(ctx.actor, 'customers:read');
  return ahead ?? readPage(ctx, ctx.actor.organizationId, wanted);
}

/** The page as it may be read while the door is still being opened: the database shows it to people of the partner only. */
export async function readPage(
  { tx, clock }: Context,
  partnerId: string,
  wanted: ListWanted,
): Promise<string> {
  return listCustomersAsJson(tx, partnerId, planOf(partnerId, wanted, clock.now()));
}

/** The page in SQL. */
export function planOf(
  partnerId: string,
  { filters, sort: wished, limit, after }: ListWanted,
  now: Date,
): ListPlan {
  const sort = sortOf(filters.search, wished);
  const order = orderOf(sort);
  const ordered = (by: Order) => ({ orderBy: orderBy(by), behind: behind(by, after) });
  const byName = foundByName(order);
  const since = sql`c.since`;
  return {
    conditions: conditionsOf(partnerId, filters, now),
    order,
    ...ordered(order),
    foundInOrder: byName && ordered(byName),
    matches:
      sort === 'match'
        ? matches(partnerId, filters.search ?? '', behind(amongFragments(order), after))
        : undefined,
    since: inactiveSince(now),
    standing: standingOf(since, now),
    daysLeft: daysLeftOf(since, now),
    limit,
  };
}

/** How many customers match: exact as long as that is cheap, otherwise about. */
export async function countMatching(ctx: MemberContext, filters: CustomerFilters): Promise<CustomerCount> {
  requirePermission(ctx.actor, 'customers:read');
  const partnerId = ctx.actor.organizationId;
  const seen = await countCustomers(ctx.tx, partnerId, conditionsOf(partnerId, filters, ctx.clock.now()));
  const inAll = seen.looked < COUNTED ? seen.looked : await estimateCustomers(ctx.tx);
  return countOf({ ...seen, atMost: COUNTED, inAll });
}
