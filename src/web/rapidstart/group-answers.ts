import { type AnswerProblem, checkAnswers } from '../../modules/rapidstart/projects/answers.rules.ts';
import { readQuestion } from '../../modules/rapidstart/projects/projects.contract.ts';
import { text } from '../messages/rapidstart.en.ts';
import type { FormSchema, FormValues } from '../ui/form-values.ts';
import type { Question } from './service-queries.ts';

export type GivenAnswers = Record<string, string | number | boolean | string[]>;

/** What the fields of a group hold, by the name that the API's errors point to: "answers/code". */
export function fieldValues(questions: readonly Question[]): FormValues {
  return Object.fromEntries(
    questions.flatMap(({ code, answer, suggestion }) => {
      const value = answer ?? suggestion;
      return value === null ? [] : [[fieldName(code), shown(value)]];
    }),
  );
}

export const fieldName = (code: string) => `answers/${code}`;

function shown(value: string | number | boolean | string[]): string | string[] {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : value;
}

/** The checks of the API itself, for what the fields hold; the output is what is sent. */
export function groupSchema(questions: readonly Question[]): FormSchema<GivenAnswers> {
  const asked = questions.map(readQuestion);
  return {
    safeParse(value) {
      const { answers: held = {} } = value as { answers?: Record<string, unknown> };
      const given = Object.fromEntries(
        questions.map(({ code, control }) => [code, typed(control, held[code])]),
      );
      const { answers, problems } = checkAnswers(asked, given);
      if (problems.length === 0) return { success: true, data: answers };
      return { success: false, error: { issues: problems.map((problem) => issue(problem, given)) } };
    },
  };
}

function typed(control: Question['control'], held: unknown): unknown {
  if (control === 'yes-no') return held === 'yes' ? true : held === 'no' ? false : undefined;
  if (control !== 'number' || typeof held !== 'string' || held.trim() === '') return held;
  return /^[+-]?\d{1,15}([.]\d{1,15})?$/.test(held.trim()) ? Number(held) : held;
}

function issue({ question, message, code }: AnswerProblem, given: Record<string, unknown>) {
  const words = code === 'not-a-number' && given[question] !== undefined ? text('answer.number') : message;
  return { path: ['answers', question], message: words };
}
