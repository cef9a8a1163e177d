import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { allow, refuse } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { forPartner } from '../provisioning/index.ts';
import { findDifference } from './differences.repo.ts';
import { partnerOf } from './differences.service.ts';
import { mendingFacts } from './mending.service.ts';
import { findOrdered } from './ordered.repo.ts';
import { decideMending, MENDING_SENTENCES, type Mend, STARTING_SENTENCES } from './reconciliation.rules.ts';
import { isComparing } from './runs.repo.ts';
import { mendingPermission } from './starting.service.ts';

const mending = { permission: mendingPermission, onlyFor: ['partner', 'vendor'] } as const;
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

/** Judged where the service stands; the operator is not told whose customer it is. */
async function consider(ctx: MemberContext, id: string, wanted: Mend) {
  const difference = await findDifference(ctx.tx, partnerOf(ctx), id);
  if (!difference) throw notFound('difference');
  const { partner_id: partnerId, subscription_id: subscriptionId, service_name: serviceName } = difference;
  const service = await forPartner(ctx, partnerId, () => findOrdered(ctx.tx, partnerId, subscriptionId));
  if (!service) throw notFound('difference');
  const decision = decideMending(wanted, mendingFacts(ctx, difference, service));
  const name = partnerOf(ctx) === null ? serviceName : `${serviceName}, ${service.customer_name}`;
  return verdictOf(name, decision, MENDING_SENTENCES);
}
