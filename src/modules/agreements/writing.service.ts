import type { Actor, MemberContext } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { WriteGuard } from '../../platform/http/routes.ts';
import { listWithAcceptances } from './agreements.repo.ts';
import { agreementsDue, decideWriting, explainWriting } from './agreements.rules.ts';
import { todayOf } from './agreements.service.ts';

/** Why nobody of the organization changes anything now; undefined when nothing waits to be accepted. One query. */
export async function considerWriting(ctx: MemberContext): Promise<Explanation | undefined> {
  const explained = await readWriting(ctx, ctx.actor.organizationId);
  return explained(ctx.actor);
}

/** Stands before every change for an organization: 403 until what must be accepted is accepted. */
export const requireAccepted: WriteGuard = async (ctx, organizationId) => {
  const explained = await readWriting(ctx, organizationId);
  return (actor) => {
    const explanation = explained(actor);
    if (!explanation) return;
    const { reason, sentence } = explanation;
    throw new DomainError('forbidden', sentence, { reason, explanation });
  };
};

async function readWriting(ctx: Pick<MemberContext, 'tx' | 'clock'>, organizationId: string) {
  const texts = await listWithAcceptances(ctx.tx, organizationId);
  const accepted = texts.filter((text) => text.accepted).map(({ id }) => id);
  const reading = { today: todayOf(ctx), language: 'en' };
  return (actor: Actor): Explanation | undefined => {
    const due = agreementsDue(actor.organizationKind, texts, accepted, reading);
    return decideWriting(due).allowed ? undefined : explainWriting(due, actor);
  };
}
