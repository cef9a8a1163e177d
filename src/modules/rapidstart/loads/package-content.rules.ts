import { countryName } from '../../../kernel/countries.ts';
import type { LibraryTable } from '../content/content.rules.ts';
import type { TableContent } from '../packages/compose-table.rules.ts';
import type { FieldValue } from '../packages/field-values.rules.ts';
import type { Answer, Answers } from '../projects/answers.rules.ts';
import { fiscalCalendarOf, ORGANIZATION_INFORMATION } from '../projects/completion.rules.ts';
import { accountingPeriods } from '../projects/fiscal-calendar.rules.ts';
import type { ProjectQuestionGroup } from '../projects/project-content.rules.ts';
import { languageNumber } from './languages.rules.ts';

const PAYMENT_TERMS = 3;
const CURRENCY = 4;
const COUNTRY = 9;
const ACCOUNTING_PERIOD = 50;
const COMPANY_INFORMATION = 79;
const LEDGER_SETUP = 98;
const NUMBER_SERIES = 308;
const NUMBER_SERIES_LINE = 309;

export type AnsweredGroup = Pick<ProjectQuestionGroup, 'code' | 'questions'> & { answers: Readonly<Answers> };

/** Everything that a data set is made from: answers, library and the project's parameters (RS-193). */
export type DataSet = {
  projectName: string;
  targetVersion: string;
  packageCode: string;
  groups: readonly AnsweredGroup[];
  library: readonly LibraryTable[];
};

export type PackagePlan = {
  content: {
    code: string;
    name: string;
    languageId?: number;
    productVersion: string;
    tables: TableContent[];
  };
  /** What the person who loads should know; nothing of it stops the load. */
  warnings: string[];
};

type LibraryRecord = Readonly<Record<string, FieldValue>>;

/** The records of a package, in the order of the areas (N21). Groups are complete, so every required answer is there. */
export function packageContentOf(set: DataSet): PackagePlan {
  const organization = answersOf(set, ORGANIZATION_INFORMATION);
  const culture = text(organization.language);
  const languageId = languageNumber(culture);
  const currencies = furtherCurrencies(set, text(organization.currency));
  const warnings = [
    ...(languageId === undefined
      ? [
          `The language ${culture} has no Windows language number here, so the package does not name its language.`,
        ]
      : []),
    ...currencies.warnings,
  ];
  return {
    content: {
      code: set.packageCode,
      name: set.projectName,
      ...(languageId === undefined ? {} : { languageId }),
      productVersion: set.targetVersion,
      tables: [
        fromLibrary(set, PAYMENT_TERMS),
        currencies.table,
        countryTable(text(organization.country)),
        periodTable(organization, culture),
        setupRecord(set, COMPANY_INFORMATION),
        setupRecord(set, LEDGER_SETUP),
        fromLibrary(set, NUMBER_SERIES),
        fromLibrary(set, NUMBER_SERIES_LINE),
      ],
    },
    warnings,
  };
}

/** The code that a package has when nobody chooses one: that of the legal entity. */
export function packageCodeOf(groups: readonly AnsweredGroup[]): string {
  return text(groups.find((group) => group.code === ORGANIZATION_INFORMATION)?.answers.code);
}

const answersOf = ({ groups }: DataSet, code: string): Readonly<Answers> =>
  groups.find((group) => group.code === code)?.answers ?? {};

const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

/** A table with one record and a blank key; only answered fields are part of it, so that nothing else is emptied. */
function setupRecord(set: DataSet, tableId: number): TableContent {
  const record: Record<string, FieldValue> = { 'Primary Key': '' };
  for (const [field, answer] of targeted(set, tableId)) record[field] = answer;
  return { tableId, fields: Object.keys(record), records: [record] };
}

/** The answers that become fields of this table, by field. */
function targeted(
  { groups }: DataSet,
  tableId: number,
): [field: string, answer: string | number | boolean][] {
  return groups.flatMap(({ questions, answers }) =>
    questions.flatMap(({ code, field }): [string, string | number | boolean][] => {
      const answer = answers[code];
      if (field?.table !== tableId || answer === undefined || Array.isArray(answer)) return [];
      return [[field.name, answer]];
    }),
  );
}

/** The chosen currencies as the library describes them, with the group's answers. The accounting one is not a record. */
function furtherCurrencies(set: DataSet, accounting: string): { table: TableContent; warnings: string[] } {
  const { 'further-currencies': answer } = answersOf(set, 'currency');
  const chosen = Array.isArray(answer) ? answer : [];
  const answered = Object.fromEntries(targeted(set, CURRENCY));
  const library = recordsOf(set, CURRENCY);
  const records = chosen
    .filter((code) => code !== accounting)
    .flatMap((code) => library.filter((record) => record.Code === code))
    .map((record) => ({ ...record, ...answered }));
  const warnings = [
    ...(chosen.includes(accounting)
      ? [`${accounting} is the accounting currency, so it is not a record of the table Currency.`]
      : []),
    ...(records.length === 0
      ? ['No further currency was chosen, so the table Currency has no records.']
      : []),
  ];
  return { table: withFields(CURRENCY, records, [...fieldsOf(library), ...Object.keys(answered)]), warnings };
}

/** The company's country has to exist where Company Information names it. */
function countryTable(code: string): TableContent {
  const record = { Code: code, Name: countryName(code).slice(0, 50), 'ISO Code': code };
  return withFields(COUNTRY, [record]);
}

function periodTable(organization: Readonly<Answers>, culture: string): TableContent {
  const calendar = fiscalCalendarOf(organization);
  const periods = calendar ? accountingPeriods(calendar, culture) : [];
  const records = periods.map(({ startingDate, name, newFiscalYear }) => ({
    'Starting Date': startingDate,
    Name: name,
    'New Fiscal Year': newFiscalYear,
  }));
  return withFields(ACCOUNTING_PERIOD, records, ['Starting Date', 'Name', 'New Fiscal Year']);
}

function fromLibrary(set: DataSet, tableId: number): TableContent {
  return withFields(tableId, recordsOf(set, tableId));
}

const recordsOf = ({ library }: DataSet, tableId: number): LibraryRecord[] =>
  library.find((table) => table.tableId === tableId)?.records ?? [];

const fieldsOf = (records: readonly LibraryRecord[]): string[] =>
  records.flatMap((record) => Object.keys(record));

function withFields(
  tableId: number,
  records: readonly LibraryRecord[],
  fields = fieldsOf(records),
): TableContent {
  return { tableId, fields: [...new Set(fields)], records };
}
