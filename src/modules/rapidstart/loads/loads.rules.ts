import type { Explanation } from '../../../kernel/decisions.ts';
import { type Answers, openQuestions } from '../projects/answers.rules.ts';
import type { ProjectQuestionGroup } from '../projects/project-content.rules.ts';

export type GroupOfProject = ProjectQuestionGroup & {
  areaCode: string;
  areaName: string;
  completed: boolean;
  answers: Readonly<Answers>;
};

export type OpenGroup = {
  areaCode: string;
  areaName: string;
  code: string;
  name: string;
  openQuestions: { code: string; label: string }[];
};

/** The groups that are not complete, with their required questions that nobody answered (E8). */
export function openGroups(groups: readonly GroupOfProject[]): OpenGroup[] {
  return groups
    .filter((group) => !group.completed)
    .map(({ areaCode, areaName, code, name, questions, answers }) => ({
      ...{ areaCode, areaName, code, name },
      openQuestions: openQuestions(questions, answers).map((question) => ({
        code: question.code,
        label: question.label,
      })),
    }));
}

/**
 * A load needs every group marked complete (RS-186, RS-187); undefined when nothing stands against it. Once the service is
 * retired no group can be completed any more, and only the answers can be taken along (PP-93).
 */
export function loadRefusal(open: readonly OpenGroup[], retired: boolean): Explanation | undefined {
  if (open.length === 0) return undefined;
  const names = open.map((group) => `${group.areaName}, ${group.name}`).join('; ');
  if (retired) {
    return {
      reason: 'ended-unfinished',
      sentence: `The service was retired before these question groups were complete: ${names}.`,
      remedy: 'Download the answers and take them along: nothing can be completed here any more.',
      who: 'You, and everybody who may open the project.',
    };
  }
  return {
    reason: 'groups-open',
    sentence: `These question groups are not complete: ${names}.`,
    remedy: 'Answer their questions and mark each of them as complete.',
    who: 'Whoever the groups are assigned to.',
  };
}

/** What was written, for the page and the file that Excel opens (RS-190, RS-191). */
export type LoadSummary = {
  tables: { tableId: number; name: string; records: number }[];
  warnings: string[];
};

export const fileNameOf = (packageCode: string) => `Package${packageCode.toUpperCase()}.rapidstart`;
