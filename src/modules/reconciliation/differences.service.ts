import type { MemberContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import {
  type DifferenceRow,
  listCustomersOf,
  listDifferences,
  listLatestOperations,
} from './differences.repo.ts';
import type { ServiceDifference } from './reconciliation.contract.ts';
import { type DifferenceKind, TOLD } from './reconciliation.rules.ts';
import { readingPermission } from './starting.service.ts';

/** Of a partner its own differences, of the vendor all; the oldest first. `next` is the id to go on after. */
export async function readDifferences(
  ctx: MemberContext,
  page: { kind?: DifferenceKind | undefined; after?: string | undefined; limit: number },
): Promise<{ items: ServiceDifference[]; next: string | null }> {
  requirePermission(ctx.actor, readingPermission(ctx));
  const partnerId = partnerOf(ctx);
  const rows = await listDifferences(ctx.tx, { ...page, partnerId });
  const shown = rows.slice(0, page.limit);
  const ids = shown.map((row) => row.subscription_id);
  const [customers, operations] = await Promise.all([
    partnerId === null ? [] : listCustomersOf(ctx.tx, partnerId, ids),
    listLatestOperations(ctx.tx, ids),
  ]);
  const customerOf = new Map(customers.map((row) => [row.id, { id: row.customer_id, name: row.name }]));
  const operationOf = new Map(
    operations.map((row) => [row.subscription_id, { id: row.id, state: row.state }]),
  );
  return {
    items: shown.map((row) => ({
      ...describe(row),
      customer: customerOf.get(row.subscription_id) ?? null,
      operation: operationOf.get(row.subscription_id) ?? null,
    })),
    next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Null for the vendor, which looks at all partners. */
export const partnerOf = ({ actor }: MemberContext): string | null =>
  actor.organizationKind === 'vendor' ? null : actor.organizationId;

const describe = (row: DifferenceRow) => ({
  ...{ id: row.id, kind: row.kind, ...TOLD[row.kind], detail: row.detail },
  since: row.found_at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  ...{ partnerName: row.partner_name, serviceName: row.service_name },
  subscriptionId: row.subscription_id,
});
