import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import { CHANGING_SENTENCES, decideChanging } from './changing.rules.ts';
import { factsOf, serviceOf, standingOf } from './changing.service.ts';

export const serviceChangeActions: ActionDefinition[] = [
  {
    action: 'changeService',
    words: 'change plan or settings',
    permission: 'subscriptions:add',
    subject: { kind: 'subscription', by: 'id' },
    async consider(ctx, id) {
      const standing = await standingOf(ctx, await serviceOf(ctx, id));
      const name = `${standing.name}, ${standing.row.customer_name}`;
      return verdictOf(name, decideChanging(factsOf(ctx, standing)), CHANGING_SENTENCES);
    },
  },
];
