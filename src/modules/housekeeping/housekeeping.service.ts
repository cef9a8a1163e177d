import { addDays, addHours } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { TAGGING_HOURS } from '../customer-tags/customer-tags.rules.ts';
import { deleteSpentTokens } from '../programs/index.ts';
import { catchUpWithNames } from '../registry/index.ts';
import { deleteDeliveriesBefore } from '../webhooks/index.ts';
import { KEPT_DAYS as DELIVERIES_KEPT_DAYS } from '../webhooks/webhooks.rules.ts';
import { deleteAnswersBefore, deleteSpentSignIns, deleteTaggingsBefore } from './housekeeping.repo.ts';

/** A repeated click comes within moments; a client that was away for a day starts anew. */
const KEPT_DAYS = 1;
const AT_ONCE = 5_000;

/**
 * Takes out what has served its time: stored answers of repeated clicks, mailed codes, counts of tries, tokens of programs, what was sent to
 * endpoints, and what taggings changed.
 * Comes back at once while there is more. Has the names of the registry prepared that lag behind.
 */
export async function keepHouse(ctx: Context): Promise<Date | undefined> {
  const { tx, clock } = ctx;
  const now = clock.now();
  const before = addDays(now, -KEPT_DAYS);
  await deleteSpentSignIns(tx, before);
  await deleteTaggingsBefore(tx, addHours(now, -TAGGING_HOURS));
  await deleteSpentTokens(tx, before);
  await deleteDeliveriesBefore(tx, addDays(now, -DELIVERIES_KEPT_DAYS));
  await catchUpWithNames(ctx);
  return (await deleteAnswersBefore(tx, before, AT_ONCE)) === AT_ONCE ? now : undefined;
}
