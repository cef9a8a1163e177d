import type { ValueProblemCode } from './field-checks.rules.ts';
import { quoted } from './field-checks.rules.ts';
import { type FieldValue, formatValue } from './field-values.rules.ts';
import type { NamedText, PackageField, PackageList } from './package-document.rules.ts';
import type { CatalogueField, CatalogueTable } from './table-catalogue.rules.ts';
import { comparableValue, findField, keyFields } from './table-catalogue.rules.ts';
import { isBlankText } from './xml-text.rules.ts';

/** The records of one table: fields by name or number in the order to write and validate, values by field. */
export type TableContent = {
  readonly tableId: number;
  readonly fields: readonly (string | number)[];
  readonly records: readonly Readonly<Record<string, FieldValue>>[];
};

export type ComposeProblemCode =
  | 'bad-package'
  | 'table-twice'
  | 'unknown-table'
  | 'unknown-field'
  | 'field-twice'
  | 'field-not-listed'
  | 'key-field-missing'
  | 'blank-key'
  | 'duplicate-key'
  | ValueProblemCode;

/** Why a package cannot be composed. `record` counts from 1 within the table. */
export type ComposeProblem = {
  readonly code: ComposeProblemCode;
  readonly sentence: string;
  readonly tableId?: number;
  readonly table?: string;
  readonly record?: number;
  readonly field?: string;
};

type Report = (problem: ComposeProblem) => void;
type ComposedTable = { readonly list?: PackageList; readonly problems: readonly ComposeProblem[] };

/** The list of one table. Without records it carries the schema alone, with the fields sorted by number. */
export function composeTable(
  content: TableContent,
  table: CatalogueTable | undefined,
  order: number,
): ComposedTable {
  const { tableId } = content;
  if (!table) {
    const sentence = `Table ${tableId} is not in the catalogue.`;
    return { problems: [{ code: 'unknown-table', tableId, sentence }] };
  }
  const problems: ComposeProblem[] = [];
  const report: Report = (problem) => problems.push({ tableId, table: table.name, ...problem });
  const fields = listedFields(content, table, report);
  const valuesOf = valueFinder(table, fields, report);
  const records = content.records.map((record, index) =>
    composeRecord(table, fields, valuesOf(record, index + 1), index + 1, report),
  );
  reportSameKeys(table, fields, records, report);

  const empty = records.length === 0;
  const written = empty ? [...fields].sort((one, other) => one.no - other.no) : fields;
  const list: PackageList = {
    elementName: table.xmlList,
    tableId,
    settings: [{ name: 'ProcessingOrder', value: String(order) }],
    recordName: table.xml,
    fields: written.map((field, place) => packageField(table, field, place + 1)),
    records: empty ? [written.map(() => '')] : records,
  };
  return { list, problems };
}

function listedFields(content: TableContent, table: CatalogueTable, report: Report): CatalogueField[] {
  const fields: CatalogueField[] = [];
  for (const wanted of content.fields) {
    const field = findField(table, wanted);
    if (!field)
      report({
        code: 'unknown-field',
        field: String(wanted),
        sentence: `${table.name} has no field ${wanted}.`,
      });
    else if (fields.includes(field))
      report({ code: 'field-twice', field: field.name, sentence: `${field.name} is listed twice.` });
    else fields.push(field);
  }
  for (const key of keyFields(table)) {
    if (fields.includes(key)) continue;
    const sentence = `${table.name} needs its key field ${key.name} in the list of fields.`;
    report({ code: 'key-field-missing', field: key.name, sentence });
  }
  return fields;
}

function packageField(table: CatalogueTable, field: CatalogueField, order: number): PackageField {
  const key: NamedText[] = table.primaryKey.includes(field.no) ? [{ name: 'PrimaryKey', value: '1' }] : [];
  const validated = { name: 'ValidateField', value: '1' };
  return {
    name: field.xml,
    attributes: [...key, validated, { name: 'ProcessingOrder', value: String(order) }],
  };
}

function composeRecord(
  table: CatalogueTable,
  fields: readonly CatalogueField[],
  values: ReadonlyMap<CatalogueField, FieldValue>,
  number: number,
  report: Report,
): string[] {
  return fields.map((field) => {
    const where = { record: number, field: field.name };
    const formatted = formatValue(field, values.get(field));
    if (!formatted.fits) {
      const sentence = `${table.name}, record ${number}, ${field.name}: ${formatted.problem.sentence}`;
      report({ ...where, code: formatted.problem.code, sentence });
      return '';
    }
    if (isBlankText(formatted.text) && field.notBlank && table.primaryKey.includes(field.no)) {
      report({
        ...where,
        code: 'blank-key',
        sentence: `${table.name}, record ${number}: ${field.name} must not be empty.`,
      });
    }
    return formatted.text;
  });
}

/** Sorts a record's values to their fields; each name is looked up once for the whole table. */
function valueFinder(table: CatalogueTable, fields: readonly CatalogueField[], report: Report) {
  const fieldsByName = new Map<string, CatalogueField | undefined>();
  const fieldNamed = (name: string) => {
    if (!fieldsByName.has(name))
      fieldsByName.set(name, findField(table, name) ?? findField(table, Number(name)));
    return fieldsByName.get(name);
  };
  return (record: Readonly<Record<string, FieldValue>>, number: number): Map<CatalogueField, FieldValue> => {
    const values = new Map<CatalogueField, FieldValue>();
    for (const [name, value] of Object.entries(record)) {
      const field = fieldNamed(name);
      if (field && fields.includes(field)) values.set(field, value);
      else {
        const sentence = `${table.name}, record ${number}: ${name} is not in the list of fields.`;
        report({ code: 'field-not-listed', record: number, field: name, sentence });
      }
    }
    return values;
  };
}

function reportSameKeys(
  table: CatalogueTable,
  fields: readonly CatalogueField[],
  records: readonly (readonly string[])[],
  report: Report,
): void {
  const keys = keyFields(table).map((field) => ({ field, place: fields.indexOf(field) }));
  if (keys.some(({ place }) => place < 0)) return;
  const seen = new Map<string, number>();
  records.forEach((record, index) => {
    const texts = keys.map(({ field, place }) => comparableValue(field, record[place] ?? ''));
    const earlier = seen.get(JSON.stringify(texts));
    seen.set(JSON.stringify(texts), earlier ?? index + 1);
    if (earlier === undefined) return;
    const sentence = `${table.name}: records ${earlier} and ${index + 1} have the same key ${quoted(texts.join(', '))}.`;
    report({ code: 'duplicate-key', record: index + 1, sentence });
  });
}
