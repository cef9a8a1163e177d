import type { NamedText, PackageField, PackageList } from './package-document.rules.ts';
import type { Finding } from './package-findings.rules.ts';
import { PackageRefusedError } from './package-refusals.rules.ts';
import { isBlankText } from './xml-text.rules.ts';

export type ReadField = {
  readonly name: string;
  readonly attributes: readonly NamedText[];
  readonly value: string;
};

/** One child of a list as it was read: a setting when it holds text, a record when it holds fields. */
export type ReadChild = {
  readonly name: string;
  readonly text: string;
  readonly fields: readonly ReadField[];
};

/** Puts the children of one list together, in the order in which they come. */
export class ListAssembly {
  readonly #elementName: string;
  readonly #spend: (missing: number) => void;
  readonly #report: (finding: Finding) => void;
  readonly #settings: NamedText[] = [];
  readonly #fields: PackageField[] = [];
  readonly #places = new Map<string, number>();
  readonly #records: (string | undefined)[][] = [];
  #tableId: number | undefined;
  #recordName: string | undefined;

  /** `spend` is told how many values are missing in a record: they take memory as elements do. */
  constructor(elementName: string, spend: (missing: number) => void, report: (finding: Finding) => void) {
    this.#elementName = elementName;
    this.#spend = spend;
    this.#report = report;
  }

  /** The first child is the number of the table, whatever its name. */
  add(child: ReadChild): void {
    if (this.#tableId === undefined) this.#tableId = this.#tableNumber(child);
    else if (child.fields.length > 0 || child.name === this.#usualRecordName()) this.#addRecord(child);
    else this.#settings.push({ name: child.name, value: isBlankText(child.text) ? '' : child.text });
  }

  finish(): PackageList {
    if (this.#tableId === undefined) throw this.#noTableNumber('is empty');
    return {
      elementName: this.#elementName,
      tableId: this.#tableId,
      settings: this.#settings,
      recordName: this.#recordName ?? this.#usualRecordName(),
      fields: this.#fields,
      records: this.#records,
    };
  }

  #addRecord(child: ReadChild): void {
    this.#recordName ??= child.name;
    if (child.name !== this.#recordName) {
      this.#reportStranger(child);
      return;
    }
    this.#spend(Math.max(0, this.#fields.length - child.fields.length));
    const record: (string | undefined)[] = new Array(this.#fields.length).fill(undefined);
    child.fields.forEach((field, position) => {
      const place = this.#placeOf(field, position);
      if (record[place] === undefined) record[place] = isBlankText(field.value) ? '' : field.value;
      else this.#reportTwice(field);
    });
    this.#records.push(record);
  }

  /** Nearly always the fields come in the order of the first record; then no look-up is needed. */
  #placeOf(field: ReadField, position: number): number {
    if (this.#fields[position]?.name === field.name) return position;
    const known = this.#places.get(field.name);
    if (known !== undefined) return known;
    this.#places.set(field.name, this.#fields.length);
    return this.#fields.push({ name: field.name, attributes: field.attributes }) - 1;
  }

  #usualRecordName(): string {
    return this.#elementName.replace(/List$/, '');
  }

  #tableNumber(child: ReadChild): number {
    const text = child.text.trim();
    if (child.fields.length > 0 || !/^\d{1,10}$/.test(text))
      throw this.#noTableNumber(`begins with ${child.name}`);
    return Number(text);
  }

  #noTableNumber(what: string): PackageRefusedError {
    const sentence = `The list ${this.#elementName} ${what} instead of the number of its table.`;
    return new PackageRefusedError('table-number-missing', sentence);
  }

  #reportStranger(child: ReadChild): void {
    this.#report({
      ...this.#where(),
      code: 'record-name',
      severity: 'error',
      sentence: `A record named ${child.name} stands among records named ${this.#recordName}; it was left out.`,
    });
  }

  #reportTwice(field: ReadField): void {
    this.#report({
      ...this.#where(),
      code: 'field-twice',
      severity: 'error',
      field: field.name,
      sentence: `${field.name} occurs twice in one record; the first value was taken.`,
    });
  }

  #where(): { tableId: number; table: string; record: number } {
    return { tableId: this.#tableId ?? 0, table: this.#elementName, record: this.#records.length + 1 };
  }
}
