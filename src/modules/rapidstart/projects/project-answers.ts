import type { Actor } from '../../../kernel/context.ts';
import { groupState, projectStatus } from './completion.rules.ts';
import { suggestionFor } from './project-content.rules.ts';
import { StoredAnswers } from './projects.contract.ts';
import type { ProjectGroupRow, ProjectSummaryRow } from './projects.repo.ts';
import type { ReadProject } from './read-projects.service.ts';

type Reader = Pick<Actor, 'accountId'>;

/** A project as the list shows it. */
export function summaryAnswer(row: ProjectSummaryRow, groups: ProjectGroupRow[], reader: Reader) {
  return {
    ...projectFacts(row, groups, reader),
    groups: groups.map((group) => ({
      areaCode: group.areaCode,
      areaName: group.areaName,
      code: group.code,
      name: group.name,
      state: stateOf(group),
      assignee: who(group.assigneeId, group.assigneeName, reader),
      questions: group.questions,
      answered: group.answered,
    })),
  };
}

/** A whole project: areas, groups, questions and what was answered. */
export function projectAnswer({ row, groups, content }: ReadProject, reader: Reader) {
  const facts = { companyName: row.companyName, address: row.address };
  return {
    ...projectFacts(row, groups, reader),
    address: row.address,
    areas: content.areas.map((area) => ({
      code: area.code,
      name: area.name,
      description: area.description,
      groups: area.groups.flatMap((group) => {
        const stored = groups.find((it) => it.areaCode === area.code && it.code === group.code);
        if (!stored) return [];
        const answers = StoredAnswers.parse(stored.answers);
        return {
          ...group,
          areaCode: area.code,
          state: stateOf(stored),
          assignee: who(stored.assigneeId, stored.assigneeName, reader),
          answered: stored.answered,
          completedAt: stored.completedAt?.toISOString() ?? null,
          version: stored.version,
          questions: group.questions.map((question) => ({
            ...question,
            answer: answers[question.code] ?? null,
            suggestion: suggestionFor(question, facts),
          })),
        };
      }),
    })),
  };
}

function projectFacts(row: ProjectSummaryRow, groups: ProjectGroupRow[], reader: Reader) {
  const { id, name, companyName, country, industry, targetVersion, method, createdAt } = row;
  const loads = Number(row.loads ?? 0);
  return {
    ...{ id, name, companyName, country, industry, targetVersion, method, loads },
    status: projectStatus(groups.map(stateOf), loads),
    createdBy: who(row.createdBy, row.createdByName, reader) ?? { name: '', me: false },
    createdAt: createdAt.toISOString(),
  };
}

const stateOf = (group: ProjectGroupRow) =>
  groupState({ answered: group.answered, completed: group.completedAt !== null });

function who(accountId: string | null, name: string | null, reader: Reader) {
  if (accountId === null) return null;
  return { name: name ?? 'Somebody who has left', me: accountId === reader.accountId };
}
