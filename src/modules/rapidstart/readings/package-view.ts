import {
  businessCentralCatalogue,
  type Finding,
  type MergedTable,
  mergeLists,
  type PackageDocument,
  rootAttribute,
} from '../packages/index.ts';
import type { PackageReading } from './readings.contract.ts';

const SHOWN_TABLES = 500;
const SHOWN_FIELDS = 200;
const SHOWN_RECORDS = 20;
const SHOWN_FINDINGS = 200;
const SHOWN_CHARACTERS = 200;

type Read = { document: PackageDocument; findings: readonly Finding[]; findingCount: number };

/** What a reader sees of a package: its attributes, each table with its first records, what was found. */
export function viewOf({ document, findings, findingCount }: Read): Omit<PackageReading, 'fileName'> {
  const attribute = (name: Parameters<typeof rootAttribute>[1]) => shown(rootAttribute(document, name) ?? '');
  const tables = mergeLists(document);
  return {
    code: attribute('Code'),
    name: attribute('PackageName'),
    productVersion: attribute('ProductVersion'),
    languageId: attribute('LanguageID'),
    tableCount: tables.length,
    tables: tables.slice(0, SHOWN_TABLES).map(tableView),
    findingCount,
    findings: findings
      .slice(0, SHOWN_FINDINGS)
      .map((finding) => ({ ...finding, sentence: finding.sentence.slice(0, 500) })),
  };
}

function tableView({ tableId, elementName, fields, records }: MergedTable): PackageReading['tables'][number] {
  const known = businessCentralCatalogue().findTable(tableId);
  return {
    tableId,
    name: known?.name ?? shown(elementName),
    known: known !== undefined,
    fields: fields.slice(0, SHOWN_FIELDS).map(({ name }) => {
      const field = known?.fields.find(({ xml }) => xml === name);
      const key = field !== undefined && known?.primaryKey.includes(field.no) === true;
      return { name: field?.name ?? shown(name), key };
    }),
    records: records.length,
    first: records
      .slice(0, SHOWN_RECORDS)
      .map((record) =>
        record.slice(0, SHOWN_FIELDS).map((value) => (value === undefined ? null : shown(value.trim()))),
      ),
  };
}

function shown(text: string): string {
  const cut = text.slice(0, SHOWN_CHARACTERS).toWellFormed();
  return text.length > SHOWN_CHARACTERS ? `${cut}…` : cut;
}
