import { expect, test } from 'vitest';
import { fieldValues, groupSchema } from './group-answers.ts';
import type { Question } from './service-queries.ts';

const question = (code: string, control: Question['control'], facts: Partial<Question> = {}): Question => ({
  code,
  label: code,
  help: '',
  control,
  definition: { required: true },
  field: null,
  answer: null,
  suggestion: null,
  ...facts,
});

const questions = [
  question('name', 'text', { suggestion: 'Fabrikam' }),
  question('years', 'number', { answer: 2, suggestion: 1 }),
  question('time', 'yes-no', { answer: false }),
  question('others', 'multi-list', {
    definition: { required: false, choices: [{ value: 'EUR', label: 'Euro' }] },
    answer: ['EUR'],
  }),
  question('empty', 'date'),
];

test('fields show what was answered, else what is suggested', () => {
  expect(fieldValues(questions)).toEqual({
    'answers/name': 'Fabrikam',
    'answers/years': '2',
    'answers/time': 'no',
    'answers/others': ['EUR'],
  });
});

test('what the fields hold becomes typed answers', () => {
  const held = { answers: { name: ' Contoso ', years: '3', time: 'yes', others: ['EUR'] } };
  expect(groupSchema(questions).safeParse(held)).toEqual({
    success: true,
    data: { name: 'Contoso', years: 3, time: true, others: ['EUR'] },
  });
});

test('nothing entered is no answer, and may be saved', () => {
  expect(groupSchema(questions).safeParse({})).toEqual({ success: true, data: {} });
});

test('a wrong entry is named at its field, in the words of the API', () => {
  const parsed = groupSchema(questions).safeParse({ answers: { years: 'many', empty: '2026-02-30' } });
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  expect(parsed.error.issues.map((issue) => issue.path)).toEqual([
    ['answers', 'years'],
    ['answers', 'empty'],
  ]);
  expect(parsed.error.issues[0]?.message).toContain('Enter a number');
});
