import type { MemberContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { cancel } from './cancelling.service.ts';
import type { OperationRef } from './ledger.repo.ts';
import { retry } from './retrying.service.ts';
import { stepLabel } from './step-words.rules.ts';
import { listStopped, type WantedStopped } from './stopped.repo.ts';

/** Lets several of the own operations go on: all of them, or none and why. */
export async function retryOperations(
  ctx: MemberContext,
  wanted: { operationIds: string[]; reason: string },
): Promise<string[]> {
  requirePermission(ctx.actor, 'operations:retry');
  const operationIds = inOneOrder(wanted.operationIds);
  for (const operationId of operationIds)
    await retry(ctx, { partnerId: ctx.actor.organizationId, operationId }, wanted.reason);
  return operationIds;
}

/** The same of any partner, by the operator of the installation. */
export async function retryStoppedOperations(
  ctx: MemberContext,
  wanted: { operations: OperationRef[]; reason: string },
): Promise<string[]> {
  requirePermission(ctx.actor, 'provisioning:manage');
  const partnerOf = new Map(wanted.operations.map(({ operationId, partnerId }) => [operationId, partnerId]));
  const operationIds = inOneOrder([...partnerOf.keys()]);
  for (const operationId of operationIds) {
    const partnerId = partnerOf.get(operationId) ?? '';
    await forPartner(ctx, partnerId, () => retry(ctx, { partnerId, operationId }, wanted.reason));
  }
  return operationIds;
}

/** Ends an operation of a partner, by the operator of the installation. */
export async function cancelStoppedOperation(
  ctx: MemberContext,
  { reason, ...ref }: OperationRef & { reason: string },
): Promise<void> {
  requirePermission(ctx.actor, 'provisioning:manage');
  await forPartner(ctx, ref.partnerId, () => cancel(ctx, ref, reason));
}

/** What an operator does about a partner's operation is written where it stands. */
export async function forPartner<T>(
  ctx: MemberContext,
  partnerId: string,
  work: () => Promise<T>,
): Promise<T> {
  await actFor(ctx.tx, partnerId);
  const result = await work();
  await actFor(ctx.tx, ctx.actor.organizationId);
  return result;
}

/** Two who lock the same ones do so one after the other. */
const inOneOrder = (ids: string[]) => [...new Set(ids)].sort();

/** What has stopped at every partner, the latest first. */
export async function readStopped(ctx: MemberContext, query: WantedStopped) {
  requirePermission(ctx.actor, 'provisioning:manage');
  const rows = await listStopped(ctx.tx, { ...query, limit: query.limit + 1 });
  const items = rows
    .slice(0, query.limit)
    .map(({ step, kind, service_kind, created_at, promised_by, ...row }) => ({
      ...row,
      kind,
      step: step === null ? null : stepLabel(step, { kind, service_kind }),
      startedAt: created_at.toISOString(),
      promisedBy: promised_by.toISOString(),
    }));
  return { items, last: rows.length > query.limit ? items.at(-1)?.operationId : undefined };
}
