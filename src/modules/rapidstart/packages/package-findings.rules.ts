import type { ValueProblemCode } from './field-checks.rules.ts';
import { checkFieldText, longestValue, quoted } from './field-checks.rules.ts';
import type { MergedTable, PackageDocument, PackageList } from './package-document.rules.ts';
import { fieldAttribute, mergeLists, rootAttribute } from './package-document.rules.ts';
import { findRelationFindings } from './package-relations.rules.ts';
import type { CatalogueField, CatalogueTable, TableCatalogue } from './table-catalogue.rules.ts';
import { comparableValue, keyFields } from './table-catalogue.rules.ts';

export type FindingCode =
  | 'root-attribute'
  | 'unknown-table'
  | 'list-name'
  | 'record-name'
  | 'unknown-field'
  | 'field-twice'
  | 'field-only-later'
  | 'key-field-missing'
  | 'key-attribute-missing'
  | 'key-attribute-misplaced'
  | 'duplicate-key'
  | 'relation-not-in-package'
  | ValueProblemCode;

/** Something in a package that loses data or fails on import. `record` counts from 1 within the table. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
  readonly tableId?: number;
  readonly table?: string;
  readonly record?: number;
  readonly field?: string;
};

type Report = (finding: Finding) => void;

/** Reports all findings of a document in the order of the pre-flight (12.1): root, then table by table. */
export function findInPackage(document: PackageDocument, catalogue: TableCatalogue, report: Report): void {
  findInRoot(document, report);
  const tables = mergeLists(document);
  for (const list of document.lists) findFieldsOnlyLater(list, catalogue.findTable(list.tableId), report);
  for (const table of tables) findInTable(table, catalogue, report);
  findRelationFindings(tables, catalogue, report);
}

function findInRoot(document: PackageDocument, report: Report): void {
  const error = (field: string, sentence: string) =>
    report({ code: 'root-attribute', severity: 'error', field, sentence });
  const code = rootAttribute(document, 'Code') ?? '';
  const name = rootAttribute(document, 'PackageName') ?? '';
  const version = rootAttribute(document, 'ProductVersion') ?? '';
  if (code.trim() === '') error('Code', 'The package has no code.');
  if (code.length > 20) error('Code', `The package code ${quoted(code)} has more than 20 characters.`);
  if (code !== code.toUpperCase()) error('Code', `The package code ${quoted(code)} is not in upper case.`);
  if (name.trim() === '') error('PackageName', 'The package has no name.');
  if (name.length > 50) error('PackageName', `The package name ${quoted(name)} has more than 50 characters.`);
  if (version.length > 248) error('ProductVersion', 'The product version has more than 248 characters.');
}

/** Business Central takes the fields of a table from the first record alone. */
function findFieldsOnlyLater(list: PackageList, known: CatalogueTable | undefined, report: Report): void {
  const where = { tableId: list.tableId, table: known?.name ?? list.elementName };
  const firstRecords = firstRecordByPlace(list);
  list.fields.forEach(({ name }, place) => {
    const record = firstRecords.get(place);
    if (record === 1 || record === undefined) return;
    const sentence = `${name} is missing in the first record, so Business Central leaves it out of all records.`;
    report({ code: 'field-only-later', severity: 'error', ...where, record, field: name, sentence });
  });
}

function firstRecordByPlace(list: PackageList): Map<number, number> {
  const firstRecords = new Map<number, number>();
  list.records.forEach((record, index) => {
    record.forEach((value, place) => {
      if (value !== undefined && !firstRecords.has(place)) firstRecords.set(place, index + 1);
    });
  });
  return firstRecords;
}

function findInTable(table: MergedTable, catalogue: TableCatalogue, report: Report): void {
  const known = catalogue.findTable(table.tableId);
  if (!known) {
    reportUnknownTable(table, report);
    return;
  }
  const where = { tableId: table.tableId, table: known.name };
  findWrongNames(table, known, (finding) => report({ ...where, ...finding }));
  findUnknownFields(table, known, (finding) => report({ ...where, ...finding }));
  findKeyFindings(table, known, (finding) => report({ ...where, ...finding }));
  findValueFindings(table, known, (finding) => report({ ...where, ...finding }));
  findDuplicateKeys(table, known, (finding) => report({ ...where, ...finding }));
}

