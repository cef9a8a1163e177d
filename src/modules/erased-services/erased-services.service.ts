import { addSeconds } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import type { Broker } from '../../platform/service-broker/broker-types.ts';
import { countKeysLeft } from '../access-keys/index.ts';
import { outcomeOfRemoving, pauseAfter, type Removal } from '../access-keys/outcomes.rules.ts';
import { recordAudit } from '../audit/index.ts';
import { openBrokerById } from '../brokers/index.ts';
import { findOfferingVersion } from '../catalogue/index.ts';
import { standInFor } from '../provisioning/index.ts';
import { providerOf } from '../provisioning/providers.rules.ts';
import {
  deleteErased,
  type ErasedRow,
  findErased,
  findOfferingName,
  insertErased,
  listAskedFor,
  lockErased,
  updateErased,
} from './erased-services.repo.ts';

export const ERASED_SERVICE_QUEUE = 'erased-service-removal';
export type ErasedRef = { partnerId: string; instanceId: string };
const keyOf = ({ partnerId, instanceId }: ErasedRef) => ({ partner_id: partnerId, id: instanceId });

type Erasing = { partnerId: string; receiptId: string; subscriptionIds: readonly string[] };

/**
 * What these services hold at their brokers is deleted there by jobs, in the transaction that erases their customer. The
 * transaction acts for the partner.
 */
export async function leaveToRemove(ctx: Context, { partnerId, receiptId, subscriptionIds }: Erasing) {
  if (await standInFor(ctx, partnerId)) return;
  await leave(ctx, partnerId, receiptId, await listAskedFor(ctx.tx, partnerId, subscriptionIds));
}

/**
 * The same for all services of a sandbox that is erased, where the services' own brokers were asked for it. The transaction
 * acts for the partner whose sandbox it is, which is told.
 */
export async function leaveSandboxToRemove(ctx: Context, partnerId: string, sandboxId: string) {
  await actFor(ctx.tx, sandboxId);
  const asked = (await standInFor(ctx, sandboxId)) ? [] : await listAskedFor(ctx.tx, sandboxId);
  await actFor(ctx.tx, partnerId);
  await leave(ctx, partnerId, null, asked);
}

/** RapidStart holds nothing outside. */
async function leave(
  ctx: Context,
  partnerId: string,
  receiptId: string | null,
  services: Awaited<ReturnType<typeof listAskedFor>>,
) {
  for (const asked of services) {
    const content = await findOfferingVersion(ctx.tx, asked.offering_code, asked.offering_version);
    const provider =
      content &&
      providerOf(
        content,
        content.plans.find(({ code }) => code === asked.plan_code),
      );
    if (!provider?.brokerId) continue;
    await insertErased(ctx.tx, {
      ...{ partner_id: partnerId, id: asked.id, receipt_id: receiptId },
      // The keys of a sandbox are gone with everything that names one of its organizations.
      organization_id: receiptId ? asked.organization_id : null,
      offering_code: asked.offering_code,
      ...{ broker_id: provider.brokerId, service_id: provider.serviceId, plan_id: provider.planId },
      next_try_at: ctx.clock.now(),
    });
    await ctx.jobs.enqueue(ctx.tx, ERASED_SERVICE_QUEUE, { partnerId, instanceId: asked.id });
  }
}

/**
 * Asks a broker to delete the instance of an erased customer, its access keys first; what is in vain has a job of its own for
 * the next try, for as long as it takes. May run twice.
 */
export async function removeErased(worker: WorkerContext, ref: ErasedRef): Promise<void> {
  const row = await forPartner(worker, ref, ({ tx }) => findErased(tx, keyOf(ref)));
  if (!row) return;
  const after = (await waitForKeys(worker, row)) ?? (await askToDelete(worker, row));
  await forPartner(worker, ref, async (ctx) => {
    const now = await lockErased(ctx.tx, keyOf(ref));
    if (!now || now.tries !== row.tries || now.polls !== row.polls) return;
    await (after === 'gone' ? conclude(ctx, now) : tryLater(ctx, ref, after));
  });
}

type Later = Removal & { seconds: number };

async function waitForKeys(worker: WorkerContext, row: ErasedRow): Promise<Later | undefined> {
  const { organization_id: organizationId, id } = row;
  if (organizationId === null) return undefined;
  const left = await worker.db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, organizationId);
    return countKeysLeft(tx, organizationId, id);
  });
  if (left === 0) return undefined;
  const trouble = `The access keys of the service are removed first: ${left} left.`;
  return { ...removalOf(row), trouble, seconds: SECONDS_FOR_KEYS };
}
const SECONDS_FOR_KEYS = 60;

/** Outside of any transaction. */
async function askToDelete(worker: WorkerContext, row: ErasedRow): Promise<Later | 'gone'> {
  const opened = await openBrokerById(worker, row.broker_id);
  if (opened.kind === 'open')
    // What was in vain before is not told of a request that was taken.
    return (
      outcomeOfRemoving(await deleteAt(opened.broker, row), { ...removalOf(row), trouble: null }) ?? 'gone'
    );
  const tries = row.tries + 1;
  const trouble =
    opened.kind === 'resting'
      ? `The broker of the service rests: ${opened.reason}`
      : opened.explanation.sentence;
  return { ...removalOf(row), tries, trouble, seconds: pauseAfter(tries) };
}

function deleteAt(broker: Broker, row: ErasedRow) {
  const call = { requestIdentity: `${row.id}.erased.${row.tries}.${row.polls}`, originatingIdentity: null };
  const which = { instanceId: row.id, serviceId: row.service_id, planId: row.plan_id };
  return row.polls === 0
    ? broker.deprovision(which, call)
    : broker.lastOperation({ ...which, of: 'deprovision', operation: row.operation }, call);
}

const removalOf = ({ tries, polls, operation, trouble }: ErasedRow): Removal => ({
  ...{ tries, polls, operation, trouble },
});

async function tryLater(ctx: Context, ref: ErasedRef, { seconds, ...removal }: Later) {
  const at = addSeconds(ctx.clock.now(), seconds);
  await updateErased(ctx.tx, keyOf(ref), { ...removal, next_try_at: at });
  await ctx.jobs.enqueue(ctx.tx, ERASED_SERVICE_QUEUE, ref, { startAfter: at });
}

/** The broker says that it is gone: the partner's trail tells, and nothing else is kept. */
async function conclude(ctx: Context, row: ErasedRow) {
  await deleteErased(ctx.tx, row);
  await recordAudit(ctx, null, {
    organizationIds: [row.partner_id],
    action: 'erased-service.removed',
    subject: {
      ...(row.receipt_id
        ? { kind: 'erasure-receipt', id: row.receipt_id }
        : { kind: 'sandbox', id: row.partner_id }),
      name: await findOfferingName(ctx.tx, row.offering_code),
    },
  });
}

function forPartner<T>(
  { db, clock, jobs, settings }: WorkerContext,
  { partnerId, instanceId }: ErasedRef,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, partnerId);
    return work({ tx, clock, jobs, settings, correlationId: `erased-service-${instanceId}` });
  });
}
