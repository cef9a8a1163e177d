/** What is known of Business Central's tables: the shape of the catalogue and how values and names relate to it. */

export type FieldType =
  | 'BigInteger'
  | 'Blob'
  | 'Boolean'
  | 'Code'
  | 'Date'
  | 'DateFormula'
  | 'DateTime'
  | 'Decimal'
  | 'Guid'
  | 'Integer'
  | 'Media'
  | 'MediaSet'
  | 'Option'
  | 'RecordId'
  | 'Text'
  | 'Time';

export type CatalogueField = {
  readonly no: number;
  readonly name: string;
  /** Element name of the field in a package. */
  readonly xml: string;
  readonly type: FieldType;
  /** Longest value of a Code or Text field, in UTF-16 units. */
  readonly len?: number;
  readonly notBlank?: boolean;
  readonly caption?: string;
  readonly enum?: string;
  /** Ordinal → English caption. */
  readonly options?: Readonly<Record<string, string>>;
  /** Present when the field refers to another table, in words of the catalogue. */
  readonly relation?: string;
  /** Number of the related table where the relation does not depend on another field. */
  readonly relationTable?: number;
  readonly obsolete?: boolean | string;
};

export type CatalogueTable = {
  readonly id: number;
  readonly name: string;
  /** Element name of a record in a package. */
  readonly xml: string;
  /** Element name of the list of records in a package. */
  readonly xmlList: string;
  readonly caption: string;
  /** Numbers of the key fields, in key order. */
  readonly primaryKey: readonly number[];
  readonly fields: readonly CatalogueField[];
};

export type TableCatalogue = {
  readonly tables: readonly CatalogueTable[];
  findTable(id: number): CatalogueTable | undefined;
  /** By object name, whatever the case. */
  findTableByName(name: string): CatalogueTable | undefined;
};

/** Finds a field by its number, its object name or its element name, whatever the case. */
export function findField(table: CatalogueTable, wanted: string | number): CatalogueField | undefined {
  if (typeof wanted === 'number') return table.fields.find((field) => field.no === wanted);
  const name = wanted.toLowerCase();
  return (
    table.fields.find((field) => field.name.toLowerCase() === name) ??
    table.fields.find((field) => field.xml.toLowerCase() === name)
  );
}

/** The fields of the primary key, in key order. */
export function keyFields(table: CatalogueTable): CatalogueField[] {
  return table.primaryKey.flatMap((no) => table.fields.filter((field) => field.no === no));
}

/** Two records are the same when their keys are: codes are compared without case and outer blanks. */
export function comparableValue(field: CatalogueField, text: string): string {
  if (field.type === 'Code') return text.trim().toUpperCase();
  if ((field.type === 'Integer' || field.type === 'BigInteger') && text === '') return '0';
  return text;
}
