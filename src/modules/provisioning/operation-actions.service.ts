import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findOperation, isHeldByAnother } from './operations.repo.ts';
import { sideOf } from './operations.service.ts';
import { decideRetry, RETRY_SENTENCES } from './retrying.rules.ts';

export const operationActions: ActionDefinition[] = [
  {
    action: 'retryOperation',
    words: 'try the operation again',
    permission: 'operations:retry',
    subject: { kind: 'operation', by: 'id' },
    async consider(ctx, id) {
      const operation = await findOperation(ctx.tx, sideOf(ctx), id);
      if (!operation) throw notFound('operation');
      const otherIsOpen = await isHeldByAnother(ctx.tx, operation);
      const decision = decideRetry({ state: operation.state, otherIsOpen });
      return verdictOf(operation.customer_name, decision, RETRY_SENTENCES);
    },
  },
];
