import { expect, test } from 'vitest';
import { readPackage } from './package-reader.ts';
import { listText, packageText, packed } from './sample-packages.ts';

async function findings(lists: string, root?: string) {
  const read = await readPackage(packed(packageText(lists, 'UTF-16', root)));
  if (!read.accepted) throw new Error(read.refusal.sentence);
  return read.findings;
}

const terms = (...records: Record<string, string>[]) => listText('PaymentTerms', 3, records);
const currency = (...records: Record<string, string>[]) => listText('Currency', 4, records);

test('a good package has no findings', async () => {
  expect(await findings(terms({ Code: '30D', DueDateCalculation: '&lt;30D&gt;', Discount: '2.50' }))).toEqual(
    [],
  );
});

const cases: [code: string, lists: string, place: object][] = [
  ['unknown-table', listText('Mystery', 50_000, [{ Code: 'A' }]), { tableId: 50_000, table: 'MysteryList' }],
  ['list-name', terms({ Code: 'A' }).replaceAll('PaymentTermsList', 'TermsList'), { tableId: 3 }],
  [
    'record-name',
    listText('Terms', 3, [{ Code: 'A' }]).replaceAll('TermsList', 'PaymentTermsList'),
    { record: 1 },
  ],
  [
    'record-name',
    terms({ Code: 'A' }).replace('  </PaymentTermsList>', '<Terms><Code>B</Code></Terms></PaymentTermsList>'),
    { record: 2 },
  ],
  ['unknown-field', terms({ Code: 'A', Colour: 'red' }), { table: 'Payment Terms', field: 'Colour' }],
  [
    'field-only-later',
    terms({ Code: 'A' }, { Code: 'B', Description: 'later' }),
    { record: 2, field: 'Description' },
  ],
  [
    'field-twice',
    terms({ Code: 'A' }).replace('</Code>', '</Code><Code>B</Code>'),
    { record: 1, field: 'Code' },
  ],
  ['key-field-missing', terms({ Description: 'no key' }), { record: 1, field: 'Code' }],
  ['key-attribute-missing', listText('PaymentTerms', 3, [{ Code: 'A' }], []), { record: 1, field: 'Code' }],
  [
    'key-attribute-misplaced',
    listText('PaymentTerms', 3, [{ Code: 'A', Discount: '1' }], ['Code', 'Discount']),
    { field: 'Discount' },
  ],
  ['duplicate-key', terms({ Code: 'net' }, { Code: 'B' }, { Code: 'NET' }), { record: 3 }],
  ['value-too-long', terms({ Code: 'A' }, { Code: 'MORE THAN TEN' }), { record: 2, field: 'Code' }],
  ['bad-decimal', terms({ Code: 'A', Discount: '2,5' }), { record: 1, field: 'Discount %' }],
  [
    'bad-boolean',
    terms({ Code: 'A', CalcPmtDisconCrMemos: 'yes' }),
    { field: 'Calc. Pmt. Disc. on Cr. Memos' },
  ],
  ['bad-date-formula', terms({ Code: 'A', DueDateCalculation: '30D' }), { field: 'Due Date Calculation' }],
  [
    'bad-date-time',
    terms({ Code: 'A', LastModifiedDateTime: '2018-11-20' }),
    { field: 'Last Modified Date Time' },
  ],
  [
    'bad-date',
    currency({ Code: 'EUR', LastDateModified: '2023-02-30' }),
    { tableId: 4, field: 'Last Date Modified' },
  ],
  [
    'bad-ordinal',
    currency({ Code: 'EUR', InvoiceRoundingType: 'Up' }),
    { tableId: 4, field: 'Invoice Rounding Type' },
  ],
  ['bad-ordinal', currency({ Code: 'EUR', InvoiceRoundingType: '3' }), { record: 1 }],
];
test.each(cases)('%s is found with its place', async (code, lists, place) => {
  const found = await findings(lists);
  expect(found.map((finding) => finding.code)).toEqual([code]);
  expect(found[0]).toMatchObject({
    tableId: expect.any(Number),
    sentence: expect.stringMatching(/\.$/),
    ...place,
  });
});

test.each([
  ['<DataList>', ['Code', 'PackageName']],
  ['<DataList PackageName="p" Code="lower">', ['Code']],
  [
    `<DataList PackageName="${'p'.repeat(51)}" Code="${'C'.repeat(21)}" ProductVersion="${'v'.repeat(249)}">`,
    ['Code', 'PackageName', 'ProductVersion'],
  ],
])('the root %j is found wanting', async (root, fields) => {
  const found = await findings('', root);
  expect(found.map(({ code, field }) => [code, field])).toEqual(
    fields.map((field) => ['root-attribute', field]),
  );
});

test('a code that the package does not bring must exist in the company', async () => {
  const account = listText('GLAccount', 15, [{ No: '1000' }, { No: '2000' }], ['No']);
  const found = await findings(
    `${currency({ Code: 'A', UnrealizedGainsAcc: '1000', RealizedGainsAcc: '3000' }, { Code: 'B', RealizedGainsAcc: '' })}${account}`,
  );
  expect(found).toEqual([
    {
      code: 'relation-not-in-package',
      severity: 'warning',
      tableId: 4,
      table: 'Currency',
      record: 1,
      field: 'Realized Gains Acc.',
      sentence: '"3000": no such G/L Account in this package; it must exist in the company.',
    },
  ]);
});

test('a schema without records is not checked for values', async () => {
  expect(await findings(terms({ Code: '', Description: '' }))).toEqual([]);
});
