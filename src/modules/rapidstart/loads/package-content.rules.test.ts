import { expect, test } from 'vitest';
import { baseInformation } from '../../../../tests/harness/rapidstart-service.ts';
import { defaultAreas } from '../content/base-information.ts';
import { defaultLibrary } from '../content/default-library.ts';
import { businessCentralCatalogue, composePackage } from '../packages/index.ts';
import { checkAnswers } from '../projects/answers.rules.ts';
import { freezeContent } from '../projects/project-content.rules.ts';
import { packageCodeOf, packageContentOf } from './package-content.rules.ts';
import { summaryCsv } from './summary-csv.rules.ts';

const { areas, library } = freezeContent(defaultAreas, defaultLibrary, businessCentralCatalogue());

/** The plan of a complete project, with some answers changed. */
function planWith(changes: Record<string, Record<string, unknown>> = {}) {
  const groups = areas.flatMap((area) =>
    area.groups.map((group) => {
      const given = { ...baseInformation[group.code], ...changes[group.code] };
      const { answers, problems } = checkAnswers(group.questions, given);
      expect(problems).toEqual([]);
      return { ...group, answers };
    }),
  );
  const packageCode = packageCodeOf(groups);
  return packageContentOf({ projectName: 'Head office', targetVersion: '', packageCode, groups, library });
}

const tableOf = (plan: ReturnType<typeof planWith>, id: number) =>
  plan.content.tables.find((table) => table.tableId === id);

test('every value at its longest still composes', () => {
  const plan = planWith({
    'organization-information': {
      name: '<&"'.repeat(33),
      address: 'x'.repeat(100),
      city: 'x'.repeat(30),
      state: 'x'.repeat(30),
      zip: 'x'.repeat(20),
      'registration-number': 'x'.repeat(20),
      'fiscal-years': 20,
    },
    ledger: { 'local-currency-symbol': '€'.repeat(10), 'local-currency-description': 'x'.repeat(60) },
    currency: { 'further-currencies': library.find((it) => it.tableId === 4)?.records.map((it) => it.Code) },
  });
  expect(composePackage(plan.content)).toMatchObject({ composed: true });
});

test('the accounting currency is a setting and no record, and the reader is told', () => {
  const plan = planWith({ currency: { 'further-currencies': ['USD', 'EUR'] } });
  expect(tableOf(plan, 4)?.records.map((record) => record.Code)).toEqual(['EUR']);
  expect(plan.warnings).toEqual([expect.stringContaining('USD is the accounting currency')]);
});

test('without further currencies the table goes without records, and still composes', () => {
  const plan = planWith({ currency: { 'further-currencies': [] } });
  expect(tableOf(plan, 4)?.records).toEqual([]);
  expect(plan.warnings).toHaveLength(1);
  expect(composePackage(plan.content)).toMatchObject({ composed: true });
});

test('a language without a Windows number is left out with a warning', () => {
  const plan = planWith({ 'organization-information': { language: 'sw-ke' } });
  expect(plan.content.languageId).toBeUndefined();
  expect(plan.warnings[0]).toContain('sw-ke');
});

test('fields that nobody answered are not part of a setup record, so that nothing is emptied', () => {
  const plan = planWith({ ledger: { 'allow-posting-from': null, 'local-currency-symbol': '' } });
  expect(tableOf(plan, 98)?.fields).not.toContain('Allow Posting From');
  expect(tableOf(plan, 98)?.fields).not.toContain('Local Currency Symbol');
});

test('RS-190: nothing in the summary runs as a formula', () => {
  const csv = summaryCsv(
    { tables: [{ tableId: 3, name: '=1+1', records: 2 }], warnings: ['+A1', 'a "b", c'] },
    [['Project', '@SUM(A1)']],
  );
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`Project,"'@SUM(A1)"`);
  expect(csv).toContain(`3,"'=1+1",2`);
  expect(csv).toContain(`1,"'+A1"`);
  expect(csv).toContain('2,"a ""b"", c"');
});
