import { countryName, isCountry } from '../../../kernel/countries.ts';
import type { QuestionDefinition } from '../content/content.rules.ts';
import { formatValue } from '../packages/field-values.rules.ts';
import { dayInWords, daysBetween, isDay } from './calendar-days.rules.ts';
import type { ProjectQuestion } from './project-content.rules.ts';

/** Typed and free of any culture: text, number, `2026-01-31`, true, or the chosen values. */
export type Answer = string | number | boolean | string[];
/** Question → answer; a question without an answer is not there. */
export type Answers = Record<string, Answer>;

export type AnswerProblem = { question: string; message: string; code: string };
export type CheckedAnswers = { answers: Answers; problems: AnswerProblem[] };

type Checked = { answer?: Answer; message?: string; code?: string };
const wrong = (code: string, message: string): Checked => ({ code, message });

/**
 * Sorts what was entered into answers and problems: type, length, range, list, pattern, what the value names, and
 * whether the field of the target can hold it (N11). Nothing entered is no answer; open questions are no problem here.
 */
export function checkAnswers(
  questions: readonly ProjectQuestion[],
  given: Readonly<Record<string, unknown>>,
): CheckedAnswers {
  const answers: Answers = {};
  const problems: AnswerProblem[] = [];
  for (const question of questions) {
    const { answer, message, code } = checkAnswer(question, given[question.code]);
    if (answer !== undefined) answers[question.code] = answer;
    if (message !== undefined) problems.push({ question: question.code, message, code: code ?? 'wrong' });
  }
  for (const code of Object.keys(given)) {
    if (questions.some((question) => question.code === code)) continue;
    problems.push({
      question: code,
      message: 'There is no such question in this group.',
      code: 'unknown-question',
    });
  }
  return { answers, problems: [...problems, ...orderProblems(questions, answers)] };
}

/** The questions that need an answer and have none (N16). */
export function openQuestions<Q extends Pick<ProjectQuestion, 'code' | 'definition'>>(
  questions: readonly Q[],
  answers: Readonly<Answers>,
): Q[] {
  return questions.filter(({ code, definition }) => definition.required && answers[code] === undefined);
}

function checkAnswer(question: ProjectQuestion, given: unknown): Checked {
  const typed = typedAnswer(question, given);
  if (typed.answer === undefined) return typed;
  return limitsProblem(question.definition, typed.answer) ?? fieldProblem(question, typed.answer) ?? typed;
}

function typedAnswer({ control, definition }: ProjectQuestion, given: unknown): Checked {
  if (given === undefined || given === null || given === '') return {};
  switch (control) {
    case 'text':
    case 'code':
      return typedText(control, definition, given);
    case 'number':
      return typeof given === 'number' && Number.isFinite(given)
        ? { answer: given }
        : wrong('not-a-number', 'Enter a number, for example 0.05.');
    case 'date':
      return typeof given === 'string' && isDay(given)
        ? { answer: given }
        : wrong('not-a-day', 'Enter a day of the calendar between 1900 and 2199, as 2026-01-31.');
    case 'yes-no':
      return typeof given === 'boolean' ? { answer: given } : wrong('not-yes-no', 'Answer Yes or No.');
    case 'list':
      return choiceValues(definition).has(String(given)) && typeof given === 'string'
        ? { answer: given }
        : wrong('not-in-list', 'Choose one of the list.');
    case 'multi-list':
      return chosenValues(definition, given);
    default:
      return control satisfies never;
  }
}

function typedText(control: 'text' | 'code', { format }: QuestionDefinition, given: unknown): Checked {
  if (typeof given !== 'string') return wrong('not-text', 'Enter a text.');
  const text = given.normalize('NFC').trim();
  if (text === '') return {};
  if (/[\p{Cc}\u2028\u2029]/u.test(text))
    return wrong('not-one-line', 'Use one line without control characters.');
  if (format === 'culture') return { answer: text.toLowerCase() };
  return { answer: control === 'code' ? text.toUpperCase() : text };
}

