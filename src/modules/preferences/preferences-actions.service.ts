import { type ActionDefinition, allowed } from '../../kernel/actions.ts';

/** One question stands for all preferences of the organization, its address too. */
export const preferencesActions: ActionDefinition[] = [
  {
    action: 'changePreferences',
    words: 'change the preferences of the organization',
    permission: 'preferences:change',
    onlyFor: 'customer',
    subject: null,
    consider: async () => allowed(),
  },
];
