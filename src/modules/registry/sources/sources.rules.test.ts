import { expect, test } from 'vitest';
import {
  type Feed,
  firstPage,
  mapRow,
  nextPage,
  onePage,
  placesOf,
  type SourceDefinition,
  valueAt,
} from './sources.rules.ts';

const feed: Feed = {
  record: 'customer',
  path: 'Customers',
  rows: '/value',
  mapping: {
    number: 'No',
    name: 'DisplayName',
    country: 'Address.Country',
    partner_number: '/Partner/No',
    plan: '=enhancement',
  },
  paging: { kind: 'next-link', at: '/@odata.nextLink' },
  changes: { kind: 'none' },
  one: "Customers('{number}')",
};
const source: SourceDefinition = {
  protocol: 'odata',
  address: 'https://registry.example/odata',
  authentication: { kind: 'none' },
  timeoutSeconds: 30,
  mostMegabytes: 16,
  feeds: [feed],
};

test('OData is asked for the mapped properties, below the address', () => {
  const url = firstPage(source, feed);
  expect(url.pathname).toBe('/odata/Customers');
  expect(url.searchParams.get('$select')).toBe('No,DisplayName,Address/Country,Partner/No');
  expect(firstPage({ ...source, protocol: 'rest' }, feed).search).toBe('');
});

test('one record is asked for by its number, whatever signs it has', () => {
  expect(onePage(source, feed, "O'Neil/7")?.pathname).toBe("/odata/Customers('O''Neil%2F7')");
  expect(onePage(source, { ...feed, one: '' }, '7')).toBeUndefined();
});

test.each([
  ['No', 'C1'],
  ['/No', 'C1'],
  ['Address.Country', 'PT'],
  ['/Lines/0/Text', 'first'],
  ['/a~1b', 'slash'],
  ['=yes', 'yes'],
  ['Missing', undefined],
  ['No.length', undefined],
  ['constructor', undefined],
  ['/Lines/9', undefined],
])('at %s stands %s', (place, expected) => {
  const row = { No: 'C1', Address: { Country: 'PT' }, Lines: [{ Text: 'first' }], 'a/b': 'slash' };
  expect(valueAt(row, place)).toBe(expected);
});

test('the places in rows are written as a mapping reads them: each leads to its value', () => {
  const rows = [
    {
      '@odata.etag': 'x',
      No: 'C1',
      Address: { Country: 'PT', Lines: ['a'] },
      'a.b': 1,
      Deep: { a: { b: { c: 1 } } },
    },
    { No: 'C2', Address: null, 'x/y~z': true, Deep: { a: { b: { c: { d: 1 } } } } },
  ];
  const places = placesOf(rows);
  expect(places).toEqual(['No', 'Address.Country', '/a.b', 'Deep.a.b.c', 'Address', '/x~1y~0z']);
  expect(places.map((place) => valueAt(rows[0], place) ?? valueAt(rows[1], place))).not.toContain(undefined);
  expect(placesOf([1, 'x', null, [{ a: 1 }]])).toEqual([]);
});

test('a row becomes the cells of a file; numbers and truth are text, null is nothing', () => {
  const row = { No: 42, DisplayName: ' Contoso ', Address: { Country: null }, Partner: { No: true } };
  expect(mapRow(feed, row)).toEqual({
    cells: ['customer', '42', 'Contoso', '', '', '', '', '', '', 'true', 'enhancement', '', '', ''],
  });
  expect(mapRow(feed, { No: [1] })).toEqual({ wrong: { field: 'number', value: '[1]' } });
  expect(mapRow(feed, 'Contoso')).toEqual({ wrong: { field: '', value: '"Contoso"' } });
});

const url = new URL('https://registry.example/customers?page=2&skip=10');
const pages: [Feed['paging'], unknown, number, unknown][] = [
  [{ kind: 'none' }, {}, 5, { kind: 'end' }],
  [{ kind: 'next-link', at: '/next' }, { next: '?page=3' }, 5, { kind: 'page', written: '?page=3' }],
  [{ kind: 'next-link', at: '/next' }, { next: null }, 5, { kind: 'end' }],
  [{ kind: 'next-link', at: '/next' }, { next: 7 }, 5, { kind: 'wrong', at: '/next' }],
  [{ kind: 'cursor', parameter: 'c', at: 'meta.cursor' }, { meta: { cursor: '' } }, 5, { kind: 'end' }],
  [
    { kind: 'cursor', parameter: 'c', at: 'meta.cursor' },
    { meta: { cursor: 'x y' } },
    5,
    { kind: 'page', written: 'https://registry.example/customers?page=2&skip=10&c=x+y' },
  ],
  [
    { kind: 'page', parameter: 'page', first: 1, sizeParameter: 'size', size: 5 },
    {},
    5,
    { kind: 'page', written: 'https://registry.example/customers?page=3&skip=10' },
  ],
  [{ kind: 'page', parameter: 'page', first: 1, sizeParameter: 'size', size: 5 }, {}, 4, { kind: 'end' }],
  [{ kind: 'page', parameter: 'page', first: 1, sizeParameter: '', size: 5 }, {}, 0, { kind: 'end' }],
  [
    { kind: 'offset', limitParameter: 'top', offsetParameter: 'skip', size: 5 },
    {},
    5,
    { kind: 'page', written: 'https://registry.example/customers?page=2&skip=15' },
  ],
];
test.each(pages)('after a page %j with %j and %d rows comes %j', (paging, body, rows, expected) => {
  expect(nextPage({ ...feed, paging }, { url, body, rows })).toEqual(expected);
});
