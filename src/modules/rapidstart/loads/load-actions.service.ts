import { type ActionDefinition, allowed } from '../../../kernel/actions.ts';
import { considerServiceRole } from '../../people/index.ts';
import { readProject } from '../projects/index.ts';
import { LOADING_ROLES } from '../projects/projects.rules.ts';
import { considerLoad, groupsOf } from './load-project.service.ts';

export const loadActions: ActionDefinition[] = [
  {
    action: 'loadRapidStartProject',
    words: 'load the project',
    permission: 'services:read',
    onlyFor: 'customer',
    subject: { kind: 'project', by: 'path' },
    async consider(ctx, path) {
      const [subscriptionId = '', projectId = ''] = path.split('/');
      const { explanation } = await considerServiceRole(ctx, subscriptionId, LOADING_ROLES);
      if (explanation) return { subjectName: '', explanation };
      const project = await readProject(ctx, subscriptionId, projectId, LOADING_ROLES);
      const { refusal } = await considerLoad(ctx, subscriptionId, groupsOf(project));
      return refusal ? { subjectName: project.row.name, explanation: refusal } : allowed(project.row.name);
    },
  },
];
