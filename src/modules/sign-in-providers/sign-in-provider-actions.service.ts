import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { allow, refuse } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findProvider } from './provider-changes.repo.ts';
import { demandFacts } from './provider-changes.service.ts';
import { listProviders } from './sign-in-providers.repo.ts';
import { decideDemand, MOST_PROVIDERS, SENTENCES } from './sign-in-providers.rules.ts';
import { neededForProviders } from './sign-in-providers.service.ts';

const managing = { permission: neededForProviders };
const provider = { kind: 'sign-in provider', by: 'id' } as const;

async function providerHere({ tx, actor }: MemberContext, id: string) {
  const found = await findProvider(tx, actor.organizationId, id);
  if (!found) throw notFound('sign-in provider');
  return found;
}

const onOne = (action: string, words: string): ActionDefinition => ({
  ...managing,
  ...{ action, words, subject: provider },
  consider: async (ctx, id) => allowed((await providerHere(ctx, id)).name),
});

export const signInProviderActions: ActionDefinition[] = [
  {
    ...managing,
    action: 'addSignInProvider',
    words: 'add a sign-in provider',
    subject: null,
    async consider({ tx, actor }) {
      const { length } = await listProviders(tx, actor.organizationId);
      return verdictOf('', length < MOST_PROVIDERS ? allow : refuse('too-many-providers'), SENTENCES);
    },
  },
  onOne('changeSignInProvider', 'change the sign-in provider'),
  {
    ...managing,
    action: 'changeSignInProvider.demand',
    words: 'demand the sign-in provider',
    subject: provider,
    async consider(ctx, id) {
      const found = await providerHere(ctx, id);
      const decision = decideDemand(await demandFacts(ctx, found));
      return verdictOf(found.name, decision, SENTENCES);
    },
  },
  onOne('checkSignInDomains', 'look for the TXT records'),
  onOne('removeSignInProvider', 'remove the sign-in provider'),
];
