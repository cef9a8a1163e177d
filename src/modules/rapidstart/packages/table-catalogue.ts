import { readFileSync } from 'node:fs';
import type { CatalogueTable, TableCatalogue } from './table-catalogue.rules.ts';

let loaded: TableCatalogue | undefined;

/** The catalogue of Business Central's base tables (W1), read from the file beside this one on first use. */
export function businessCentralCatalogue(): TableCatalogue {
  loaded ??= catalogueOf(shippedTables());
  return loaded;
}

/** A catalogue over any set of tables, with its look-ups by number and by name. */
export function catalogueOf(tables: readonly CatalogueTable[]): TableCatalogue {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  return {
    tables,
    findTable: (id) => byId.get(id),
    findTableByName: (name) => byName.get(name.toLowerCase()),
  };
}

/** The cast is safe: the file is part of the program, and its shape is held by a test. */
function shippedTables(): readonly CatalogueTable[] {
  const file = new URL('./bc-tables.json', import.meta.url);
  const content = JSON.parse(readFileSync(file, 'utf8')) as { tables: readonly CatalogueTable[] };
  return content.tables;
}
