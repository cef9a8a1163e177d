import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { countVersionsOf, findBroker } from './brokers.repo.ts';
import {
  decideImporting,
  decideRemoval,
  decideResting,
  decideWaking,
  IMPORTING_SENTENCES,
  REMOVAL_SENTENCES,
  RESTING_SENTENCES,
} from './brokers.rules.ts';

const editing = { permission: 'catalogue:edit', onlyFor: 'vendor' } as const;
const subject = { kind: 'broker', by: 'id' } as const;
const noSubject = { subject: null, consider: async () => allowed() } as const;

export const brokerActions: ActionDefinition[] = [
  { ...editing, ...noSubject, action: 'addBroker', words: 'add a broker' },
  { ...editing, ...noSubject, action: 'tryBroker', words: 'try a broker' },
  {
    ...{ ...editing, subject, action: 'changeBroker', words: 'change the broker' },
    consider: async (ctx, id) => allowed((await brokerOf(ctx, id)).name),
  },
  {
    ...{ ...editing, subject, action: 'readBrokerCatalog', words: 'read what the broker offers' },
    consider: async (ctx, id) => allowed((await brokerOf(ctx, id)).name),
  },
  {
    ...{ ...editing, subject, action: 'importBrokerService', words: 'take a service of the broker over' },
    async consider(ctx, id) {
      const { name, catalog } = await brokerOf(ctx, id);
      return verdictOf(name, decideImporting({ read: catalog !== null }), IMPORTING_SENTENCES);
    },
  },
  {
    ...{ ...editing, subject, action: 'removeBroker', words: 'remove the broker' },
    async consider(ctx, id) {
      const { name } = await brokerOf(ctx, id);
      const versions = await countVersionsOf(ctx.tx, id);
      return verdictOf(name, decideRemoval({ versions }), REMOVAL_SENTENCES);
    },
  },
  {
    ...{ ...editing, subject, action: 'restBroker', words: 'let the broker rest' },
    async consider(ctx, id) {
      const { name, resting_since: since } = await brokerOf(ctx, id);
      return verdictOf(name, decideResting(since !== null), RESTING_SENTENCES);
    },
  },
  {
    ...{ ...editing, subject, action: 'wakeBroker', words: 'wake the broker' },
    async consider(ctx, id) {
      const { name, resting_since: since } = await brokerOf(ctx, id);
      return verdictOf(name, decideWaking(since !== null), RESTING_SENTENCES);
    },
  },
];

async function brokerOf({ tx, actor }: MemberContext, id: string) {
  const found = await findBroker(tx, actor.organizationId, id);
  if (!found) throw notFound('broker');
  return found;
}
