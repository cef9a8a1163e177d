import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findChange } from './partner-changes.repo.ts';
import { decideMoment, MOMENT_SENTENCES } from './partner-changes.rules.ts';

export const partnerChangeActions: ActionDefinition[] = [
  {
    action: 'movePartnerChange',
    words: 'set the moment of the change',
    permission: 'registry:import',
    onlyFor: 'vendor',
    subject: { kind: 'change of partner of record', by: 'id' },
    async consider({ tx, clock }, id) {
      const change = await findChange(tx, id);
      if (!change) throw notFound('change of partner of record');
      // Which moment it will be is not known yet: at once, which is neither past nor too far.
      const now = clock.now();
      const decision = decideMoment({ state: change.state, effectiveAt: now, now });
      return verdictOf(change.customerName, decision, MOMENT_SENTENCES);
    },
  },
];
