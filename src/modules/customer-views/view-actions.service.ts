import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { may } from '../../kernel/permissions.ts';
import { countViewsOf, findView } from './customer-views.repo.ts';
import { decideSaving, decideView, VIEW_SENTENCES } from './customer-views.rules.ts';

const listing = { permission: 'customers:read', subject: { kind: 'view', by: 'id' } } as const;

export const viewActions: ActionDefinition[] = [
  considerSaving(false, { action: 'saveCustomerView', words: 'save the view' }),
  considerSaving(true, { action: 'saveCustomerView.shared', words: 'share a view with colleagues' }),
  considerView('change', { action: 'changeCustomerView', words: 'change the view' }),
  considerView('remove', { action: 'removeCustomerView', words: 'remove the view' }),
  {
    ...listing,
    action: 'chooseDefaultCustomerView',
    words: 'open the list with a view',
    subject: null,
    consider: async () => allowed(),
  },
];

function considerSaving(
  shared: boolean,
  names: Pick<ActionDefinition, 'action' | 'words'>,
): ActionDefinition {
  return {
    ...listing,
    ...names,
    subject: null,
    async consider({ tx, actor }) {
      const kept = await countViewsOf(tx, actor.organizationId, actor.accountId);
      const decision = decideSaving({ kept, shared, mayEdit: may(actor, 'customers:edit') });
      return verdictOf('', decision, VIEW_SENTENCES);
    },
  };
}

function considerView(
  deed: 'change' | 'remove',
  names: Pick<ActionDefinition, 'action' | 'words'>,
): ActionDefinition {
  return {
    ...listing,
    ...names,
    async consider({ tx, actor }, id) {
      const view = await findView(tx, actor.organizationId, id);
      if (!view) throw notFound('view');
      const decision = decideView({
        deed,
        own: view.account_id === actor.accountId,
        shared: view.shared,
        administrator: actor.roles.includes('administrator'),
        mayEdit: may(actor, 'customers:edit'),
      });
      return verdictOf('a saved view', decision, VIEW_SENTENCES);
    },
  };
}
