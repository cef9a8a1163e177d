import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findOperation } from './operations.repo.ts';
import { sideOf } from './operations.service.ts';
import { decideRetry, RETRY_SENTENCES } from './provisioning.rules.ts';

export const operationActions: ActionDefinition[] = [
  {
    action: 'retryOperation',
    words: 'try the operation again',
    permission: 'operations:retry',
    subject: { kind: 'operation', by: 'id' },
    async consider(ctx, id) {
      const operation = await findOperation(ctx.tx, sideOf(ctx), id);
      if (!operation) throw notFound('operation');
      return verdictOf(operation.customer_name, decideRetry(operation.state), RETRY_SENTENCES);
    },
  },
];
