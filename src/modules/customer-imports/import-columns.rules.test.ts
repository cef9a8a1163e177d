import { expect, test } from 'vitest';
import {
  columnName,
  decideMapping,
  FIELD_LABELS,
  IMPORT_FIELDS,
  type Mapping,
  type MappingRefusal,
  PROBLEM_HEADINGS,
  passedOver,
  placeOfHeadings,
  plainHeading,
  suggestMapping,
} from './import-columns.rules.ts';

/** Which columns were chosen, how many there are, and why that cannot be. */
test.each<[Mapping, number, MappingRefusal | undefined]>([
  [{ name: 0 }, 1, undefined],
  [{ number: 0 }, 1, undefined],
  [{ name: 0, number: 1, city: 2 }, 3, undefined],
  [{}, 3, 'no-key'],
  [{ city: 0, country: 1 }, 3, 'no-key'],
  [{ reference: 0 }, 1, 'no-key'],
  [{ name: 0, city: 0 }, 3, 'column-twice'],
  [{ name: 3 }, 3, 'no-such-column'],
  [{ name: 2 }, 3, undefined],
  [{ name: 3, city: 3 }, 3, 'no-such-column'],
  [{ city: 0, country: 0 }, 3, 'column-twice'],
])('columns %j of %i: %s', (mapping, columns, reason) => {
  expect(decideMapping(mapping, columns)).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});

/** Headings as people write them, and what they are taken for. */
test.each<[string[], Mapping]>([
  [['Name', 'Country/region'], { name: 0, country: 1 }],
  [
    ['Symbol', 'Security', 'GICS Sector', 'Headquarters', 'CIK'],
    { reference: 0, name: 1, industry: 2, city: 3, number: 4 },
  ],
  [['  COMPANY NAME  ', 'zip-code *', 'E-Mail'], { name: 0, postalCode: 1, contactEmail: 2 }],
  [['Firma', 'Straße', 'PLZ', 'Ort', 'Land'], { name: 0, street: 1, postalCode: 2, city: 3, country: 4 }],
  [['Raison sociale', 'Numéro de client', 'Département'], { name: 0, number: 1, state: 2 }],
  [['Company', 'Customer'], { name: 0 }],
  [['Turnover', 'Remarks'], {}],
  [['', ' ', '–'], {}],
  [[], {}],
  [['Problem line', 'Problem column', 'Problem', 'What to do', 'Name'], { name: 4 }],
  [['Number', 'No.'], { number: 0 }],
  [['signInName', 'postalCode'], { signInName: 0, postalCode: 1 }],
])('headings %j are taken for %j', (headings, expected) => {
  expect(suggestMapping(headings)).toEqual(expected);
});

test('every field is found by its own label, whatever case and accents it is written in', () => {
  for (const [place, field] of IMPORT_FIELDS.entries()) {
    const headings = IMPORT_FIELDS.map((one) => FIELD_LABELS[one].toUpperCase());
    expect(suggestMapping(headings)[field], field).toBe(place);
    expect(suggestMapping([field])[field], field).toBe(0);
  }
});

test('a suggestion is one that can be taken, however often a heading comes', () => {
  const headings = ['Name', 'name', 'Number', 'Number', 'City', 'Town'];
  expect(decideMapping(suggestMapping(headings), headings.length)).toEqual({ allowed: true });
});

test('what a file of failed rows adds is passed over', () => {
  expect(PROBLEM_HEADINGS.every(passedOver)).toBe(true);
  expect(passedOver('Name')).toBe(false);
});

test.each([
  ['ZIP-Code *', 'zipcode'],
  ['Straße', 'strasse'],
  ['Région', 'region'],
  ['№ 4', 'no4'],
  ['---', ''],
])('%s is read as %s', (heading, plain) => {
  expect(plainHeading(heading)).toBe(plain);
});

test('a field is called as the file calls it, or as we do', () => {
  const file = { mapping: { name: 0, city: 1 }, headings: ['Firma', ''] };
  expect(columnName('name', file)).toBe('Firma');
  expect(columnName('city', file)).toBe('City');
  expect(columnName('country', file)).toBe('Country/region');
});

/** The first rows of files as people keep them, and which of them has the headings. */
test.each<[string[][], number]>([
  [
    [
      ['Name', 'City'],
      ['Contoso', 'Bonn'],
    ],
    0,
  ],
  [[['Our customers'], ['Name', 'City'], ['Contoso', 'Bonn']], 1],
  [[['Customer'], ['As of', '2026-11-01'], ['Customer no', 'Company', 'Town'], ['1', 'Contoso', 'Bonn']], 2],
  [
    [
      ['Nimi', 'Kaupunki'],
      ['Contoso', 'Bonn'],
    ],
    0,
  ],
  [[['Asiakkaat'], ['Nimi', 'Kaupunki'], ['Contoso', 'Bonn']], 1],
  [[['Nimi'], ['Contoso']], 0],
  [[], 0],
])('the headings of %j are in row %i', (rows, place) => {
  expect(placeOfHeadings(rows)).toBe(place);
});
