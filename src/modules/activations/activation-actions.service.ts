import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { customerState } from '../customers/customers.rules.ts';
import { findPersonHere } from '../people/index.ts';
import { decideInviting, PERSON_SENTENCES } from '../people/people.rules.ts';
import { findActivatable } from './activations.repo.ts';
import { decideSendingAtAll, SENDING_SENTENCES } from './activations.rules.ts';

export const activationActions: ActionDefinition[] = [
  {
    action: 'sendActivation',
    words: 'send the activation',
    permission: 'activations:send',
    subject: { kind: 'subscription', by: 'id' },
    async consider({ tx, actor, clock }, subscriptionId) {
      const service = await findActivatable(tx, actor.organizationId, subscriptionId);
      if (!service) throw notFound('service');
      const decision = decideSendingAtAll({
        activated: service.activatedAt !== null,
        customerState: customerState(service, clock.now()),
      });
      return verdictOf(`${service.serviceName}, ${service.customerName}`, decision, SENDING_SENTENCES);
    },
  },
  {
    action: 'invitePerson',
    words: 'send the invitation',
    permission: 'people:manage',
    subject: { kind: 'person', by: 'id' },
    async consider(ctx, personId) {
      const { person, name } = await findPersonHere(ctx, personId);
      return verdictOf(name, decideInviting({ bound: person.boundAt !== null }), PERSON_SENTENCES);
    },
  },
];
