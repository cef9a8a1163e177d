import { quoted } from './field-checks.rules.ts';
import type { MergedTable } from './package-document.rules.ts';
import type { Finding } from './package-findings.rules.ts';
import type { CatalogueField, TableCatalogue } from './table-catalogue.rules.ts';
import { comparableValue, keyFields } from './table-catalogue.rules.ts';

type Missing = { readonly record: number; readonly values: Set<string> };

/**
 * Codes that refer to a record which the package does not bring: one finding per field, with its first record.
 * They must exist in the company. In tables with several key fields the reference is to the last of them.
 */
export function findRelationFindings(
  tables: readonly MergedTable[],
  catalogue: TableCatalogue,
  report: (finding: Finding) => void,
): void {
  const keysOf = rememberedKeys(tables, catalogue);
  for (const table of tables) {
    const known = catalogue.findTable(table.tableId);
    table.fields.forEach(({ name }, place) => {
      const field = known?.fields.find(({ xml }) => xml === name);
      if (!known || field?.relationTable === undefined) return;
      const missing = missingReferences(table, place, field, keysOf(field.relationTable));
      if (missing) report({ ...describe(field, missing), tableId: known.id, table: known.name });
    });
  }
}

function missingReferences(
  table: MergedTable,
  place: number,
  field: CatalogueField,
  keys: ReadonlySet<string>,
): Missing | undefined {
  let missing: Missing | undefined;
  table.records.forEach((record, index) => {
    const value = comparableValue(field, record[place] ?? '');
    if (value === '' || value === '0' || keys.has(value)) return;
    missing ??= { record: index + 1, values: new Set() };
    missing.values.add(value);
  });
  return missing;
}

function describe(field: CatalogueField, { record, values }: Missing): Finding {
  const shown = [...values].slice(0, 3).map(quoted).join(', ');
  const rest = values.size > 3 ? ` and ${values.size - 3} more` : '';
  return {
    code: 'relation-not-in-package',
    severity: 'warning',
    record,
    field: field.name,
    sentence: `${shown}${rest}: no such ${field.relation} in this package; it must exist in the company.`,
  };
}

function rememberedKeys(
  tables: readonly MergedTable[],
  catalogue: TableCatalogue,
): (id: number) => ReadonlySet<string> {
  const remembered = new Map<number, ReadonlySet<string>>();
  return (id) => {
    const keys = remembered.get(id) ?? lastKeyValues(id, tables, catalogue);
    remembered.set(id, keys);
    return keys;
  };
}

function lastKeyValues(
  id: number,
  tables: readonly MergedTable[],
  catalogue: TableCatalogue,
): ReadonlySet<string> {
  const table = tables.find(({ tableId }) => tableId === id);
  const known = catalogue.findTable(id);
  const key = known && keyFields(known).at(-1);
  if (!table || !key) return new Set();
  const place = table.fields.findIndex(({ name }) => name === key.xml);
  return new Set(table.records.map((record) => comparableValue(key, record[place] ?? '')));
}
