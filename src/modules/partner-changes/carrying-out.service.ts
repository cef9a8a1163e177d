import { addMinutes } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { resumeProvisioning } from '../provisioning/index.ts';
import { carryOut, lockChange } from './partner-changes.repo.ts';
import { NEWS_QUEUE } from './scheduling.service.ts';

const LOOK_AGAIN_MINUTES = 30;

/**
 * The moment of a change has come: services and access go to the new partner, or to the vendor for safe-keeping until
 * that partner is registered, which is looked at again and again. Decides by the facts of now: a change that was called
 * off or moved does nothing. Returns when to look again.
 */
export async function carryOutWhenDue(
  ctx: Context,
  { organizationId: vendorId, subject }: DueTimer,
): Promise<Date | undefined> {
  const now = ctx.clock.now();
  const change = await lockChange(ctx.tx, vendorId, subject);
  if (!change || change.state === 'done' || change.state === 'reversed') return undefined;
  if (change.effectiveAt > now) return change.effectiveAt;
  const { outcome, holder, openOperations } = await carryOut(ctx.tx, vendorId, subject, now);
  if (outcome !== 'nothing') {
    for (const operationId of openOperations ?? []) {
      await resumeProvisioning(ctx, { partnerId: holder ?? vendorId, operationId });
    }
    await ctx.jobs.enqueue(ctx.tx, NEWS_QUEUE, { vendorId });
  }
  return outcome === 'done' ? undefined : addMinutes(now, LOOK_AGAIN_MINUTES);
}
