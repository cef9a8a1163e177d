import { type ActionDefinition, allowed } from '../../kernel/actions.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findPerson } from './people-sessions.repo.ts';
import { lacksSecondFactor } from './sign-in-policy.repo.ts';
import { SENTENCES } from './sign-in-policy.rules.ts';
import { neededForSignIn } from './sign-in-policy.service.ts';

const managing = { permission: neededForSignIn };

export const signInPolicyActions: ActionDefinition[] = [
  {
    ...managing,
    action: 'changeSignInPolicy',
    words: 'leave the second factor to each person',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...managing,
    action: 'changeSignInPolicy.demand',
    words: 'demand a second factor',
    subject: null,
    async consider({ tx, actor }) {
      if (!(await lacksSecondFactor(tx, actor.organizationId, actor.personId))) return allowed();
      return { subjectName: '', explanation: explain(SENTENCES, 'you-lack-it') };
    },
  },
  {
    ...managing,
    action: 'endSessionsOfPerson',
    words: 'sign the person out everywhere',
    subject: { kind: 'person', by: 'id' },
    async consider({ tx, actor }, id) {
      const person = await findPerson(tx, actor.organizationId, id);
      if (!person) throw notFound('person');
      if (person.accountId !== actor.accountId) return allowed(person.name);
      return { subjectName: person.name, explanation: explain(SENTENCES, 'your-own-sessions') };
    },
  },
  {
    ...managing,
    action: 'endSessionsOfEverybody',
    words: 'sign everybody out',
    subject: null,
    consider: async () => allowed(),
  },
];
