import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composePackage } from './compose-package.ts';
import { type FieldValue, formatValue } from './field-values.rules.ts';
import type { PackageDocument, PackageList } from './package-document.rules.ts';
import { readPackage } from './package-reader.ts';
import { packageBytes, writePackage } from './package-writer.ts';
import { readDocument } from './sample-packages.ts';
import type { CatalogueTable, FieldType } from './table-catalogue.rules.ts';
import { catalogueOf } from './table-catalogue.ts';
import { characterXmlCannotCarry, isBlankText } from './xml-text.rules.ts';

const hardSigns = fc.constantFrom(
  '&',
  '<',
  '>',
  '"',
  "'",
  '\r',
  '\n',
  '\r\n',
  '\t',
  ']]>',
  '😀',
  'ß',
  '\u2028',
  '\u0085',
  '\u00a0',
  ' ',
);
const text = fc
  .array(fc.oneof(hardSigns, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((value) => value === '' || !(isBlankText(value) || characterXmlCannotCarry(value)));
const moment = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: most });
const guid = fc.uuid().map((value) => `{${value.toUpperCase()}}`);

const valuesByType: Record<FieldType, fc.Arbitrary<FieldValue>> = {
  BigInteger: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  Blob: fc.uint8Array({ maxLength: 200 }),
  Boolean: fc.boolean(),
  Code: text,
  Date: moment.map((value) => value.toISOString().slice(0, 10)),
  DateFormula: fc.constantFrom('30D', '1D+1M-1D', '<CM+10D>', '-CW', 'WD2'),
  DateTime: moment,
  Decimal: fc.oneof(
    fc
      .tuple(fc.constantFrom('', '-'), digits(13), digits(12))
      .map(([sign, whole, rest]) => `${sign}0${whole}.${rest}`),
    fc
      .double({ noNaN: true, min: -1e20, max: 1e20 })
      .filter((value) => value === 0 || Math.abs(value) > 1e-8),
  ),
  Guid: guid,
  Integer: fc.integer(),
  Media: guid,
  MediaSet: guid,
  Option: fc.constantFrom<FieldValue[]>(0, 1, 'None', 'Some', '1'),
  RecordId: text,
  Text: text,
  Time: moment.map((value) => value.toISOString().slice(11, 23)),
};

const types = Object.keys(valuesByType).filter((type): type is FieldType => type in valuesByType);
const options = { 0: 'None', 1: 'Some' };
const everyType: CatalogueTable = {
  id: 50_000,
  name: 'Every Type',
  xml: 'EveryType',
  xmlList: 'EveryTypeList',
  caption: '',
  primaryKey: [1],
  fields: [
    { no: 1, name: 'Entry No.', xml: 'EntryNo', type: 'Integer' },
    ...types.map((type, index) => ({
      no: index + 2,
      name: `${type} Value`,
      xml: `${type}Value`,
      type,
      options,
    })),
  ],
};
const catalogue = catalogueOf([everyType]);

const record = fc.record(
  Object.fromEntries(
    types.map((type) => [
      `${type} Value`,
      fc.oneof({ weight: 9, arbitrary: valuesByType[type] }, { weight: 1, arbitrary: fc.constant(null) }),
    ]),
  ),
);

test('whatever is composed and written is read back the same', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (values) => {
      const records = values.map((value, index) => ({ 'Entry No.': index + 1, ...value }));
      const fields = everyType.fields.map(({ name }) => name);
      const composed = composePackage(
        { code: 'ALL', name: 'All & <every>', tables: [{ tableId: 50_000, fields, records }] },
        catalogue,
      );
      if (!composed.composed) throw new Error(composed.problems.map(({ sentence }) => sentence).join('\n'));

      const bytes = await writePackage(composed.document);
      const read = await readPackage(bytes, { catalogue });
      expect(read).toEqual({ accepted: true, document: composed.document, findings: [], findingCount: 0 });
      expect(composed.document.lists[0]?.records).toEqual(records.map(textsOf));
    }),
    { numRuns: 200 },
  );
});

/** Texts and codes must come back untouched; the others in the form that their type has. */
function textsOf(values: Readonly<Record<string, FieldValue>>): string[] {
  return everyType.fields.map((field) => {
    const value = values[field.name];
    if (field.type === 'Text' || field.type === 'Code' || field.type === 'RecordId')
      return String(value ?? '');
    const formatted = formatValue(field, value);
    return formatted.fits ? formatted.text : `does not fit: ${formatted.problem.sentence}`;
  });
}

test('300 tables with 40 MB of text are read and written again identically', {
  timeout: 60_000,
}, async () => {
  const document: PackageDocument = {
    attributes: [
      { name: 'ProductVersion', value: '' },
      { name: 'PackageName', value: 'Large' },
      { name: 'Code', value: 'LARGE' },
    ],
    lists: Array.from({ length: 300 }, (_, index) => largeList(index + 60_000)),
  };
  const bytes = packageBytes(document);
  expect(bytes.length).toBeGreaterThan(40_000_000);
  const again = packageBytes(await readDocument(await writePackage(document)));
  expect(again.equals(bytes)).toBe(true);
});

function largeList(tableId: number): PackageList {
  const fields = Array.from({ length: 20 }, (_, place) => ({
    name: `Field_${place}`,
    attributes: [
      { name: 'ValidateField', value: '1' },
      { name: 'ProcessingOrder', value: String(place + 1) },
    ],
  }));
  const records = Array.from({ length: 70 }, (_, number) =>
    fields.map((_field, place) =>
      (number + place) % 3 === 0 ? '' : `value ${number} & <${place}> of ${tableId} ${'ä'.repeat(20)}`,
    ),
  );
  return {
    elementName: `Table${tableId}List`,
    tableId,
    settings: [],
    recordName: `Table${tableId}`,
    fields,
    records,
  };
}
