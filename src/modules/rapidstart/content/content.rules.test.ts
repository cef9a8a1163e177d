import { expect, test } from 'vitest';
import { businessCentralCatalogue, composePackage, findField } from '../packages/index.ts';
import { defaultAreas } from './base-information.ts';
import { defaultLibrary } from './default-library.ts';

const groups = defaultAreas.flatMap((area) => area.groups);
const questions = groups.flatMap((group) => group.questions);

test('Base information asks the sixteen fields of Organization information, then Ledger and Currency', () => {
  expect(groups.map((group) => group.name)).toEqual(['Organization information', 'Ledger', 'Currency']);
  expect(groups[0]?.questions.map((question) => question.label)).toEqual([
    'Name',
    'Code',
    'Address',
    'Zip',
    'City',
    'State',
    'Country',
    'Address format',
    'Registration number',
    'Language',
    'Fiscal year start date',
    'Fiscal year end date',
    'Period unit',
    'Period quantity',
    'Number of fiscal years',
    'Currency',
  ]);
});

test('every question that names a target names a field of that table, and its choices are the options there', () => {
  for (const { code, definition } of questions) {
    if (!definition.target) continue;
    const table = businessCentralCatalogue().findTable(definition.target.table);
    const field = table && findField(table, definition.target.field);
    expect(field, code).toBeDefined();
    if (field?.type !== 'Option') continue;
    const captions = Object.values(field.options ?? {});
    for (const choice of definition.choices ?? []) expect(captions).toContain(choice.value);
  }
});

test('the default library can be composed into a package as it is', () => {
  const composed = composePackage({
    code: 'LIBRARY',
    name: 'Default library',
    tables: defaultLibrary.map(({ tableId, records }) => ({
      tableId,
      fields: Object.keys(records[0] ?? {}),
      records,
    })),
  });
  expect(composed).toMatchObject({ composed: true });
});

test('the library holds enough to start with', () => {
  const sizes = Object.fromEntries(defaultLibrary.map((table) => [table.tableId, table.records.length]));
  expect(sizes[3]).toBeGreaterThanOrEqual(8);
  expect(sizes[4]).toBeGreaterThanOrEqual(30);
  expect(sizes[308]).toBeGreaterThanOrEqual(20);
  expect(sizes[309]).toBe(sizes[308]);
});
