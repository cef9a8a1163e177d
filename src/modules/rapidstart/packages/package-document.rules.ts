import { isBlankText } from './xml-text.rules.ts';

/** One attribute or setting: kept in the order of the file, so that writing gives the same bytes. */
export type NamedText = { readonly name: string; readonly value: string };

type RootAttributeName =
  | 'MinCountForAsyncImport'
  | 'ExcludeConfigTables'
  | 'ProcessingOrder'
  | 'LanguageID'
  | 'ProductVersion'
  | 'PackageName'
  | 'Code';

type ListSettingName =
  | 'PageID'
  | 'PackageProcessingOrder'
  | 'ProcessingOrder'
  | 'DataTemplate'
  | 'Comments'
  | 'CreatedbyUserID'
  | 'SkipTableTriggers'
  | 'ParentTableID'
  | 'DeleteRecsBeforeProcessing'
  | 'DimensionsasColumns';

type FieldAttributeName = 'PrimaryKey' | 'ValidateField' | 'CreateMissingCodes' | 'ProcessingOrder';

export type PackageField = { readonly name: string; readonly attributes: readonly NamedText[] };

/** Values in the order of the list's fields; '' is empty, undefined is a field that this record does not have. */
export type PackageRecord = readonly (string | undefined)[];

/** One list of the file. A table may occur in several lists; see `mergeLists`. */
export type PackageList = {
  readonly elementName: string;
  readonly tableId: number;
  /** What follows the table number, in the order of the file. */
  readonly settings: readonly NamedText[];
  readonly recordName: string;
  readonly fields: readonly PackageField[];
  readonly records: readonly PackageRecord[];
};

export type PackageDocument = {
  readonly attributes: readonly NamedText[];
  readonly lists: readonly PackageList[];
};

/** All lists of one table as one, without the records that only carry the schema. */
export type MergedTable = {
  readonly tableId: number;
  readonly elementName: string;
  readonly recordName: string;
  readonly fields: readonly PackageField[];
  readonly records: readonly PackageRecord[];
};

export function rootAttribute(document: PackageDocument, name: RootAttributeName): string | undefined {
  return document.attributes.find((attribute) => attribute.name === name)?.value;
}

export function listSetting(list: PackageList, name: ListSettingName): string | undefined {
  return list.settings.find((setting) => setting.name === name)?.value;
}

export function fieldAttribute(field: PackageField, name: FieldAttributeName): string | undefined {
  return field.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The records that are imported: a list in which no record holds any value carries the schema alone. */
export function importedRecords(list: PackageList): readonly PackageRecord[] {
  const holdsValues = list.records.some((record) => record.some((value) => value && !isBlankText(value)));
  return holdsValues ? list.records : [];
}

/** One entry per table in order of first occurrence: repeated lists of a table are put together. */
export function mergeLists(document: PackageDocument): MergedTable[] {
  const lists = new Map<number, PackageList[]>();
  for (const list of document.lists) {
    const sameTable = lists.get(list.tableId);
    if (sameTable) sameTable.push(list);
    else lists.set(list.tableId, [list]);
  }
  return [...lists.values()].map(mergeTable);
}

/** How many values the merged tables of repeated lists have, missing ones counted: a measure of their memory. */
export function repeatedListValues(document: PackageDocument): number {
  const tables = new Map<number, { lists: number; fields: Set<string>; records: number }>();
  for (const { tableId, fields, records } of document.lists) {
    const table = tables.get(tableId) ?? { lists: 0, fields: new Set(), records: 0 };
    tables.set(tableId, table);
    for (const { name } of fields) table.fields.add(name);
    table.lists += 1;
    table.records += records.length;
  }
  return [...tables.values()].reduce(
    (sum, { lists, fields, records }) => sum + (lists > 1 ? fields.size * records : 0),
    0,
  );
}

function mergeTable(lists: readonly PackageList[]): MergedTable {
  const [first] = lists;
  if (!first) throw new Error('A table of a package has at least one list.');
  const { tableId, elementName, recordName } = first;
  if (lists.length === 1)
    return { tableId, elementName, recordName, fields: first.fields, records: importedRecords(first) };

  const fields = new Map<string, PackageField>();
  for (const field of lists.flatMap((list) => list.fields))
    if (!fields.has(field.name)) fields.set(field.name, field);
  const records = lists.flatMap((list) => recordsInOrderOf([...fields.keys()], list));
  return { tableId, elementName, recordName, fields: [...fields.values()], records };
}

function recordsInOrderOf(fieldNames: readonly string[], list: PackageList): PackageRecord[] {
  const places = fieldNames.map((name) => list.fields.findIndex((field) => field.name === name));
  return importedRecords(list).map((record) => places.map((place) => record[place]));
}
