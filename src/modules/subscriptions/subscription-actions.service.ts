import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findOffering } from '../catalogue/index.ts';
import { retirementState } from '../catalogue/offerings.rules.ts';
import { findCustomerOf, findSubscription } from './subscriptions.repo.ts';
import { ADDING_SENTENCES, decideAdding } from './subscriptions.rules.ts';
import { addingFacts } from './subscriptions.service.ts';

export const subscriptionActions: ActionDefinition[] = [
  {
    action: 'addService',
    words: 'add a service',
    permission: 'subscriptions:add',
    subject: { kind: 'customer', by: 'id' },
    async consider({ tx, actor, clock }, customerId) {
      const customer = await findCustomerOf(tx, actor.organizationId, customerId);
      if (!customer) throw notFound('customer');
      // Service, plan and country/region are chosen later, from those that are offered.
      const facts = {
        ...addingFacts(customer, undefined, clock.now()),
        ...{ countrySupported: true, planForProspects: true },
      };
      return verdictOf(customer.name, decideAdding(facts), ADDING_SENTENCES);
    },
  },
  {
    action: 'addService.offering',
    words: 'sign up for this service',
    permission: 'subscriptions:add',
    onlyFor: 'partner',
    subject: { kind: 'service', by: 'code' },
    async consider({ tx, clock }, code) {
      const offering = await findOffering(tx, code);
      if (!offering) throw notFound('service');
      const facts = { customerState: 'active', prospect: false, planForProspects: true } as const;
      const retirement = retirementState(offering.retirement?.from ?? null, clock.now());
      const decision = decideAdding({ ...facts, retirement, countrySupported: true });
      return verdictOf(offering.content.name, decision, ADDING_SENTENCES);
    },
  },
  {
    action: 'changeSubscription',
    words: 'give the service another label',
    permission: 'subscriptions:add',
    subject: { kind: 'subscription', by: 'id' },
    async consider({ tx, actor }, id) {
      const found = await findSubscription(tx, actor.organizationId, id);
      if (!found) throw notFound('subscription');
      return allowed(`${found.offering_name}, ${found.customer_name}`);
    },
  },
];
