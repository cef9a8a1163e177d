import { type ActionDefinition, allowed, verdictOf } from '../../../kernel/actions.ts';
import type { MemberContext } from '../../../kernel/context.ts';
import { allow, refuse } from '../../../kernel/decisions.ts';
import { notFound } from '../../../kernel/errors.ts';
import { lookupRefusal } from './lookups.service.ts';
import { findSource } from './sources.repo.ts';
import { LOOKUP_SENTENCES, STARTING_SENTENCES } from './synchronization.rules.ts';
import { isBeingAsked, isSynchronizing } from './syncs.repo.ts';

const importing = { permission: 'registry:import' } as const;
const source = { kind: 'source', by: 'id' } as const;
const noSubject = { subject: null, consider: async () => allowed() } as const;

export const sourceActions: ActionDefinition[] = [
  { ...importing, ...noSubject, action: 'addRegistrySource', words: 'add a source' },
  { ...importing, ...noSubject, action: 'tryRegistrySource', words: 'try a source' },
  { ...importing, ...noSubject, action: 'removeMissingRegistryRows', words: 'remove missing rows' },
  {
    ...importing,
    action: 'changeRegistrySource',
    words: 'change the source',
    subject: source,
    consider: async (ctx, id) => allowed((await sourceOf(ctx, id)).name),
  },
  {
    ...importing,
    action: 'removeRegistrySource',
    words: 'remove the source',
    subject: source,
    consider: async (ctx, id) => allowed((await sourceOf(ctx, id)).name),
  },
  {
    ...importing,
    action: 'startRegistrySynchronization',
    words: 'synchronize the source',
    subject: source,
    async consider(ctx, id) {
      const { name } = await sourceOf(ctx, id);
      const running = await isSynchronizing(ctx.tx, ctx.actor.organizationId, id);
      return verdictOf(name, running ? refuse('already-running') : allow, STARTING_SENTENCES);
    },
  },
  {
    action: 'startRegistryLookup',
    words: 'have the sources asked for a number',
    permission: 'customers:create',
    subject: { kind: 'customer account number', by: 'number' },
    async consider(ctx, number) {
      const tooMany = await lookupRefusal(ctx);
      if (tooMany) return { subjectName: number, explanation: tooMany };
      const asked = await isBeingAsked(ctx.tx, ctx.actor.organizationId, number);
      return verdictOf(number, asked ? refuse('already-asked') : allow, LOOKUP_SENTENCES);
    },
  },
];

async function sourceOf({ tx, actor }: MemberContext, id: string) {
  const found = await findSource(tx, actor.organizationId, id);
  if (!found) throw notFound('source');
  return found;
}
