import { numberText, unescapedText } from './cell-text.ts';
import { columnName } from './column-names.ts';
import { spreadsheetRefused } from './file-refusals.ts';
import { numbered, type SheetRow, type SpreadsheetLimits } from './sheet-rows.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { Workbook } from './workbook-parts.ts';
import { xmlEvents } from './xml-events.ts';

/** The rows of the workbook's sheet that have a value, each cell as the text that people see. */
export async function* workbookRows(
  file: WorkbookPackage,
  workbook: Workbook,
  limits: SpreadsheetLimits,
): AsyncGenerator<SheetRow> {
  const reader = new SheetReader(workbook, limits);
  for await (const _piece of xmlEvents(file.read(workbook.sheet.part), reader)) yield* reader.take();
}

/** Follows a sheet's elements: row › c › v, f, is › t. What the sheet says of its size is not believed. */
class SheetReader {
  readonly #workbook: Workbook;
  readonly #limits: SpreadsheetLimits;
  #rows: SheetRow[] = [];
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #kind = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #formula = false;
  #reading = false;
  #spoken = 0;

  constructor(workbook: Workbook, limits: SpreadsheetLimits) {
    this.#workbook = workbook;
    this.#limits = limits;
  }

  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'row':
        this.#line = Number(attributes.r) || this.#line + 1;
        this.#cells = [];
        this.#column = -1;
        return;
      case 'c':
        this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
        this.#kind = attributes.t ?? 'n';
        this.#style = Number(attributes.s ?? 0);
        this.#value = '';
        this.#hasValue = false;
        this.#formula = false;
        return;
      case 'f':
        this.#formula = true;
        return;
      case 'rPh':
        this.#spoken++;
        return;
      case 'v':
      case 't':
        this.#reading = this.#spoken === 0;
        this.#hasValue = true;
    }
  }

  text(piece: string): void {
    if (!this.#reading) return;
    this.#value += piece;
    if (this.#value.length > this.#limits.cellLength) throw this.#tooLong();
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#reading = false;
        return;
      case 'rPh':
        this.#spoken--;
        return;
      case 'c':
        this.#endCell();
        return;
      case 'row':
        if (this.#cells.length > 0) this.#rows.push({ line: this.#line, cells: this.#cells });
    }
  }

  #endCell(): void {
    if (this.#formula && !this.#hasValue) {
      const sentence = `The formula in cell ${this.#place()} was never calculated.`;
      throw spreadsheetRefused('formula-without-result', sentence);
    }
    const text = this.#text();
    if (text === '') return;
    if (text.length > this.#limits.cellLength) throw this.#tooLong();
    if (this.#column >= this.#limits.columns) {
      const sentence = `Cell ${this.#place()} lies beyond column ${this.#limits.columns}, the last one that is read.`;
      throw spreadsheetRefused('too-many-columns', sentence);
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #text(): string {
    if (!this.#hasValue) return '';
    switch (this.#kind) {
      case 's':
        return this.#workbook.sharedTexts[Number(this.#value)] ?? '';
      case 'n':
        return numberText(
          this.#value,
          this.#workbook.formats[this.#style] ?? 'number',
          this.#workbook.firstDay,
        );
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
      case 'e':
        return this.#value;
      default:
        return unescapedText(this.#value);
    }
  }

  #place = () => `${columnName(this.#column)}${this.#line}`;

  #tooLong(): Error {
    const most = numbered(this.#limits.cellLength);
    return spreadsheetRefused('cell-too-long', `Cell ${this.#place()} has more than ${most} characters.`);
  }
}

/** 0 for A, 27 for AB. A place that is none counts as far outside. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? Number.MAX_SAFE_INTEGER : column - 1;
}
