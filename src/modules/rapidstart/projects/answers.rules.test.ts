import { expect, test } from 'vitest';
import { defaultAreas } from '../content/base-information.ts';
import { defaultLibrary } from '../content/default-library.ts';
import { businessCentralCatalogue } from '../packages/index.ts';
import { type Answers, checkAnswers, openQuestions } from './answers.rules.ts';
import { completionProblems, decideCompletion, groupState, projectStatus } from './completion.rules.ts';
import { chosenAreas, freezeContent, suggestionFor } from './project-content.rules.ts';

const { areas } = freezeContent(defaultAreas, defaultLibrary, businessCentralCatalogue());
const groups = areas.flatMap((area) => area.groups);
const groupNamed = (code: string) => {
  const group = groups.find((it) => it.code === code);
  if (!group) throw new Error(`no group ${code}`);
  return group;
};
const organization = groupNamed('organization-information');
const questionIn = (group: string, code: string) =>
  groupNamed(group).questions.filter((question) => question.code === code);

const wrongEntries: [rule: string, group: string, question: string, value: unknown, message: string][] = [
  ['RS-31', 'organization-information', 'code', 'US', 'three or four letters'],
  ['RS-31', 'organization-information', 'code', 'USMFX', 'three or four letters'],
  ['RS-31', 'organization-information', 'code', 'US1', 'three or four letters'],
  ['RS-31', 'organization-information', 'code', 'ÜSM', 'three or four letters'],
  ['RS-33', 'organization-information', 'currency', 'DOLLAR', 'three letters'],
  ['RS-33', 'organization-information', 'currency', 'XQQ', 'not a currency of ISO 4217'],
  ['RS-34', 'organization-information', 'language', 'english', 'for example en-us'],
  ['RS-34', 'organization-information', 'language', 'xx-yy', 'for example en-us'],
  ['RS-34', 'organization-information', 'language', 'en-qq', 'for example en-us'],
  ['RS-34', 'organization-information', 'address-format', 'Mars', 'one of the list'],
  ['RS-35', 'organization-information', 'period-unit', 'Week', 'one of the list'],
  ['5.13', 'organization-information', 'country', 'QQ', 'not the code of a country'],
  ['5.13', 'organization-information', 'fiscal-year-start', '2026-02-30', 'a day of the calendar'],
  ['5.13', 'organization-information', 'fiscal-year-start', '1.7.2026', 'a day of the calendar'],
  ['5.13', 'organization-information', 'period-quantity', 0, '1 or more'],
  ['5.13', 'organization-information', 'period-quantity', 1.5, 'whole number'],
  ['5.13', 'organization-information', 'period-quantity', '1', 'a number'],
  ['5.13', 'organization-information', 'fiscal-years', 0, '1 or more'],
  ['5.13', 'organization-information', 'fiscal-years', 21, '20 or less'],
  ['79/6', 'organization-information', 'city', 'x'.repeat(31), 'at most 30'],
  ['79/2', 'organization-information', 'name', 'a\ufffe', 'cannot carry'],
  ['one line', 'organization-information', 'name', 'a\nb', 'one line'],
  ['N12', 'ledger', 'register-time', 'yes', 'Yes or No'],
  ['N11', 'ledger', 'amount-rounding-precision', 0, '0.00001 or more'],
  ['98/163', 'ledger', 'local-currency-description', 'x'.repeat(61), 'at most 60'],
  ['N11', 'currency', 'further-currencies', ['EUR', 'XQQ'], 'XQQ is not in the list'],
  ['N11', 'currency', 'further-currencies', 'EUR', 'Choose from the list'],
];
test.each(wrongEntries)('%s: %s %s does not take %j', (_rule, group, question, value, message) => {
  const { answers, problems } = checkAnswers(questionIn(group, question), { [question]: value });
  expect(answers).toEqual({});
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(message);
});

const goodEntries: [group: string, question: string, given: unknown, kept: unknown][] = [
  ['organization-information', 'code', ' usmf ', 'USMF'],
  ['organization-information', 'code', 'abc', 'ABC'],
  ['organization-information', 'currency', 'chf', 'CHF'],
  ['organization-information', 'country', 'ch', 'CH'],
  ['organization-information', 'language', 'de-CH', 'de-ch'],
  ['organization-information', 'fiscal-year-start', '2028-02-29', '2028-02-29'],
  ['organization-information', 'name', '  =Contoso & Söhne <Ltd> ', '=Contoso & Söhne <Ltd>'],
  ['ledger', 'register-time', false, false],
  ['currency', 'further-currencies', ['USD', 'EUR', 'EUR'], ['EUR', 'USD']],
  ['currency', 'application-rounding-precision', 0, 0],
];
test.each(goodEntries)('%s %s takes %j and keeps %j', (group, question, given, kept) => {
  const { answers, problems } = checkAnswers(questionIn(group, question), { [question]: given });
  expect(problems).toEqual([]);
  expect(answers[question]).toEqual(kept);
});

