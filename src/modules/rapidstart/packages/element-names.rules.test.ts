import { expect, test } from 'vitest';
import {
  elementName,
  fieldElementName,
  fieldElementNames,
  isElementName,
  listElementName,
} from './element-names.rules.ts';
import { businessCentralCatalogue } from './table-catalogue.ts';

const { tables } = businessCentralCatalogue();

test('every table of the catalogue gets its record and list names', () => {
  for (const table of tables) {
    expect(elementName(table.name)).toBe(table.xml);
    expect(listElementName(table.name)).toBe(table.xmlList);
  }
});

test('every field of the catalogue gets its element name', () => {
  for (const table of tables) {
    expect(fieldElementNames(table.fields.map(({ name }) => name))).toEqual(
      table.fields.map(({ xml }) => xml),
    );
  }
});

test.each([
  ['1st Line', '_1stLine'],
  ['No.', 'No'],
  ['Discount %', 'Discount'],
  ['Ship-to Name', 'Ship_toName'],
  ['Country/Region', 'CountryRegion'],
  ['Calc. Pmt. Disc. on Cr. Memos', 'CalcPmtDisconCrMemos'],
  ['G/L Account', 'GLAccount'],
  ['Amount ($) & #', 'Amount'],
  ["What's `this`?", 'Whatsthis'],
  ['A:B+C\\D<E>F,G', 'ABCDEFG'],
  ['Größe 𝒳', 'Größe𝒳'],
])('%s becomes %s', (name, element) => {
  expect(elementName(name)).toBe(element);
  expect(isElementName(element)).toBe(true);
});

test('a field name is cut to 30 characters', () => {
  expect(fieldElementName('Automatically Create Something Very Long')).toBe('AutomaticallyCreateSomethingVe');
});

test('of two fields that come out equal the later gets a number', () => {
  expect(fieldElementNames(['Field 1', 'Field 1%', 'Field-1'])).toEqual(['Field1', 'Field11', 'Field_1']);
  const long = 'A'.repeat(40);
  expect(fieldElementNames([long, long])[1]).toBe(`${'A'.repeat(29)}1`);
});