function chosenValues(definition: QuestionDefinition, given: unknown): Checked {
  if (!Array.isArray(given)) return wrong('not-a-list', 'Choose from the list.');
  const offered = choiceValues(definition);
  const chosen = new Set(given.map(String));
  const unknown = [...chosen].find((value) => !offered.has(value));
  if (unknown !== undefined) return wrong('not-in-list', `${shortened(unknown)} is not in the list.`);
  return chosen.size === 0 ? {} : { answer: [...offered].filter((value) => chosen.has(value)) };
}

const choiceValues = ({ choices = [] }: QuestionDefinition) => new Set(choices.map(({ value }) => value));

function limitsProblem(definition: QuestionDefinition, answer: Answer): Checked | undefined {
  if (typeof answer === 'number') return numberProblem(definition, answer);
  if (typeof answer !== 'string') return undefined;
  const { pattern, patternWords, minLength, maxLength, format } = definition;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(answer)) {
    return wrong('wrong-pattern', `Enter ${patternWords ?? 'a value of the right form'}.`);
  }
  if (maxLength !== undefined && answer.length > maxLength) {
    return wrong('too-long', `${answer.length} characters are too many; at most ${maxLength} fit.`);
  }
  if (minLength !== undefined && answer.length < minLength) {
    return wrong('too-short', `Enter at least ${minLength} characters.`);
  }
  return format && formatProblem(format, answer);
}

function numberProblem({ whole, minimum, maximum }: QuestionDefinition, answer: number): Checked | undefined {
  if (whole && !Number.isInteger(answer)) return wrong('not-whole', 'Enter a whole number.');
  if (minimum !== undefined && answer < minimum) return wrong('too-small', `Enter ${minimum} or more.`);
  if (maximum !== undefined && answer > maximum) return wrong('too-large', `Enter ${maximum} or less.`);
  return undefined;
}

function formatProblem(
  format: NonNullable<QuestionDefinition['format']>,
  answer: string,
): Checked | undefined {
  switch (format) {
    case 'country':
      return isCountry(answer)
        ? undefined
        : wrong(
            'unknown-country',
            `${answer} is not the code of a country; for example, US is ${countryName('US')}.`,
          );
    case 'currency':
      return CURRENCIES.has(answer)
        ? undefined
        : wrong('unknown-currency', `${answer} is not a currency of ISO 4217, such as USD or EUR.`);
    case 'culture':
      return isCulture(answer)
        ? undefined
        : wrong('unknown-culture', 'Enter a language and its country, for example en-us or de-ch.');
    default:
      return format satisfies never;
  }
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Language, perhaps script, and country: a culture tag of BCP 47 whose parts exist (RS-34). */
function isCulture(tag: string): boolean {
  const match = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})$/.exec(tag);
  if (!match?.[1] || !match[2] || !isCountry(match[2].toUpperCase())) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && LANGUAGES.of(match[1]) !== undefined;
  } catch {
    return false;
  }
}

/** The words of the package writer itself, so that what was answered can always be written. */
function fieldProblem({ field }: ProjectQuestion, answer: Answer): Checked | undefined {
  if (!field) return undefined;
  for (const value of Array.isArray(answer) ? answer : [answer]) {
    const written = formatValue(field, value);
    if (!written.fits) return wrong(written.problem.code, written.problem.sentence);
  }
  return undefined;
}

function orderProblems(questions: readonly ProjectQuestion[], answers: Readonly<Answers>): AnswerProblem[] {
  return questions.flatMap(({ code, definition }) => {
    const earlier = questions.find((question) => question.code === definition.after);
    const from = earlier && answers[earlier.code];
    const to = answers[code];
    if (!earlier || typeof from !== 'string' || typeof to !== 'string' || daysBetween(from, to) > 0)
      return [];
    const message = `Enter a day after ${dayInWords(from)}, which is the answer to ${earlier.label}.`;
    return [{ question: code, message, code: 'not-after' }];
  });
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