test.each([undefined, null, '', '   ', []])('%j is no answer, and no problem', (nothing) => {
  const control = Array.isArray(nothing)
    ? questionIn('currency', 'further-currencies')
    : questionIn('ledger', 'local-currency-symbol');
  const code = control[0]?.code ?? '';
  expect(checkAnswers(control, { [code]: nothing })).toEqual({ answers: {}, problems: [] });
});

test('5.13: the fiscal year ends after it starts', () => {
  const days = { 'fiscal-year-start': '2026-07-01', 'fiscal-year-end': '2026-07-01' };
  const { problems } = checkAnswers(organization.questions, days);
  expect(problems).toMatchObject([{ question: 'fiscal-year-end', code: 'not-after' }]);
  expect(problems[0]?.message).toContain('1 July 2026');
});

test('an answer to a question that the group does not have is named', () => {
  expect(checkAnswers(organization.questions, { colour: 'red' }).problems).toMatchObject([
    { question: 'colour' },
  ]);
});

const complete: Answers = {
  name: 'Fabrikam',
  code: 'USMF',
  address: '1 Main Street',
  city: 'Redmond',
  country: 'US',
  'address-format': 'City+Post Code',
  language: 'en-us',
  'fiscal-year-start': '2026-01-01',
  'fiscal-year-end': '2026-12-31',
  'period-unit': 'Month',
  'period-quantity': 1,
  'fiscal-years': 1,
  currency: 'USD',
};

test('N16, N17: only required questions have to be answered, and open ones are listed', () => {
  expect(completionProblems(organization, complete)).toEqual([]);
  const { city: _, currency: __, ...open } = complete;
  expect(openQuestions(organization.questions, open).map((question) => question.code)).toEqual([
    'city',
    'currency',
  ]);
  expect(completionProblems(organization, open).map((problem) => problem.question)).toEqual([
    'city',
    'currency',
  ]);
});

test('N17: periods that do not fit the fiscal year stand against completion, in words', () => {
  const problems = completionProblems(organization, { ...complete, 'period-quantity': 7 });
  expect(problems).toMatchObject([{ question: 'period-quantity', code: 'periods-do-not-fit' }]);
});

test('a group is completed once', () => {
  expect(decideCompletion({ completed: false, problems: [] })).toEqual({ allowed: true });
  expect(decideCompletion({ completed: true, problems: [] })).toEqual({
    allowed: false,
    reason: 'already-complete',
  });
});

test('N1, N2: states follow from what was answered and completed', () => {
  expect(groupState({ answered: 0, completed: false })).toBe('not-started');
  expect(groupState({ answered: 1, completed: false })).toBe('in-progress');
  expect(projectStatus(['not-started', 'not-started'], 0)).toBe('not-started');
  expect(projectStatus(['completed', 'not-started'], 0)).toBe('in-progress');
  expect(projectStatus(['completed', 'completed'], 0)).toBe('completed');
  expect(projectStatus(['completed', 'completed'], 2)).toBe('loaded');
  expect(projectStatus(['completed', 'in-progress'], 2)).toBe('in-progress');
});

test('RS-36, RS-37: Base information is always part of a project, and first', () => {
  const offered = [{ code: 'vendors' }, { code: 'base-information' }, { code: 'customers' }];
  expect(chosenAreas(offered, ['customers']).map((area) => area.code)).toEqual([
    'base-information',
    'customers',
  ]);
});

test('N13: a field first shows what the project knows, else the preset of its question', () => {
  const project = {
    companyName: 'Fabrikam',
    address: { street: '', postalCode: '98052', city: 'Redmond', state: 'WA', country: 'US' },
  };
  const shown = Object.fromEntries(organization.questions.map((it) => [it.code, suggestionFor(it, project)]));
  expect(shown).toMatchObject({
    name: 'Fabrikam',
    city: 'Redmond',
    'period-unit': 'Month',
    language: 'en-us',
  });
  expect(shown.address).toBeNull();
});
