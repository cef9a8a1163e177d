import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findKey } from './access-keys.repo.ts';
import { decideCreating, decideRemoving, decideShowing, KEY_SENTENCES } from './access-keys.rules.ts';
import { standingOf } from './standing.service.ts';

const ofCustomer = { permission: 'access-keys:manage', onlyFor: 'customer' } as const;
const oneKey = { ...ofCustomer, subject: { kind: 'access key', by: 'id' } } as const;

async function keyOf({ tx, actor }: MemberContext, id: string) {
  const key = await findKey(tx, actor.organizationId, id);
  if (!key) throw notFound('access key');
  return key;
}

export const accessKeyActions: ActionDefinition[] = [
  {
    ...{ action: 'createAccessKey', words: 'create an access key', ...ofCustomer },
    subject: { kind: 'subscription', by: 'id' },
    async consider(ctx, id) {
      const { name, facts } = await standingOf(ctx, id);
      return verdictOf(name, decideCreating(facts), KEY_SENTENCES);
    },
  },
  {
    ...{ action: 'showAccessKey', words: 'see the credentials', ...oneKey },
    async consider(ctx, id) {
      const { name, state, made_by: madeBy } = await keyOf(ctx, id);
      return verdictOf(name, decideShowing({ state, own: madeBy === ctx.actor.accountId }), KEY_SENTENCES);
    },
  },
  {
    ...{ action: 'removeAccessKey', words: 'remove the access key', ...oneKey },
    async consider(ctx, id) {
      const key = await keyOf(ctx, id);
      return verdictOf(key.name, decideRemoving(key), KEY_SENTENCES);
    },
  },
];
