import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findPerson } from '../people/index.ts';
import {
  COLLEAGUE_SENTENCES,
  decideChangingRole,
  decideInvitingColleague,
  decideRemoving,
  partnerRole,
} from './colleagues.rules.ts';
import { administratorFacts } from './manage-colleagues.service.ts';

const managing = { permission: 'people:manage', onlyFor: 'partner' } as const;
const person = { kind: 'person', by: 'id' } as const;

export const colleagueActions: ActionDefinition[] = [
  {
    ...managing,
    action: 'addColleague',
    words: 'add a colleague',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...managing,
    action: 'changeColleague',
    words: 'change the colleague',
    subject: person,
    consider: async (ctx, id) => allowed((await colleagueOf(ctx, id)).name),
  },
  {
    ...managing,
    action: 'changeColleague.administrator',
    words: 'take the administrator’s role away',
    subject: person,
    async consider(ctx, id) {
      const { found, name } = await colleagueOf(ctx, id);
      const decision = decideChangingRole(await administratorFacts(ctx, found), 'member');
      return verdictOf(name, decision, COLLEAGUE_SENTENCES);
    },
  },
  {
    ...managing,
    action: 'removeColleague',
    words: 'remove the colleague',
    subject: person,
    async consider(ctx, id) {
      const { found, name } = await colleagueOf(ctx, id);
      return verdictOf(name, decideRemoving(await administratorFacts(ctx, found)), COLLEAGUE_SENTENCES);
    },
  },
  {
    ...managing,
    action: 'inviteColleague',
    words: 'send the invitation',
    subject: person,
    async consider(ctx, id) {
      const { found, name } = await colleagueOf(ctx, id);
      const facts = { bound: found.boundAt !== null, role: partnerRole(found.roles) };
      return verdictOf(name, decideInvitingColleague(facts), COLLEAGUE_SENTENCES);
    },
  },
];

async function colleagueOf({ tx, actor }: MemberContext, id: string) {
  const found = await findPerson(tx, actor.organizationId, id);
  if (!found) throw notFound('person');
  return { found, name: `${found.firstName} ${found.lastName}` };
}