function reportUnknownTable({ tableId, elementName }: MergedTable, report: Report): void {
  const sentence = `Table ${tableId} (${elementName}) is not in the catalogue; its values were not checked.`;
  report({ code: 'unknown-table', severity: 'warning', tableId, table: elementName, sentence });
}

function findWrongNames(table: MergedTable, known: CatalogueTable, report: Report): void {
  if (table.elementName !== known.xmlList) {
    const sentence = `The list is named ${table.elementName}; the list of this table is named ${known.xmlList}.`;
    report({ code: 'list-name', severity: 'warning', sentence });
  }
  if (table.recordName !== known.xml && table.records.length > 0) {
    const sentence = `Records are named ${table.recordName}; Business Central looks for ${known.xml} and passes over others.`;
    report({ code: 'record-name', severity: 'error', record: 1, sentence });
  }
}

function findUnknownFields(table: MergedTable, known: CatalogueTable, report: Report): void {
  for (const { name } of table.fields) {
    if (known.fields.some((field) => field.xml === name)) continue;
    const sentence = `${name} is not a field of the base table; without an extension that adds it, its values are lost.`;
    report({ code: 'unknown-field', severity: 'warning', field: name, sentence });
  }
}

function findKeyFindings(table: MergedTable, known: CatalogueTable, report: Report): void {
  const keys = keyFields(known);
  for (const key of keys) {
    const field = table.fields.find(({ name }) => name === key.xml);
    if (!field) {
      const sentence = `The key field ${key.name} is not in the package.`;
      report({ code: 'key-field-missing', severity: 'error', record: 1, field: key.name, sentence });
    } else if (fieldAttribute(field, 'PrimaryKey') !== '1') {
      const sentence = `${key.name} is part of the key, but the first record does not mark it with PrimaryKey.`;
      report({ code: 'key-attribute-missing', severity: 'error', record: 1, field: key.name, sentence });
    }
  }
  for (const field of table.fields) {
    if (fieldAttribute(field, 'PrimaryKey') !== '1' || keys.some((key) => key.xml === field.name)) continue;
    const sentence = `${field.name} is marked with PrimaryKey, but it is not part of the key.`;
    report({ code: 'key-attribute-misplaced', severity: 'warning', record: 1, field: field.name, sentence });
  }
}

function findValueFindings(table: MergedTable, known: CatalogueTable, report: Report): void {
  const fields = catalogueFields(table, known);
  table.records.forEach((record, index) => {
    record.forEach((text, place) => {
      const field = fields[place];
      const misfit = text && field && checkFieldText(field, text);
      if (misfit) report({ ...misfit, severity: 'error', record: index + 1, field: field.name });
    });
  });
}

function findDuplicateKeys(table: MergedTable, known: CatalogueTable, report: Report): void {
  const fields = catalogueFields(table, known);
  const places = keyFields(known).map((key) => fields.indexOf(key));
  if (places.includes(-1)) return;
  const seen = new Map<string, number>();
  table.records.forEach((record, index) => {
    const key = recordKey(fields, places, record);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, index + 1);
    else
      report({
        code: 'duplicate-key',
        severity: 'error',
        record: index + 1,
        ...sameKeySentence(places, record, earlier),
      });
  });
}

function recordKey(
  fields: readonly (CatalogueField | undefined)[],
  places: readonly number[],
  record: readonly (string | undefined)[],
): string {
  return JSON.stringify(
    places.map((place) => {
      const field = fields[place];
      return field && comparableValue(field, (record[place] ?? '').slice(0, longestValue));
    }),
  );
}

function sameKeySentence(
  places: readonly number[],
  record: readonly (string | undefined)[],
  earlier: number,
) {
  const key = places.map((place) => record[place] ?? '').join(', ');
  return {
    sentence: `The key ${quoted(key)} is that of record ${earlier} too; the later record overwrites it.`,
  };
}

function catalogueFields(table: MergedTable, known: CatalogueTable): (CatalogueField | undefined)[] {
  return table.fields.map(({ name }) => known.fields.find((field) => field.xml === name));
}
