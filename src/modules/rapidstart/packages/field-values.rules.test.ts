import { expect, test } from 'vitest';
import { type FieldValue, formatValue } from './field-values.rules.ts';
import type { CatalogueField, FieldType } from './table-catalogue.rules.ts';

const options = { 0: ' ', 1: 'Payment', 2: 'Invoice', 10: '7' };

function fieldOf(type: FieldType, more: Partial<CatalogueField> = {}): CatalogueField {
  return { no: 1, name: 'Any', xml: 'Any', type, ...(type === 'Option' ? { options } : {}), ...more };
}

function textOf(field: CatalogueField, value: FieldValue): string {
  const formatted = formatValue(field, value);
  return formatted.fits ? formatted.text : formatted.problem.code;
}

const written: [FieldType, FieldValue, string][] = [
  ['Text', ' a & <b> ', ' a & <b> '],
  ['Text', '', ''],
  ['Text', 1000, '1000'],
  ['Code', '30d', '30d'],
  ['Integer', -12, '-12'],
  ['Integer', '007', '7'],
  ['Integer', '', '0'],
  ['Integer', -2147483648, '-2147483648'],
  ['BigInteger', 9223372036854775807n, '9223372036854775807'],
  ['Decimal', '0.010', '0.01'],
  ['Decimal', '-7573.260', '-7573.26'],
  ['Decimal', '1000.00', '1000'],
  ['Decimal', '-0.00', '0'],
  ['Decimal', '.5', '0.5'],
  ['Decimal', '00012.5', '12.5'],
  ['Decimal', '12345678901234567890.12345678', '12345678901234567890.12345678'],
  ['Decimal', 1e21, '1000000000000000000000'],
  ['Decimal', 1.5e-7, '0.00000015'],
  ['Decimal', -1.25e22, '-12500000000000000000000'],
  ['Decimal', 0.1, '0.1'],
  ['Decimal', undefined, '0'],
  ['Boolean', true, '1'],
  ['Boolean', false, '0'],
  ['Boolean', 'true', '1'],
  ['Boolean', null, '0'],
  ['Option', 2, '2'],
  ['Option', '2', '2'],
  ['Option', 'Invoice', '2'],
  ['Option', 'invoice', '2'],
  ['Option', '7', '10'],
  ['Option', ' ', '0'],
  ['Option', undefined, '0'],
  ['Date', '2018-01-31', '2018-01-31'],
  ['Date', '2024-02-29', '2024-02-29'],
  ['Date', '', ''],
  ['Time', '08:00', '08:00:00'],
  ['Time', '13:38:24.980', '13:38:24.98'],
  ['Time', '13:38:24.000', '13:38:24'],
  ['DateTime', '2018-11-20T08:58:44.447Z', '2018-11-20T08:58:44.447Z'],
  ['DateTime', '2018-11-20T08:58:44.400Z', '2018-11-20T08:58:44.4Z'],
  ['DateTime', '2018-11-20T01:58+02:00', '2018-11-19T23:58:00Z'],
  ['DateTime', new Date(0), '1970-01-01T00:00:00Z'],
  ['DateFormula', '30D', '<30D>'],
  ['DateFormula', '<1d+1m-1d>', '<1D+1M-1D>'],
  ['DateFormula', 'CM+10D', '<CM+10D>'],
  ['DateFormula', '-WD2', '<-WD2>'],
  ['DateFormula', '', ''],
  ['Guid', '3ede2bd1-5369-41d2-8ce3-0b59ad59bcc8', '{3EDE2BD1-5369-41D2-8CE3-0B59AD59BCC8}'],
  ['Media', '{3EDE2BD1-5369-41D2-8CE3-0B59AD59BCC8}', '{3EDE2BD1-5369-41D2-8CE3-0B59AD59BCC8}'],
  ['Blob', new Uint8Array([0, 255, 16]), 'AP8Q'],
  ['Blob', 'AP8Q', 'AP8Q'],
  ['Blob', undefined, ''],
  ['RecordId', 'Customer: 10000', 'Customer: 10000'],
];
test.each(written)('%s %o is written as %j', (type, value, text) => {
  expect(formatValue(fieldOf(type), value)).toEqual({ fits: true, text });
});

