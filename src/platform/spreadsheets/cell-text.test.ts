import { expect, test } from 'vitest';
import { type NumberFormat, numberFormat, numberText, unescapedText } from './cell-text.ts';

test.each([
  [0, undefined, 'number'],
  [14, undefined, 'date'],
  [22, undefined, 'date-time'],
  [46, undefined, 'time'],
  [164, '00000', { zeros: 5 }],
  [164, 'yyyy\\-mm\\-dd', 'date'],
  [164, 'd. mmmm yyyy;@', 'date'],
  [164, 'mmm', 'date'],
  [164, '[$-409]m/d/yy h:mm AM/PM;@', 'date-time'],
  [164, '[h]:mm:ss', 'time'],
  [164, '#,##0.00 "days"', 'number'],
  [164, '[Red]General', 'number'],
  [164, '"yes";"no"', 'number'],
] as [number, string | undefined, NumberFormat][])('Format %i %j means %j', (id, code, format) => {
  expect(numberFormat(id, code)).toEqual(format);
});

test.each([
  ['30309', 'number', '30309'],
  ['7', { zeros: 3 }, '007'],
  ['501', { zeros: 5 }, '00501'],
  ['1.5', { zeros: 5 }, '1.5'],
  ['0.1', 'number', '0.1'],
  ['1.1000000000000001', 'number', '1.1'],
  ['1E+21', 'number', '1000000000000000000000'],
  ['1.0E-7', 'number', '0.0000001'],
  ['-4', 'number', '-4'],
  ['45291', 'date', '2023-12-31'],
  ['45291.75', 'date-time', '2023-12-31 18:00:00'],
  ['0.5', 'time', '12:00:00'],
  ['1', 'date', '1900-01-01'],
  ['59', 'date', '1900-02-28'],
  ['61', 'date', '1900-03-01'],
  ['-1', 'date', '-1'],
  ['99999999', 'date', '99999999'],
  ['', 'number', ''],
  ['NaN', 'number', 'NaN'],
] as [string, NumberFormat, string][])('%j as %j reads %j', (written, format, text) => {
  expect(numberText(written, format, 1900)).toBe(text);
});

test('Days count from 1904 where the workbook says so', () => {
  expect(numberText('0', 'date', 1904)).toBe('1904-01-01');
});

test('Letters that XML cannot hold come back', () => {
  expect(unescapedText('a_x000D_b _x0041_')).toBe('a\rb A');
});
