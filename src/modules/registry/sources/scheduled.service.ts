import { addMinutes } from '../../../kernel/clock.ts';
import type { Context } from '../../../kernel/context.ts';
import type { DueTimer } from '../../../platform/timers/definitions.ts';
import { lockSource, updateSource } from './sources.repo.ts';
import { enqueueSync } from './synchronization.service.ts';
import { isSynchronizing } from './syncs.repo.ts';

/** The interval of a source is over: a synchronization begins, unless one is under way. */
export async function synchronizeOnTime(
  ctx: Context,
  { organizationId, subject: sourceId }: DueTimer,
): Promise<undefined> {
  const source = await lockSource(ctx.tx, organizationId, sourceId);
  if (!source || source.every_minutes === null) return undefined;
  const nextAt = addMinutes(ctx.clock.now(), source.every_minutes);
  await updateSource(ctx.tx, organizationId, sourceId, { next_at: nextAt });
  if (await isSynchronizing(ctx.tx, organizationId, sourceId)) return undefined;
  await enqueueSync(ctx, { organizationId, sourceId, name: source.name, acceptMissing: false, by: null });
  return undefined;
}