const misfits: [FieldType, FieldValue, string][] = [
  ['Text', true, 'not-text'],
  ['Text', 1.5, 'not-text'],
  ['Text', 'bell \u0007', 'illegal-character'],
  ['Text', 'half \ud83d', 'illegal-character'],
  ['Text', ' \r\n\t', 'only-blanks'],
  ['Text', 'x'.repeat(2049), 'value-too-long'],
  ['Integer', 1.5, 'bad-integer'],
  ['Integer', 2147483648, 'bad-integer'],
  ['Integer', 'twelve', 'bad-integer'],
  ['BigInteger', 9223372036854775808n, 'bad-integer'],
  ['Decimal', '1,000.00', 'bad-decimal'],
  ['Decimal', '1e5', 'bad-decimal'],
  ['Decimal', Number.NaN, 'bad-decimal'],
  ['Decimal', Number.POSITIVE_INFINITY, 'bad-decimal'],
  ['Decimal', '.', 'bad-decimal'],
  ['Decimal', '12345678901234567890.123456789', 'bad-decimal'],
  ['Boolean', 'maybe', 'bad-boolean'],
  ['Boolean', 2, 'bad-boolean'],
  ['Option', 3, 'bad-ordinal'],
  ['Option', 'Refund', 'bad-ordinal'],
  ['Option', true, 'bad-ordinal'],
  ['Date', '2023-02-29', 'bad-date'],
  ['Date', '31.01.2018', 'bad-date'],
  ['Date', new Date(0), 'bad-date'],
  ['Time', '24:00:00', 'bad-time'],
  ['Time', 8, 'bad-time'],
  ['DateTime', '2018-11-20T08:58:44', 'bad-date-time'],
  ['DateTime', '2018-11-20T08:58:44.4471Z', 'bad-date-time'],
  ['DateTime', new Date(Number.NaN), 'bad-date-time'],
  ['DateFormula', '30 days', 'bad-date-formula'],
  ['DateFormula', 30, 'bad-date-formula'],
  ['DateFormula', 'D1'.repeat(40), 'bad-date-formula'],
  ['Guid', 'not-a-guid', 'bad-guid'],
  ['Guid', 1, 'bad-guid'],
  ['Blob', 'not base64', 'bad-base64'],
  ['Blob', true, 'bad-base64'],
];
test.each(misfits)('%s %o does not fit: %s', (type, value, code) => {
  expect(textOf(fieldOf(type), value)).toBe(code);
});

test('a whole number that refers to another table is empty instead of zero', () => {
  const dimensionSet = fieldOf('Integer', { relation: 'Dimension Set Entry' });
  expect(textOf(dimensionSet, 0)).toBe('');
  expect(textOf(dimensionSet, undefined)).toBe('');
  expect(textOf(dimensionSet, 11)).toBe('11');
  expect(textOf(fieldOf('Decimal', { relation: 'any' }), 0)).toBe('0');
});

test('an option without ordinal zero stays empty when nothing is given', () => {
  expect(textOf(fieldOf('Option', { options: { 100: 'Default Bin' } }), undefined)).toBe('');
});

test('a code longer than its field is refused with its length', () => {
  expect(formatValue(fieldOf('Code', { len: 10 }), 'NET 30 DAYS')).toEqual({
    fits: false,
    problem: {
      code: 'value-too-long',
      sentence: '"NET 30 DAYS" has 11 characters; the field takes at most 10.',
    },
  });
});

test('a blob may be longer than any text', () => {
  expect(textOf(fieldOf('Blob'), new Uint8Array(30_000))).toHaveLength(40_000);
});
