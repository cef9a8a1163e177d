import type { ActionDefinition } from '../../../kernel/actions.ts';
import { considerServiceRole } from '../../people/index.ts';
import { PROJECT_ROLES } from '../projects/projects.rules.ts';

export const readingActions: ActionDefinition[] = [
  {
    action: 'readRapidStartPackage',
    words: 'read a package',
    permission: 'services:read',
    onlyFor: 'customer',
    evenBeforeAccepting: true,
    subject: { kind: 'service', by: 'id' },
    async consider(ctx, subscriptionId) {
      const { explanation } = await considerServiceRole(ctx, subscriptionId, PROJECT_ROLES);
      return { subjectName: '', explanation };
    },
  },
];
