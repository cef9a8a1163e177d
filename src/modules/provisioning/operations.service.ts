import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { listSteps, lockOperation, markOperation, markStep } from './attempts.repo.ts';
import { operationDetails, operationSummary } from './operation-answers.ts';
import {
  findOperation,
  isHeldByAnother,
  listOperations,
  listStepsWithAttempts,
  type OperationRow,
  readHistory,
  type Side,
} from './operations.repo.ts';
import type { Operation } from './provisioning.contract.ts';
import { findSubject } from './provisioning.repo.ts';
import { ATTEMPTS_PER_ROUND, nextStep, OPEN_STATES, type OperationState } from './provisioning.rules.ts';
import { decideRetry, RETRY_SENTENCES } from './retrying.rules.ts';
import { operationSubject, PROVISIONING_QUEUE } from './start-provisioning.service.ts';

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
  const steps = await listStepsWithAttempts(ctx.tx, operation.partner_id, operation.id);
  const history = await readHistory(ctx.tx, operation.kind);
  const otherIsOpen = await isHeldByAnother(ctx.tx, operation);
  return operationDetails(operation, steps, history, {
    now: ctx.clock.now(),
    mayRetry: may(ctx.actor, 'operations:retry'),
    otherIsOpen,
  });
}

/** Lets a failed operation go on from the step that failed, with a fresh round of tries. */
export async function retryOperation(ctx: MemberContext, operationId: string): Promise<Operation> {
  requirePermission(ctx.actor, 'operations:retry');
  const { tx, actor, jobs } = ctx;
  const ref = { partnerId: actor.organizationId, operationId };
  const operation = await lockOperation(tx, ref);
  if (!operation) throw notFound('operation');
  const otherIsOpen = await isHeldByAnother(tx, operation);
  const decision = decideRetry({ state: operation.state, otherIsOpen });
  if (!decision.allowed) throw refused(explain(RETRY_SENTENCES, decision.reason));

  const step = nextStep(await listSteps(tx, ref));
  if (step) {
    await markStep(tx, ref, step.position, {
      state: 'waiting',
      owner: 'portico',
      attempts_allowed: step.attempts + ATTEMPTS_PER_ROUND,
    });
  }
  await markOperation(tx, ref, { state: 'queued', finished_at: null });
  const subject = await findSubject(tx, ref.partnerId, operation.subscription_id);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [ref.partnerId, ...(operation.organization_id ? [operation.organization_id] : [])],
    action: 'provisioning.retried',
    subject: {
      kind: 'operation',
      id: operationId,
      name: `${subject?.service_name} for ${subject?.customer_name}`,
    },
    details: step ? { step: step.name } : {},
  });
  await jobs.enqueue(tx, PROVISIONING_QUEUE, ref);
  await notify(tx, operationSubject(operationId));
  return readOperation(ctx, operationId);
}

export function sideOf({ actor }: MemberContext): Side {
  const column = actor.organizationKind === 'customer' ? 'organization_id' : 'partner_id';
  return { column, organizationId: actor.organizationId };
}
