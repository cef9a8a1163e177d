import { type ActionDefinition, allowed, type Verdict, verdictOf } from '../../../kernel/actions.ts';
import type { MemberContext } from '../../../kernel/context.ts';
import { notFound } from '../../../kernel/errors.ts';
import { considerServiceRole } from '../../people/index.ts';
import { listAreas } from '../content/index.ts';
import { completionProblems, decideCompletion } from './completion.rules.ts';
import { StoredAnswers } from './projects.contract.ts';
import { decideCreation, PROJECT_ROLES, PROJECT_SENTENCES } from './projects.rules.ts';
import { readProject } from './read-projects.service.ts';

const working = { permission: 'services:read', onlyFor: 'customer' } as const;
const group = { kind: 'question group', by: 'path' } as const;

export const projectActions: ActionDefinition[] = [
  {
    ...working,
    action: 'createRapidStartProject',
    words: 'create a project',
    subject: { kind: 'service', by: 'id' },
    async consider(ctx, subscriptionId) {
      const { explanation } = await considerServiceRole(ctx, subscriptionId, PROJECT_ROLES, 'writing');
      if (explanation) return { subjectName: '', explanation };
      const service = { organizationId: ctx.actor.organizationId, subscriptionId };
      const areasOffered = (await listAreas(ctx.tx, service)).length;
      return verdictOf('', decideCreation({ option: 'custom', areasOffered }), PROJECT_SENTENCES);
    },
  },
  {
    ...working,
    action: 'saveRapidStartAnswers',
    words: 'answer the questions',
    subject: group,
    consider: (ctx, path) => considerGroup(ctx, path, ({ name }) => allowed(name)),
  },
  {
    ...working,
    action: 'completeRapidStartGroup',
    words: 'mark the group as complete',
    subject: group,
    consider: (ctx, path) =>
      considerGroup(ctx, path, ({ name, ...facts }) =>
        verdictOf(name, decideCompletion(facts), PROJECT_SENTENCES),
      ),
  },
];

type GroupFacts = Parameters<typeof decideCompletion>[0] & { name: string };

/** `path` is `service/project/area/group`, as in the address of the group. */
async function considerGroup(ctx: MemberContext, path: string, decide: (group: GroupFacts) => Verdict) {
  const [subscriptionId = '', projectId = '', areaCode, groupCode] = path.split('/');
  const { explanation } = await considerServiceRole(ctx, subscriptionId, PROJECT_ROLES, 'writing');
  if (explanation) return { subjectName: '', explanation };
  const project = await readProject(ctx, subscriptionId, projectId);
  const asked = project.content.areas
    .find(({ code }) => code === areaCode)
    ?.groups.find(({ code }) => code === groupCode);
  const stored = project.groups.find((one) => one.areaCode === areaCode && one.code === groupCode);
  if (!asked || !stored) throw notFound('question group');
  return decide({
    name: `${project.row.name}, ${asked.name}`,
    completed: stored.completedAt !== null,
    problems: completionProblems(asked, StoredAnswers.parse(stored.answers)),
  });
}
