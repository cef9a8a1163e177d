import type { MemberContext } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listWithAcceptances } from './agreements.repo.ts';
import { agreementsDue, decideWriting, explainWriting } from './agreements.rules.ts';
import { todayOf } from './agreements.service.ts';

type Asking = Pick<MemberContext, 'tx' | 'actor' | 'clock'>;

/** Why nobody of the organization changes anything now; undefined when nothing waits to be accepted. One query. */
export async function considerWriting(ctx: Asking): Promise<Explanation | undefined> {
  const { tx, actor } = ctx;
  if (actor.organizationKind === 'vendor') return undefined;
  const texts = await listWithAcceptances(tx, actor.organizationId);
  const accepted = texts.filter((text) => text.accepted).map(({ id }) => id);
  const due = agreementsDue(actor.organizationKind, texts, accepted, { today: todayOf(ctx), language: 'en' });
  return decideWriting(due).allowed ? undefined : explainWriting(due, actor);
}

/** Stands before every change for an organization: 403 until what must be accepted is accepted. */
export async function requireAccepted(ctx: Asking): Promise<void> {
  const explanation = await considerWriting(ctx);
  if (!explanation) return;
  const { reason, sentence } = explanation;
  throw new DomainError('forbidden', sentence, { reason, explanation });
}
