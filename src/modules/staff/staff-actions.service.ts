import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findPerson, listBoundHolders } from '../people/index.ts';
import { decideInvitingStaff, decideLosingOperator, STAFF_SENTENCES, staffRoles } from './staff.rules.ts';
import { operatorFacts } from './staff.service.ts';

const managing = { permission: 'staff:manage', onlyFor: 'vendor' } as const;
const person = { kind: 'person', by: 'id' } as const;

export const staffActions: ActionDefinition[] = [
  { ...managing, action: 'addStaff', words: 'add a person', subject: null, consider: async () => allowed() },
  {
    ...managing,
    action: 'changeStaff',
    words: 'change the person',
    subject: person,
    consider: async (ctx, id) => allowed((await staffOf(ctx, id)).name),
  },
  {
    ...managing,
    action: 'changeStaff.operator',
    words: 'take the operator’s role away',
    subject: person,
    async consider(ctx, id) {
      const { found, name } = await staffOf(ctx, id);
      const operators = await listBoundHolders(ctx.tx, ctx.actor.organizationId, 'operator');
      const decision = decideLosingOperator(operatorFacts(found, operators, ctx.actor));
      return verdictOf(name, decision, STAFF_SENTENCES);
    },
  },
  {
    ...managing,
    action: 'inviteStaff',
    words: 'send the invitation',
    subject: person,
    async consider(ctx, id) {
      const { found, name } = await staffOf(ctx, id);
      const decision = decideInvitingStaff({
        bound: found.boundAt !== null,
        roles: staffRoles(found.roles),
      });
      return verdictOf(name, decision, STAFF_SENTENCES);
    },
  },
];

async function staffOf({ tx, actor }: MemberContext, id: string) {
  const found = await findPerson(tx, actor.organizationId, id);
  if (!found) throw notFound('person');
  return { found, name: `${found.firstName} ${found.lastName}` };
}
