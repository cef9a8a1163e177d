import type { Context } from '../../kernel/context.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { clearMemory, lockMerge } from './merges.repo.ts';
import { undoableUntil } from './merging.rules.ts';

const KIND = 'customer-merge-memory';

/** Lets what was before be forgotten when the merge cannot be undone any more. */
export async function forgetLater(ctx: Context, organizationId: string, mergeId: string) {
  const dueAt = undoableUntil(ctx.clock.now());
  await setTimer(ctx, { organizationId, kind: KIND, subject: mergeId, dueAt });
}

/** Once a merge cannot be undone any more, what was before is nobody's business. */
export const mergeMemoryTimer: TimerDefinition = {
  kind: KIND,
  async fire({ tx, clock }, { organizationId, subject }) {
    const merge = await lockMerge(tx, organizationId, subject);
    if (!merge?.before) return undefined;
    const end = undoableUntil(merge.merged_at);
    if (end > clock.now()) return end;
    await clearMemory(tx, organizationId, subject);
    return undefined;
  },
};
