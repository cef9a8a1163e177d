import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { allow, refuse } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findDifference } from './differences.repo.ts';
import { mendingFacts } from './mending.service.ts';
import { findOrdered } from './ordered.repo.ts';
import { decideMending, MENDING_SENTENCES, type Mend, STARTING_SENTENCES } from './reconciliation.rules.ts';
import { isComparing } from './runs.repo.ts';

const mending = { permission: 'operations:retry', onlyFor: 'partner' } as const;
const subject = { kind: 'difference', by: 'id' } as const;

export const reconciliationActions: ActionDefinition[] = [
  {
    ...{ ...mending, action: 'startReconciliation', words: 'have the services compared', subject: null },
    async consider({ tx, actor }) {
      const comparing = await isComparing(tx, actor.organizationId);
      return verdictOf('', comparing ? refuse('being-compared') : allow, STARTING_SENTENCES);
    },
  },
  {
    ...{ ...mending, subject, action: 'provisionServiceAnew', words: 'have the service set up anew' },
    consider: (ctx, id) => consider(ctx, id, 'provision-anew'),
  },
  {
    ...{ ...mending, subject, action: 'clearLeftBehind', words: 'have clearing away begun' },
    consider: (ctx, id) => consider(ctx, id, 'clear-away'),
  },
];

async function consider(ctx: MemberContext, id: string, wanted: Mend) {
  const { tx, actor } = ctx;
  const difference = await findDifference(tx, actor.organizationId, id);
  const service = difference && (await findOrdered(tx, actor.organizationId, difference.subscription_id));
  if (!difference || !service) throw notFound('difference');
  const decision = decideMending(wanted, mendingFacts(ctx, difference, service));
  return verdictOf(`${difference.service_name}, ${service.customer_name}`, decision, MENDING_SENTENCES);
}
