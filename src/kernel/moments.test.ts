import { expect, test } from 'vitest';
import {
  DATE_FORMATS,
  type DateFormat,
  dateFormatOf,
  dayForReader,
  dayWords,
  exampleOf,
  forReader,
  isTimeZone,
  momentForReader,
} from './moments.ts';

const at = new Date('2026-03-04T23:05:00Z');

test('PP-91: a letter has its moments in the words and the time zone of its reader', () => {
  const letter = `It ends ${momentForReader(at)}, on ${dayForReader(at)}.`;
  expect(forReader(letter, {})).toBe('It ends 4 March 2026, 23:05 UTC, on 4 March 2026.');
  expect(forReader(letter, { dateFormat: 'month-day-year', timeZone: 'Asia/Tokyo' })).toMatch(
    /^It ends March 5, 2026, 8:05\sAM GMT\+9, on March 5, 2026\.$/,
  );
  expect(forReader(letter, { dateFormat: 'dotted', timeZone: 'Europe/Berlin' })).toBe(
    'It ends 05.03.2026, 00:05 CET, on 05.03.2026.',
  );
});

test.each<[format: DateFormat, day: string, withoutYear: string]>([
  ['day-month-year', '4 March 2026', '4 March'],
  ['month-day-year', 'March 4, 2026', 'March 4'],
  ['year-month-day', '2026-03-04', '2026-03-04'],
  ['dotted', '04.03.2026', '04.03.2026'],
  ['slashed', '04/03/2026', '04/03/2026'],
])('PP-91: a day as %s is %s, and %s where the year goes without saying', (format, day, withoutYear) => {
  expect(dayWords(at, format, 'UTC')).toBe(day);
  expect(dayWords(at, format, 'UTC', false)).toBe(withoutYear);
  expect(exampleOf(format).startsWith(day)).toBe(true);
});

test('every format has a name that is known again', () => {
  expect(DATE_FORMATS.map(dateFormatOf)).toEqual(DATE_FORMATS);
  expect([dateFormatOf('constructor'), dateFormatOf(null)]).toEqual([undefined, undefined]);
});

test.each([
  ['Europe/Lisbon', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['Europe/Atlantis', false],
  ['+05:30', false],
  ['', false],
  ["UTC'; drop", false],
])('%j is a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
