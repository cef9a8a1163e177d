import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { checkParameters, typedParameters } from '../catalogue/parameters.rules.ts';
import type { AnswerOperation } from './acting.contract.ts';
import { changedTo } from './changed-words.rules.ts';
import { sidesOf } from './ending.service.ts';
import { type LockedOperation, lockOperation, markOperation } from './ledger.repo.ts';
import { findOperation } from './operations.repo.ts';
import { readOperation, sideOf } from './operations.service.ts';
import { type Operation, OperationQuestion } from './provisioning.contract.ts';
import { nameOf } from './provisioning-mails.service.ts';
import { updateParameters } from './questions.repo.ts';
import { ANSWER_SENTENCES, decideAnswer, type Side } from './questions.rules.ts';
import { formOf } from './remote-service.service.ts';
import { goOn } from './retrying.service.ts';
import { wantedOf } from './wanted-change.contract.ts';

/** The side of an organization that looks at an operation. */
export const askedSide = ({ actor }: MemberContext): Side =>
  actor.organizationKind === 'customer' ? 'customer' : 'partner';

/** Who is asked by what the operation waits for; nobody while it waits for nothing. */
export const askedOf = (question: unknown): Side | null =>
  question === null ? null : OperationQuestion.parse(question).asked;

/** Answers what the service wants to know: it is asked anew with the answer. */
export async function answerOperation(
  ctx: MemberContext,
  operationId: string,
  { answer }: AnswerOperation,
): Promise<Operation> {
  requirePermission(ctx.actor, 'operations:answer');
  const { tx, actor } = ctx;
  const found = await findOperation(tx, sideOf(ctx), operationId);
  if (!found) throw notFound('operation');
  await actFor(tx, found.partner_id); // what a customer answers is written where its partner's operation stands
  await takeAnswer(ctx, { partnerId: found.partner_id, operationId }, answer);
  await actFor(tx, actor.organizationId);
  return readOperation(ctx, operationId);
}

async function takeAnswer(
  ctx: MemberContext,
  ref: { partnerId: string; operationId: string },
  answer: AnswerOperation['answer'],
) {
  const operation = await lockOperation(ctx.tx, ref);
  if (!operation) throw notFound('operation');
  const decision = decideAnswer({
    state: operation.state,
    asked: askedOf(operation.question),
    side: askedSide(ctx),
  });
  if (!decision.allowed) throw refused(explain(ANSWER_SENTENCES, decision.reason));

  const { parameter, title } = OperationQuestion.parse(operation.question);
  const { parameters, fields } = await formOf(ctx, operation);
  const given = typedParameters(fields, { ...parameters, [parameter]: answer });
  if (fields.some(({ name }) => name === parameter)) {
    const { problems } = checkParameters(fields, given);
    const problem = problems.find(({ pointer }) => pointer === `/parameters/${parameter}`);
    if (problem) throw invalidField('/answer', problem.message, 'wrong-choice');
  }
  await keepAnswer(ctx, operation, given, { parameter, title: title ?? parameter });
  await goOn(ctx, operation);
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: sidesOf(operation),
    action: 'provisioning.answered',
    subject: { kind: 'operation', id: operation.id, name: await nameOf(ctx, operation) },
    details: { parameter, before: parameters[parameter] ?? null, answer },
  });
}

/** An order is made with the answer from now on; a change is, and the subscription has it once the service does. */
async function keepAnswer(
  { tx }: MemberContext,
  operation: LockedOperation,
  parameters: Record<string, unknown>,
  { parameter, title }: { parameter: string; title: string },
) {
  const { partner_id: partnerId, subscription_id: subscriptionId } = operation;
  const wanted = wantedOf(operation);
  if (!wanted) return updateParameters(tx, { partnerId, subscriptionId }, parameters);
  const told = { ...wanted.told, [parameter]: parameters[parameter] };
  const changes = changedTo(wanted.changes, title, String(parameters[parameter]));
  await markOperation(
    tx,
    { partnerId, operationId: operation.id },
    { wanted: JSON.stringify({ ...wanted, parameters, told, changes }) },
  );
}
