import { allow, type Decision, refuse } from '../../../kernel/decisions.ts';
import { type AnswerProblem, type Answers, checkAnswers, openQuestions } from './answers.rules.ts';
import { calendarProblem, type FiscalCalendar, type PeriodUnit } from './fiscal-calendar.rules.ts';
import type { ProjectQuestionGroup } from './project-content.rules.ts';

export const ORGANIZATION_INFORMATION = 'organization-information';

/** The fiscal calendar in the answers of Organization information, once all of it is there. */
export function fiscalCalendarOf(answers: Readonly<Answers>): FiscalCalendar | undefined {
  const start = answers['fiscal-year-start'];
  const end = answers['fiscal-year-end'];
  const unit = answers['period-unit'];
  const quantity = answers['period-quantity'];
  const years = answers['fiscal-years'];
  if (typeof start !== 'string' || typeof end !== 'string' || !isPeriodUnit(unit)) return undefined;
  return typeof quantity === 'number' && typeof years === 'number'
    ? { start, end, unit, quantity, years }
    : undefined;
}

const isPeriodUnit = (answer: unknown): answer is PeriodUnit =>
  answer === 'Day' || answer === 'Month' || answer === 'Year';

/** What stands between a group and being complete: open required questions, and checks that fail (N17). */
export function completionProblems(group: ProjectQuestionGroup, answers: Readonly<Answers>): AnswerProblem[] {
  const open = openQuestions(group.questions, answers).map(({ code }) => ({
    question: code,
    message: 'This question needs an answer.',
    code: 'open',
  }));
  const { problems } = checkAnswers(group.questions, answers);
  const calendar = group.code === ORGANIZATION_INFORMATION ? fiscalCalendarOf(answers) : undefined;
  const misfit = problems.length === 0 && calendar ? calendarProblem(calendar) : undefined;
  return misfit
    ? [...open, { question: misfit.field, message: misfit.message, code: 'periods-do-not-fit' }]
    : [...open, ...problems];
}

export type CompletionRefusal = 'group-not-ready' | 'already-complete';

export function decideCompletion(facts: {
  completed: boolean;
  problems: readonly AnswerProblem[];
}): Decision<CompletionRefusal> {
  if (facts.completed) return refuse('already-complete');
  return facts.problems.length > 0 ? refuse('group-not-ready') : allow;
}

/** N2; a group that nobody answered has not been started. */
export type GroupState = 'not-started' | 'in-progress' | 'completed';

export function groupState(group: { answered: number; completed: boolean }): GroupState {
  if (group.completed) return 'completed';
  return group.answered > 0 ? 'in-progress' : 'not-started';
}

/** N1, as far as loads that run at once reach. */
export type ProjectStatus = 'not-started' | 'in-progress' | 'completed' | 'loaded';

export function projectStatus(groups: readonly GroupState[], loads: number): ProjectStatus {
  if (groups.every((state) => state === 'completed')) return loads > 0 ? 'loaded' : 'completed';
  return groups.every((state) => state === 'not-started') ? 'not-started' : 'in-progress';
}
