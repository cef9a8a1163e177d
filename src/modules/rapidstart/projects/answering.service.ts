import type { MemberContext } from '../../../kernel/context.ts';
import { explain } from '../../../kernel/decisions.ts';
import { DomainError, type FieldError, invalid, notFound, refused } from '../../../kernel/errors.ts';
import { staleVersion } from '../../../platform/http/versions.ts';
import { byActor, recordAudit } from '../../audit/index.ts';
import { requireServiceRole } from '../../people/index.ts';
import { type AnswerProblem, type Answers, checkAnswers } from './answers.rules.ts';
import { completionProblems, decideCompletion } from './completion.rules.ts';
import type { ProjectQuestionGroup } from './project-content.rules.ts';
import { readContent, StoredAnswers } from './projects.contract.ts';
import { findProject, type GroupKey, lockProjectGroup, updateProjectGroup } from './projects.repo.ts';
import { PROJECT_ROLES, PROJECT_SENTENCES } from './projects.rules.ts';

type Seen = GroupKey & { subscriptionId: string; version: number };

/**
 * Keeps the answers of a group: all of them or, when one is wrong, none. Open questions may stay open (RS-66); a
 * complete group is opened again (N18). 412 when somebody saved in between.
 */
export async function saveAnswers(ctx: MemberContext, seen: Seen, given: Record<string, unknown>) {
  const { actor, tx, clock } = ctx;
  const { group, stored, projectName } = await lockGroup(ctx, seen);
  const { answers, problems } = checkAnswers(group.questions, given);
  if (problems.length > 0) throw invalid(problems.map(fieldError));
  const change = {
    answers: { json: JSON.stringify(answers), count: Object.keys(answers).length },
    completed: null,
  };
  await updateProjectGroup(tx, actor.organizationId, seen, change, clock.now());
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: stored.completedAt ? 'rapidstart-group.reopened' : 'rapidstart-group.saved',
    subject: { kind: 'rapidstart-project', id: seen.projectId, name: projectName },
    details: { group: group.name, answered: change.answers.count, questions: group.questions.length },
  });
}

/** Marks a group as complete (RS-67); refused with the questions that stand against it (N17). */
export async function completeGroup(ctx: MemberContext, seen: Seen) {
  const { actor, tx, clock } = ctx;
  const { group, stored, projectName } = await lockGroup(ctx, seen);
  const problems = completionProblems(group, stored.answers);
  const decision = decideCompletion({ completed: stored.completedAt !== null, problems });
  if (!decision.allowed) {
    const refusal = refused(explain(PROJECT_SENTENCES, decision.reason));
    throw decision.reason === 'group-not-ready'
      ? new DomainError('refused', refusal.message, { ...refusal.details, errors: problems.map(fieldError) })
      : refusal;
  }
  const completed = { at: clock.now(), by: actor.accountId };
  await updateProjectGroup(tx, actor.organizationId, seen, { completed }, clock.now());
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'rapidstart-group.completed',
    subject: { kind: 'rapidstart-project', id: seen.projectId, name: projectName },
    details: { group: group.name },
  });
}

type LockedGroup = {
  projectName: string;
  group: ProjectQuestionGroup;
  stored: { answers: Answers; completedAt: Date | null };
};

async function lockGroup(ctx: MemberContext, seen: Seen): Promise<LockedGroup> {
  const { tx, actor } = ctx;
  await requireServiceRole(ctx, seen.subscriptionId, PROJECT_ROLES, 'writing');
  const service = { organizationId: actor.organizationId, subscriptionId: seen.subscriptionId };
  const project = await findProject(tx, service, seen.projectId);
  if (!project) throw notFound('project');
  const row = await lockProjectGroup(tx, actor.organizationId, seen);
  const area = readContent(project.content).areas.find(({ code }) => code === seen.areaCode);
  const group = area?.groups.find(({ code }) => code === seen.groupCode);
  if (!row || !group) throw notFound('question group');
  if (row.version !== seen.version) throw staleVersion();
  const stored = { answers: StoredAnswers.parse(row.answers), completedAt: row.completedAt };
  return { projectName: project.name, group, stored };
}

const fieldError = ({ question, message, code }: AnswerProblem): FieldError => ({
  pointer: `/answers/${question}`,
  message,
  code,
});
