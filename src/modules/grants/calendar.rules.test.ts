import { expect, test } from 'vitest';
import { calendarOf, folded } from './calendar.rules.ts';

type Component = {
  name: string;
  lines: [name: string, parameters: string, value: string][];
  parts: Component[];
};

/** Reads a calendar as a program does that knows nothing but RFC 5545: unfold, split, nest. */
function parseCalendar(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const root: Component = { name: '', lines: [], parts: [] };
  const open = [root];
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line);
    if (!match) throw new Error(`This is no content line: ${line}`);
    const [, name = '', parameters = '', value = ''] = match;
    const here = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const part = { name: value, lines: [], parts: [] };
      here.parts.push(part);
      open.push(part);
    } else if (name === 'END') expect(open.pop()?.name).toBe(value);
    else here.lines.push([name, parameters, value]);
  }
  expect(open).toEqual([root]);
  const [calendar, ...more] = root.parts;
  expect(more).toEqual([]);
  if (!calendar) throw new Error('There is no calendar.');
  return calendar;
}

const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const propertyOf = ({ lines }: Component, name: string) => lines.find(([one]) => one === name)?.[2];

const about = {
  name: 'Access of Contoso',
  product: 'Portico',
  host: 'portal.example',
  now: new Date('2026-11-26T08:30:05.123Z'),
  noticeDays: [30, 7, 1],
};
const day = {
  id: '0189',
  day: new Date('2027-01-31T23:59:59Z'),
  title: 'Access of Fabrikam; Söhne, Inc. ends',
  text: `Roles: Configurator, Designer\nPurpose: ${'Wir richten das Hauptbuch ein — 帳簿 '.repeat(8)}\\ done`,
  url: 'https://portal.example/customer/1/grants/2',
  version: 3,
};

test('a parser of RFC 5545 reads back what was written, with long lines folded at 75 octets', () => {
  const calendar = parseCalendar(calendarOf(about, [day, { ...day, id: '0190' }]));
  expect(calendar.name).toBe('VCALENDAR');
  expect(propertyOf(calendar, 'VERSION')).toBe('2.0');
  expect(propertyOf(calendar, 'PRODID')).toBe('-//Portico//Access//EN');
  expect(calendar.parts.map((part) => propertyOf(part, 'UID'))).toEqual([
    '0189@portal.example',
    '0190@portal.example',
  ]);
  const [event] = calendar.parts;
  if (!event) throw new Error('There is no event.');
  expect(event.lines).toContainEqual(['DTSTART', ';VALUE=DATE', '20270131']);
  expect(propertyOf(event, 'DTSTAMP')).toBe('20261126T083005Z');
  expect(propertyOf(event, 'SEQUENCE')).toBe('3');
  expect(unescaped(propertyOf(event, 'SUMMARY') ?? '')).toBe(day.title);
  expect(unescaped(propertyOf(event, 'DESCRIPTION') ?? '')).toBe(day.text);
  expect(event.parts.map((alarm) => [alarm.name, propertyOf(alarm, 'TRIGGER')])).toEqual([
    ['VALARM', '-P30D'],
    ['VALARM', '-P7D'],
    ['VALARM', '-P1D'],
  ]);
});

test('names cannot write lines of the calendar', () => {
  const evil = calendarOf(about, [{ ...day, title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' }]);
  expect(parseCalendar(evil).parts).toHaveLength(1);
});

test('without a day it is a calendar all the same', () => {
  expect(parseCalendar(calendarOf(about, [])).parts).toEqual([]);
});

test.each([74, 75, 76, 149, 150, 151, 300])(
  'a line of %i octets is folded, and no character is torn',
  (size) => {
    for (const sign of ['a', 'é', '帳', '😀']) {
      const line = sign.repeat(Math.ceil(size / Buffer.byteLength(sign)));
      const parts = folded(line).split('\r\n');
      expect(parts.every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
      expect(parts.map((part, place) => (place === 0 ? part : part.slice(1))).join('')).toBe(line);
    }
  },
);
