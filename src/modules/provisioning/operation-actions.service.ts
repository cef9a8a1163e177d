import { type ActionDefinition, allowed, type Verdict, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { askedOf, askedSide } from './answering.service.ts';
import { CANCEL_SENTENCES, decideCancel } from './cancelling.rules.ts';
import { findOperation, findRivals } from './operations.repo.ts';
import { sideOf } from './operations.service.ts';
import { ANSWER_SENTENCES, decideAnswer } from './questions.rules.ts';
import { decideRetry, RETRY_SENTENCES } from './retrying.rules.ts';
import { forPartner } from './stopped.service.ts';

const one = { kind: 'operation', by: 'id' } as const;
const ofPartner = { permission: 'provisioning:manage', onlyFor: 'vendor' } as const;

export const operationActions: ActionDefinition[] = [
  {
    action: 'retryOperation',
    words: 'try the operation again',
    permission: 'operations:retry',
    subject: one,
    consider: considerRetrying,
  },
  {
    action: 'retryOperations',
    words: 'try these operations again',
    permission: 'operations:retry',
    subject: { kind: 'operation', by: 'ids' },
    async consider(ctx, ids) {
      for (const id of ids.split(',')) {
        const verdict = await considerRetrying(ctx, id);
        if (verdict.explanation) return verdict;
      }
      return allowed();
    },
  },
  {
    action: 'cancelOperation',
    words: 'cancel the operation',
    permission: 'operations:cancel',
    subject: one,
    consider: considerCancelling,
  },
  {
    action: 'answerOperation',
    words: 'answer the question',
    permission: 'operations:answer',
    subject: one,
    async consider(ctx, id) {
      const { state, question, customer_name } = await operationOf(ctx, id);
      const decision = decideAnswer({ state, asked: askedOf(question), side: askedSide(ctx) });
      return verdictOf(customer_name, decision, ANSWER_SENTENCES);
    },
  },
  {
    ...ofPartner,
    action: 'retryStoppedOperations',
    words: 'try the operation of the partner again',
    subject: { kind: 'operation', by: 'path' },
    consider: (ctx, path) => atPartner(ctx, path, considerRetrying),
  },
  {
    ...ofPartner,
    action: 'cancelStoppedOperation',
    words: 'cancel the operation of the partner',
    subject: { kind: 'operation', by: 'path' },
    consider: (ctx, path) => atPartner(ctx, path, considerCancelling),
  },
];

async function considerRetrying(ctx: MemberContext, id: string): Promise<Verdict> {
  const operation = await operationOf(ctx, id);
  const rivals = await findRivals(ctx.tx, operation);
  const decision = decideRetry({ ...operation, ...rivals });
  return verdictOf(operation.customer_name, decision, RETRY_SENTENCES);
}

async function considerCancelling(ctx: MemberContext, id: string): Promise<Verdict> {
  const operation = await operationOf(ctx, id);
  return verdictOf(operation.customer_name, decideCancel(operation), CANCEL_SENTENCES);
}

/** `partner/operation`, judged where it stands; the operator is not told whose customer it is. */
async function atPartner(
  ctx: MemberContext,
  path: string,
  consider: (ctx: MemberContext, id: string) => Promise<Verdict>,
): Promise<Verdict> {
  const [partnerId = '', operationId = ''] = path.split('/');
  const there = { ...ctx, actor: { ...ctx.actor, organizationId: partnerId } };
  const verdict = await forPartner(ctx, partnerId, () => consider(there, operationId));
  return { ...verdict, subjectName: '' };
}

async function operationOf(ctx: MemberContext, id: string) {
  const operation = await findOperation(ctx.tx, sideOf(ctx), id);
  if (!operation) throw notFound('operation');
  return operation;
}
