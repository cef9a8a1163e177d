import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import {
  type DifferenceRow,
  findDifference,
  listCustomersOf,
  listDifferences,
  listLatestOperations,
  listOperations,
} from './differences.repo.ts';
import type { ServiceDifference } from './reconciliation.contract.ts';
import { type DifferenceKind, kindsOf, type Owner, TOLD } from './reconciliation.rules.ts';
import { readingPermission } from './starting.service.ts';

export type DifferencesQuery = {
  state: 'open' | 'settled';
  kind?: DifferenceKind | undefined;
  owner?: Owner | undefined;
  customerId?: string | undefined;
  subscriptionId?: string | undefined;
  after?: string | undefined;
  limit: number;
};

/** Of a partner its own differences, of the vendor all; open ones the oldest first. `next` is the id to go on after. */
export async function readDifferences(
  ctx: MemberContext,
  { state, kind, owner, ...query }: DifferencesQuery,
): Promise<{ items: ServiceDifference[]; next: string | null }> {
  requirePermission(ctx.actor, readingPermission(ctx));
  const wanted = { ...query, settled: state === 'settled', kinds: kindsOf({ kind, owner }) };
  const rows = await listDifferences(ctx.tx, partnerOf(ctx), wanted);
  const shown = rows.slice(0, query.limit);
  return {
    items: await describeAll(ctx, shown),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One difference, also for a while after it has ended. */
export async function readDifference(ctx: MemberContext, id: string): Promise<ServiceDifference> {
  requirePermission(ctx.actor, readingPermission(ctx));
  const row = await findDifference(ctx.tx, partnerOf(ctx), id);
  const [described] = row ? await describeAll(ctx, [row]) : [];
  if (!described) throw notFound('difference');
  return described;
}

async function describeAll(ctx: MemberContext, rows: DifferenceRow[]): Promise<ServiceDifference[]> {
  const partnerId = partnerOf(ctx);
  const ids = rows.map((row) => row.subscription_id);
  const [customers, operations, mendings] = await Promise.all([
    partnerId === null ? [] : listCustomersOf(ctx.tx, partnerId, ids),
    listLatestOperations(ctx.tx, ids),
    listOperations(
      ctx.tx,
      rows.flatMap((row) => row.mending_id ?? []),
    ),
  ]);
  const customerOf = new Map(customers.map((row) => [row.id, { id: row.customer_id, name: row.name }]));
  const operationOf = new Map(
    operations.map((row) => [row.subscription_id, { id: row.id, state: row.state }]),
  );
  const mendingOf = new Map(mendings.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...describe(row),
    customer: customerOf.get(row.subscription_id) ?? null,
    operation: operationOf.get(row.subscription_id) ?? null,
    mending: mendingOf.get(row.mending_id ?? '') ?? null,
  }));
}

/** Null for the vendor, which looks at all partners. */
export const partnerOf = ({ actor }: MemberContext): string | null =>
  actor.organizationKind === 'vendor' ? null : actor.organizationId;

const describe = (row: DifferenceRow) => ({
  ...{ id: row.id, kind: row.kind, ...TOLD[row.kind], detail: row.detail },
  since: row.found_at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  settledAt: row.settled_at?.toISOString() ?? null,
  ...{ partnerName: row.partner_name, serviceName: row.service_name },
  subscriptionId: row.subscription_id,
});
