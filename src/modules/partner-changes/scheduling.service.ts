import type { Context } from '../../kernel/context.ts';
import { setTimer } from '../../platform/timers/timers.ts';

export const NEWS_QUEUE = 'partner-change-news';
export const CHANGE_TIMER = 'partner-change';

/** Sets the moment of each change and has everybody told, in the transaction that made or moved the changes. */
export async function scheduleChanges(
  { tx, clock, jobs }: Pick<Context, 'tx' | 'clock' | 'jobs'>,
  vendorId: string,
  changes: readonly { id: string; effectiveAt: Date }[],
): Promise<void> {
  if (changes.length === 0) return;
  for (const { id, effectiveAt } of changes) {
    const timer = { organizationId: vendorId, kind: CHANGE_TIMER, subject: id, dueAt: effectiveAt };
    await setTimer({ tx, clock }, timer);
  }
  await jobs.enqueue(tx, NEWS_QUEUE, { vendorId });
}
