import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findPerson } from './people.repo.ts';
import { decideDeletion, decideLosingAdministrator, PERSON_SENTENCES } from './people.rules.ts';
import { factsOf, requireCustomer } from './people.service.ts';

const person = { kind: 'person', by: 'id' } as const;

export const peopleActions: ActionDefinition[] = [
  {
    action: 'addPerson',
    words: 'add a person',
    permission: 'people:manage',
    subject: null,
    async consider({ actor }) {
      requireCustomer(actor);
      return allowed();
    },
  },
  {
    action: 'importPeople',
    words: 'add people from a file',
    permission: 'people:manage',
    subject: null,
    async consider({ actor }) {
      requireCustomer(actor);
      return allowed();
    },
  },
  {
    action: 'changePerson',
    words: 'change the person',
    permission: 'people:manage',
    subject: person,
    consider: async (ctx, id) => allowed((await findPersonHere(ctx, id)).name),
  },
  {
    action: 'changePerson.administrator',
    words: 'take the administrator’s role away',
    permission: 'people:manage',
    subject: person,
    async consider(ctx, id) {
      const found = await findPersonHere(ctx, id);
      const decision = decideLosingAdministrator(await factsOf(ctx, found.person));
      return verdictOf(found.name, decision, PERSON_SENTENCES);
    },
  },
  {
    action: 'deletePerson',
    words: 'delete the person',
    permission: 'people:manage',
    subject: person,
    async consider(ctx, id) {
      const found = await findPersonHere(ctx, id);
      const serviceRoles = found.person.serviceRoles.length;
      const decision = decideDeletion({ ...(await factsOf(ctx, found.person)), serviceRoles });
      return verdictOf(found.name, decision, PERSON_SENTENCES);
    },
  },
];

/** A person of the own customer organization, not held; 404 for everybody else's. */
export async function findPersonHere({ tx, actor }: MemberContext, id: string) {
  requireCustomer(actor);
  const found = await findPerson(tx, actor.organizationId, id);
  if (!found) throw notFound('person');
  return { person: found, name: `${found.firstName} ${found.lastName}` };
}
