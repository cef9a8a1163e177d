import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { operationDetails, operationSummary } from './operation-answers.ts';
import {
  findOperation,
  findRivals,
  listOperations,
  listStepsWithAttempts,
  type OperationRow,
  readHistory,
  type Side,
} from './operations.repo.ts';
import type { Operation } from './provisioning.contract.ts';
import { OPEN_STATES, type OperationState } from './provisioning.rules.ts';

export type ListQuery = {
  limit: number;
  state?: OperationState | 'open' | undefined;
  subscriptionId?: string | undefined;
  /** Part of the customer's name. */
  search?: string | undefined;
  after?: { rank: number; id: string } | undefined;
};

/** The organization's operations, failed ones first. One row more than asked for tells that there is a next page. */
export async function readOperations(ctx: MemberContext, query: ListQuery) {
  requirePermission(ctx.actor, 'operations:read');
  const { state, limit, ...wanted } = query;
  const states = state === 'open' ? OPEN_STATES : state && ([state] as const);
  const rows = await listOperations(ctx.tx, sideOf(ctx), { ...wanted, limit: limit + 1, states });
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => operationSummary(row, ctx.clock.now())),
    last: rows.length > limit ? shown.at(-1) : undefined,
  };
}

/** One operation with its steps, attempts and estimate. */
export async function readOperation(ctx: MemberContext, operationId: string): Promise<Operation> {
  requirePermission(ctx.actor, 'operations:read');
  const operation = await findOperation(ctx.tx, sideOf(ctx), operationId);
  if (!operation) throw notFound('operation');
  return details(ctx, operation);
}

async function details(ctx: MemberContext, operation: OperationRow): Promise<Operation> {
  const [steps, history, rivals] = await Promise.all([
    listStepsWithAttempts(ctx.tx, operation.partner_id, operation.id),
    readHistory(ctx.tx, operation),
    findRivals(ctx.tx, operation),
  ]);
  return operationDetails(operation, steps, history, {
    now: ctx.clock.now(),
    mayRetry: may(ctx.actor, 'operations:retry'),
    rivals,
  });
}

/** From which side the reader looks. */
export function sideOf({ actor }: MemberContext): Side {
  const column = actor.organizationKind === 'customer' ? 'organization_id' : 'partner_id';
  return { column, organizationId: actor.organizationId };
}
