import { type ActionDefinition, allowed } from '../../kernel/actions.ts';

export const registryActions: ActionDefinition[] = [
  {
    action: 'importRegistry',
    words: 'import the registry',
    permission: 'registry:import',
    subject: null,
    consider: async () => allowed(),
  },
];
