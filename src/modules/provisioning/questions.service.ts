import type { Context } from '../../kernel/context.ts';
import { clearTimer } from '../../platform/timers/timers.ts';
import { recordAudit } from '../audit/index.ts';
import { sidesOf } from './ending.service.ts';
import { type LockedOperation, markOperation, markStep, type StepRef } from './ledger.repo.ts';
import { tellAsked } from './provisioning-mails.service.ts';
import { questionOf } from './questions.rules.ts';
import { watchKey } from './queueing.service.ts';
import { knownOf } from './remote-service.service.ts';

/** The service refuses a parameter: whoever knows better is asked, and the operation waits for the answer. */
export async function askPeople(
  ctx: Context,
  operation: LockedOperation,
  step: StepRef,
  refused: { parameter: string; sentence: string },
): Promise<void> {
  const known = await knownOf(ctx, operation, refused.parameter);
  const question = questionOf(refused, known);
  await markStep(ctx.tx, step, {
    ...{ state: 'waiting', owner: question.asked, reason: question.sentence },
    ...{ next_try_at: null, held_until: null, deadline: null, remote: null },
  });
  await markOperation(ctx.tx, step, {
    state: 'waiting-for-input',
    question: JSON.stringify(question),
  });
  await clearTimer(ctx, watchKey(step));
  const name = await tellAsked(ctx, operation, question);
  await recordAudit(ctx, null, {
    organizationIds: sidesOf(operation),
    action: 'provisioning.question-asked',
    subject: { kind: 'operation', id: operation.id, name },
    reason: question.sentence,
    details: { parameter: question.parameter, asked: question.asked },
  });
}
