import { expect, test } from 'vitest';
import { accountingPeriods, calendarProblem, type FiscalCalendar } from './fiscal-calendar.rules.ts';

const calendar: FiscalCalendar = {
  start: '2026-01-01',
  end: '2026-12-31',
  unit: 'Month',
  quantity: 1,
  years: 1,
};

const fitting: Partial<FiscalCalendar>[] = [
  {},
  { quantity: 3 },
  { quantity: 12 },
  { unit: 'Year' },
  { unit: 'Day' },
  { unit: 'Day', quantity: 73 },
  { unit: 'Day', quantity: 7, end: '2026-12-30', years: 3 },
  { start: '2026-07-01', end: '2027-12-31', quantity: 6, years: 2 },
  { start: '2028-02-29', end: '2029-02-27' },
];
test.each(fitting)('%j fits: nothing of a year is left over', (change) => {
  expect(calendarProblem({ ...calendar, ...change })).toBeUndefined();
});

const misfits: [Partial<FiscalCalendar>, field: string, message: string][] = [
  [
    { quantity: 5 },
    'period-quantity',
    '2 months would be left over. Choose periods of 1, 2, 3, 4, 6 or 12 months.',
  ],
  [{ quantity: 24 }, 'period-quantity', 'cannot be cut into periods of 24 months'],
  [{ unit: 'Year', quantity: 2 }, 'period-quantity', 'Choose periods of 1 years'],
  [{ end: '2026-12-15' }, 'fiscal-year-end', 'not a whole number of months. End it on 31 December 2026'],
  [{ unit: 'Year', end: '2026-12-30' }, 'fiscal-year-end', 'or choose Day as period unit'],
  [
    { unit: 'Day', quantity: 7 },
    'period-quantity',
    '365 days. In periods of 7 days 1 day would be left over',
  ],
  [{ unit: 'Day', quantity: 73, years: 3 }, 'period-quantity', 'from 1 January 2028 has 366 days'],
  [{ end: '2028-01-31' }, 'fiscal-year-end', 'at most 24 months'],
];
test.each(misfits)('%j is refused at %s', (change, field, message) => {
  const problem = calendarProblem({ ...calendar, ...change });
  expect(problem?.field).toBe(field);
  expect(problem?.message).toContain(message);
});

test('twelve months of two years carry their names, and the day after them opens the next year', () => {
  const periods = accountingPeriods({ ...calendar, years: 2 }, 'en-us');
  expect(periods).toHaveLength(25);
  expect(periods[0]).toEqual({ startingDate: '2026-01-01', name: 'January', newFiscalYear: true });
  expect(periods[12]).toEqual({ startingDate: '2027-01-01', name: 'January', newFiscalYear: true });
  expect(periods.at(-1)).toEqual({ startingDate: '2028-01-01', name: 'January', newFiscalYear: true });
  expect(periods.filter((period) => period.newFiscalYear)).toHaveLength(3);
});

test('names follow the language and stay within ten characters', () => {
  for (const language of ['de-de', 'fr-fr', 'fi-fi', 'pl-pl', 'el-gr', 'ja-jp', 'en-us']) {
    const names = accountingPeriods(calendar, language).map((period) => period.name);
    expect(names.every((name) => name.length >= 1 && name.length <= 10)).toBe(true);
  }
  expect(accountingPeriods(calendar, 'de-de')[2]?.name).toBe('März');
});

test('days and years are named by their dates', () => {
  expect(accountingPeriods({ ...calendar, unit: 'Day', quantity: 73 }, 'en-us')[1]?.name).toBe('2026-03-15');
  expect(accountingPeriods({ ...calendar, unit: 'Year', years: 3 }, 'en-us').map((it) => it.name)).toEqual([
    '2026',
    '2027',
    '2028',
    '2029',
  ]);
});

test('a year that begins on the last day of a month keeps its beginnings', () => {
  const periods = accountingPeriods({ ...calendar, start: '2026-01-31', end: '2027-01-30' }, 'en-us');
  expect(periods.slice(0, 4).map((period) => period.startingDate)).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
  ]);
});
