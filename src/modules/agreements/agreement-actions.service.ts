import { type ActionDefinition, allowed } from '../../kernel/actions.ts';
import { askedNow } from './accepting.service.ts';
import { decideAccepting, explainAgreement } from './agreements.rules.ts';

export const agreementActions: ActionDefinition[] = [
  {
    action: 'acceptAgreements',
    words: 'accept the agreements',
    permission: 'agreements:accept',
    onlyFor: ['partner', 'customer'],
    evenBeforeAccepting: true,
    subject: null,
    async consider(ctx) {
      const { asked } = await askedNow(ctx, 'en');
      const decision = decideAccepting(
        asked,
        asked.map(({ agreement }) => agreement),
      );
      return decision.allowed
        ? allowed()
        : { subjectName: '', explanation: explainAgreement(decision.reason) };
    },
  },
  {
    action: 'publishAgreement',
    words: 'publish an agreement',
    permission: 'agreements:publish',
    onlyFor: 'vendor',
    subject: null,
    consider: async () => allowed(),
  },
];
