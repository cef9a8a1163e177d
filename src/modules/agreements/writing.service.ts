import type { MemberContext } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { WriteGuard } from '../../platform/http/write-guard.ts';
import { listWithAcceptances } from './agreements.repo.ts';
import { agreementsDue, decideWriting, explainWriting } from './agreements.rules.ts';
import { todayOf } from './agreements.service.ts';

/** Why nobody of the organization changes anything now; undefined when nothing waits to be accepted. One query. */
export async function considerWriting(ctx: MemberContext): Promise<Explanation | undefined> {
  const texts = await listWithAcceptances(ctx.tx, ctx.actor.organizationId);
  const accepted = texts.filter((text) => text.accepted).map(({ id }) => id);
  const reading = { today: todayOf(ctx), language: 'en' };
  const due = agreementsDue(ctx.actor.organizationKind, texts, accepted, reading);
  return decideWriting(due).allowed ? undefined : explainWriting(due, ctx.actor);
}

/** Stands before every change for an organization: 403 until what must be accepted is accepted. */
export const requireAccepted: WriteGuard = async (ctx) => {
  const explanation = await considerWriting(ctx);
  if (!explanation) return;
  const { reason, sentence } = explanation;
  throw new DomainError('forbidden', sentence, { reason, explanation });
};
