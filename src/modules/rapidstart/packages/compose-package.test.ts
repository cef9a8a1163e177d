import { expect, test } from 'vitest';
import { composePackage, type PackageContent } from './compose-package.ts';
import type { TableContent } from './compose-table.rules.ts';
import { packageBytes } from './package-writer.ts';
import { packageText } from './sample-packages.ts';

const terms: TableContent = {
  tableId: 3,
  fields: ['Code', 'Due Date Calculation', 3, 'Discount %', 'Description'],
  records: [
    { Code: '30D', 'Due Date Calculation': '30D', 'Discount %': '2.50', Description: 'Net 30 days' },
    { Code: 'COD', DueDateCalculation: '<0D>', 4: 0, Description: 'Cash on delivery' },
  ],
};
const content: PackageContent = {
  code: 'sample',
  name: 'Sample terms',
  languageId: 1033,
  productVersion: '28.0',
  tables: [terms],
};

function documentOf(wanted: PackageContent) {
  const composed = composePackage(wanted);
  if (!composed.composed) throw new Error(composed.problems.map(({ sentence }) => sentence).join('\n'));
  return composed.document;
}

function problemsOf(tables: TableContent[], more: Partial<PackageContent> = {}) {
  const composed = composePackage({ ...content, ...more, tables });
  return composed.composed ? [] : composed.problems;
}

test('the sample of the format comes out to the byte, but for the page number', () => {
  const expected = packageText().replace('    <PageID>4</PageID>\r\n', '');
  expect(packageBytes(documentOf(content)).toString('utf16le')).toBe(`\ufeff${expected}`);
});

test('without language and version the root has neither language nor text for the version', () => {
  const { attributes } = documentOf({ code: 'A', name: 'B', tables: [] });
  expect(attributes.map(({ name, value }) => `${name}=${value}`)).toEqual([
    ...['MinCountForAsyncImport=5', 'ExcludeConfigTables=1', 'ProductVersion=', 'PackageName=B', 'Code=A'],
  ]);
});

test('lists are sorted by table number and every key field is marked', () => {
  const setup: TableContent = {
    tableId: 98,
    fields: ['Primary Key', 'Allow Posting From'],
    records: [{ 'Allow Posting From': '2026-01-01' }],
  };
  const line: TableContent = {
    tableId: 309,
    fields: ['Series Code', 'Line No.', 'Starting No.'],
    records: [{ 'Series Code': 'CUST', 'Line No.': 10000, 'Starting No.': 'C00010' }],
  };
  const { lists } = documentOf({ ...content, tables: [line, setup, terms] });
  expect(lists.map(({ tableId }) => tableId)).toEqual([3, 98, 309]);
  expect(
    lists[2]?.fields.map(({ attributes }) =>
      attributes.map(({ name, value }) => `${name}=${value}`).join(' '),
    ),
  ).toEqual([
    'PrimaryKey=1 ValidateField=1 ProcessingOrder=1',
    'PrimaryKey=1 ValidateField=1 ProcessingOrder=2',
    'ValidateField=1 ProcessingOrder=3',
  ]);
  expect(lists[1]?.records).toEqual([['', '2026-01-01']]);
});

test('a table without records carries its schema, sorted by field number', () => {
  const [list] = documentOf({
    ...content,
    tables: [{ tableId: 3, fields: ['Description', 'Code'], records: [] }],
  }).lists;
  expect(list?.fields.map(({ name }) => name)).toEqual(['Code', 'Description']);
  expect(list?.records).toEqual([['', '']]);
});

const wrong: [code: string, tables: TableContent[], place: object][] = [
  ['unknown-table', [{ tableId: 1, fields: [], records: [] }], { tableId: 1 }],
  ['table-twice', [terms, terms], { tableId: 3 }],
  [
    'unknown-field',
    [{ ...terms, fields: [...terms.fields, 'Colour'] }],
    { table: 'Payment Terms', field: 'Colour' },
  ],
  ['field-twice', [{ ...terms, fields: [...terms.fields, 'Code'] }], { field: 'Code' }],
  [
    'field-not-listed',
    [{ ...terms, records: [{ Code: 'A', Colour: 'red' }] }],
    { record: 1, field: 'Colour' },
  ],
  ['key-field-missing', [{ ...terms, fields: ['Description'], records: [] }], { field: 'Code' }],
  [
    'blank-key',
    [{ ...terms, records: [{ Code: 'A' }, { Description: 'none' }] }],
    { record: 2, field: 'Code' },
  ],
  ['duplicate-key', [{ ...terms, records: [{ Code: 'net' }, { Code: 'NET' }] }], { record: 2 }],
  ['value-too-long', [{ ...terms, records: [{ Code: 'MORE THAN TEN' }] }], { record: 1, field: 'Code' }],
  ['bad-decimal', [{ ...terms, records: [{ Code: 'A', 'Discount %': '2,5' }] }], { field: 'Discount %' }],
  [
    'illegal-character',
    [{ ...terms, records: [{ Code: 'A', Description: 'bell \u0007' }] }],
    { field: 'Description' },
  ],
];
test.each(wrong)('%s is refused with its place', (code, tables, place) => {
  const problems = problemsOf(tables);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]).toMatchObject({ ...place, sentence: expect.stringMatching(/\.$/) });
});

test('a value that does not fit is told with table, record, field and value', () => {
  const [problem] = problemsOf([{ ...terms, records: [{ Code: 'A', 'Due Date Calculation': 'soon' }] }]);
  expect(problem?.sentence).toBe(
    'Payment Terms, record 1, Due Date Calculation: "soon" is not a date formula such as 30D or CM+10D.',
  );
});

test('all problems are told at once', () => {
  const problems = problemsOf([
    { ...terms, records: [{ Code: 'A', 'Discount %': 'x', 'Due Date Calculation': 'y' }] },
  ]);
  expect(problems).toHaveLength(2);
});

test.each([
  [{ code: '' }, 'code'],
  [{ code: 'C'.repeat(21) }, 'code'],
  [{ name: ' ' }, 'name'],
  [{ name: 'n'.repeat(51) }, 'name'],
  [{ name: 'bell \u0007' }, 'name'],
  [{ productVersion: 'v'.repeat(249) }, 'productVersion'],
  [{ languageId: -1 }, 'languageId'],
])('the package %j is refused', (more, field) => {
  expect(problemsOf([terms], more)).toMatchObject([{ code: 'bad-package', field }]);
});
