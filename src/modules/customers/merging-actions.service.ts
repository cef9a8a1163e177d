import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { refuse } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { factsOf, findCustomer } from './customers.repo.ts';
import { customerState } from './customers.rules.ts';
import { findCustomersById, findMerge, isMergedAway } from './merges.repo.ts';
import { decideMerging, explainUndoing, MERGING_SENTENCES } from './merging.rules.ts';
import { undoingOf } from './undoing.service.ts';

export const mergingActions: ActionDefinition[] = [
  {
    action: 'mergeCustomers',
    words: 'merge customers',
    permission: 'customers:edit',
    subject: { kind: 'customer', by: 'ids' },
    consider: (ctx, subject) => considerMerging(ctx, subject.split(',')),
  },
  {
    action: 'undoCustomerMerge',
    words: 'undo the merge',
    permission: 'customers:edit',
    subject: { kind: 'merge', by: 'id' },
    async consider(ctx, id) {
      const partnerId = ctx.actor.organizationId;
      const merge = await findMerge(ctx.tx, partnerId, id);
      if (!merge) throw notFound('merge');
      const survivor = await findCustomer(ctx.tx, partnerId, merge.survivor_id);
      const { decision, changed } = await undoingOf(ctx, merge, survivor);
      const subjectName = survivor?.name ?? merge.survivor_name;
      if (decision.allowed) return allowed(subjectName);
      return { subjectName, explanation: explainUndoing(decision.reason, changed) };
    },
  },
];

const SOMEBODY = { id: '', number: null, organization_id: null, standing: 'active' as const };

async function considerMerging({ tx, actor, clock }: MemberContext, ids: string[]) {
  const found = await findCustomersById(tx, actor.organizationId, ids);
  const names = found.map(({ name }) => name).join(', ');
  for (const id of ids.filter((one) => !found.some((customer) => customer.id === one))) {
    if (!(await isMergedAway(tx, actor.organizationId, id))) throw notFound('customer');
    return verdictOf(names, refuse('merged-meanwhile'), MERGING_SENTENCES);
  }
  const named = ids.flatMap((id) => found.filter((customer) => customer.id === id));
  const standing = named.map((one) => ({ ...one, standing: customerState(factsOf(one), clock.now()) }));
  // With whom a single one will be merged is not known yet: with somebody of whom nothing is known against it.
  const all = ids.length === 1 ? [...standing, SOMEBODY] : standing;
  return verdictOf(names, decideMerging(all), MERGING_SENTENCES);
}
