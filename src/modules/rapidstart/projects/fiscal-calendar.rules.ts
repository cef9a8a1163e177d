import { dayInWords, daysBetween, plusDays, plusMonths, wholeMonths } from './calendar-days.rules.ts';

export type PeriodUnit = 'Day' | 'Month' | 'Year';

/** How a company cuts its years: the first year's first and last day, and how many units make one period. */
export type FiscalCalendar = {
  start: string;
  end: string;
  unit: PeriodUnit;
  quantity: number;
  years: number;
};

export type AccountingPeriod = { startingDate: string; name: string; newFiscalYear: boolean };

/** What does not fit, and which answer of Organization information would mend it. */
export type CalendarProblem = { field: 'fiscal-year-end' | 'period-quantity'; message: string };

const LONGEST_YEAR_MONTHS = 24;

/** A fiscal year is cut into whole periods, with nothing left over, in every year of the calendar (5.13). */
export function calendarProblem(calendar: FiscalCalendar): CalendarProblem | undefined {
  const { start, unit } = calendar;
  const next = plusDays(calendar.end, 1);
  if (daysBetween(plusMonths(start, LONGEST_YEAR_MONTHS), next) > 0) {
    const message = `A fiscal year has at most ${LONGEST_YEAR_MONTHS} months. End it on ${dayInWords(plusDays(plusMonths(start, 12), -1))}.`;
    return { field: 'fiscal-year-end', message };
  }
  if (unit === 'Day') return daysProblem(calendar);
  const months = wholeMonths(start, next);
  return months === undefined ? brokenMonths(calendar) : monthsProblem(calendar, months);
}

/**
 * The accounting periods of all years, and the first day after them: it opens the next year, because Business Central
 * knows the end of a year only by the beginning of another. Months carry their names in the language given.
 */
export function accountingPeriods(calendar: FiscalCalendar, language: string): AccountingPeriod[] {
  const starts = Array.from({ length: calendar.years + 1 }, (_, year) => yearStart(calendar, year));
  const periods = starts.slice(0, -1).flatMap((yearBegins, year) => {
    const yearEnds = starts[year + 1] ?? yearBegins;
    const periodStarts: string[] = [];
    for (let place = 0; ; place += 1) {
      const begins = plusUnits(yearBegins, calendar.unit, place * calendar.quantity);
      if (daysBetween(begins, yearEnds) <= 0) break;
      periodStarts.push(begins);
    }
    return periodStarts.map((begins, place) => period(calendar, begins, place === 0, language));
  });
  const after = starts.at(-1);
  return after === undefined ? periods : [...periods, period(calendar, after, true, language)];
}

function yearStart({ start, end }: FiscalCalendar, year: number): string {
  const next = plusDays(end, 1);
  const months = wholeMonths(start, next);
  return months === undefined
    ? plusDays(start, year * daysBetween(start, next))
    : plusMonths(start, year * months);
}

function plusUnits(day: string, unit: PeriodUnit, units: number): string {
  if (unit === 'Day') return plusDays(day, units);
  return plusMonths(day, unit === 'Month' ? units : units * 12);
}

const LONGEST_NAME = 10;

function period(
  { unit }: FiscalCalendar,
  startingDate: string,
  newFiscalYear: boolean,
  language: string,
): AccountingPeriod {
  return { startingDate, name: periodName(unit, startingDate, language), newFiscalYear };
}

function periodName(unit: PeriodUnit, day: string, language: string): string {
  if (unit === 'Day') return day;
  if (unit === 'Year') return day.slice(0, 4);
  const month = (style: 'long' | 'short') =>
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const long = month('long');
  return (long.length <= LONGEST_NAME ? long : month('short')).slice(0, LONGEST_NAME);
}

function daysProblem(calendar: FiscalCalendar): CalendarProblem | undefined {
  for (let year = 0; year < calendar.years; year += 1) {
    const begins = yearStart(calendar, year);
    const days = daysBetween(begins, yearStart(calendar, year + 1));
    const left = days % calendar.quantity;
    if (left === 0) continue;
    const message =
      `The fiscal year from ${dayInWords(begins)} has ${days} days. In periods of ${counted(calendar.quantity, 'day')} ` +
      `${counted(left, 'day')} would be left over. Choose ${choices(days)}.`;
    return { field: 'period-quantity', message };
  }
  return undefined;
}

function monthsProblem({ unit, quantity }: FiscalCalendar, months: number): CalendarProblem | undefined {
  const inOne = unit === 'Month' ? quantity : quantity * 12;
  const left = months % inOne;
  if (left === 0) return undefined;
  const mend =
    unit === 'Month' || months % 12 !== 0 ? `${choices(months)} months` : `${choices(months / 12)} years`;
  const message =
    `A fiscal year of ${counted(months, 'month')} cannot be cut into periods of ${counted(quantity, unit.toLowerCase())}: ` +
    `${counted(left, 'month')} would be left over. Choose periods of ${mend}.`;
  return { field: 'period-quantity', message };
}

function brokenMonths({ start, end }: FiscalCalendar): CalendarProblem {
  const message =
    `The fiscal year from ${dayInWords(start)} to ${dayInWords(end)} is not a whole number of months. ` +
    `End it on ${dayInWords(plusDays(plusMonths(start, 12), -1))}, or choose Day as period unit.`;
  return { field: 'fiscal-year-end', message };
}

/** The numbers that divide the whole, the first six of them: "1, 2, 3, 4, 6 or 12". */
function choices(whole: number): string {
  const divisors = Array.from({ length: Math.min(whole, 400) }, (_, place) => place + 1).filter(
    (candidate) => whole % candidate === 0,
  );
  const shown = divisors.slice(0, 6);
  const last = shown.pop();
  return shown.length === 0 ? String(last) : `${shown.join(', ')} or ${last}`;
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
