import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { factsOf, findCustomer } from './customers.repo.ts';
import {
  decideAddingNumber,
  decideChanging,
  decideEnrolment,
  ENROLMENT_SENTENCES,
} from './customers.rules.ts';
import { numberFacts } from './customers.service.ts';

export const customerActions: ActionDefinition[] = [
  {
    action: 'createCustomer',
    words: 'create a customer',
    permission: 'customers:create',
    subject: { kind: 'customer account number', by: 'number' },
    async consider(ctx, number) {
      if (number === '') return allowed();
      return verdictOf(number, decideEnrolment(await numberFacts(ctx, number)), ENROLMENT_SENTENCES);
    },
  },
  {
    action: 'changeCustomer',
    words: 'change the customer',
    permission: 'customers:edit',
    subject: { kind: 'customer', by: 'id' },
    async consider(ctx, id) {
      const customer = await customerOf(ctx, id);
      return verdictOf(
        customer.name,
        decideChanging(factsOf(customer), ctx.clock.now()),
        ENROLMENT_SENTENCES,
      );
    },
  },
  {
    action: 'changeCustomer.number',
    words: 'add the customer account number',
    permission: 'customers:edit',
    subject: { kind: 'customer', by: 'id' },
    async consider(ctx, id) {
      const customer = await customerOf(ctx, id);
      // Which number it will be is not known yet: one that the registry and the own list have nothing against.
      const known = { ...factsOf(customer), number: customer.number };
      const facts = { ownCustomer: true, enrolled: false, customer: known, now: ctx.clock.now() };
      return verdictOf(customer.name, decideAddingNumber(facts), ENROLMENT_SENTENCES);
    },
  },
];

async function customerOf({ tx, actor }: MemberContext, id: string) {
  const customer = await findCustomer(tx, actor.organizationId, id);
  if (!customer) throw notFound('customer');
  return customer;
}
