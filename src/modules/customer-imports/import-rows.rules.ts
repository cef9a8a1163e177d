import { countryName, isCountry } from '../../kernel/countries.ts';
import { countryCode } from '../registry/registry-headquarters.rules.ts';
import { IMPORT_FIELDS, type ImportField, type Mapping } from './import-columns.rules.ts';

/** A row as it was written, by field; what is missing is empty. */
export type WrittenRow = Record<ImportField, string>;

/** What our own CSV files put before texts that a spreadsheet would run. */
const NEUTRALIZED = /^'(?=[=+\-@\t\r])/;

/** One cell as one line of text. A formula is a text like any other. */
export const cellText = (cell: string) => cell.replace(NEUTRALIZED, '').replace(/\s+/g, ' ').trim();

export function writtenRow(mapping: Mapping, cells: readonly string[]): WrittenRow {
  const row = {} as WrittenRow;
  for (const field of IMPORT_FIELDS) {
    const place = mapping[field];
    row[field] = place === undefined ? '' : cellText(cells[place] ?? '');
  }
  row.country = countryOf(row.country) ?? row.country;
  return row;
}

const BROKEN = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** The first field whose cell shows an error of a formula instead of a value. */
export const brokenField = (row: WrittenRow): ImportField | undefined =>
  IMPORT_FIELDS.find((field) => BROKEN.test(row[field]));

const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'hr', 'sv', 'da'];
let otherNames: Map<string, string> | undefined;

/** The ISO code of a country that is written as code or by its name in one of eleven languages. */
export function countryOf(written: string): string | undefined {
  return countryCode(written) ?? namesInOtherLanguages().get(written.toLowerCase());
}

function namesInOtherLanguages(): Map<string, string> {
  if (otherNames) return otherNames;
  otherNames = new Map();
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      if (!isCountry(code)) continue;
      for (const language of LANGUAGES) otherNames.set(countryName(code, language).toLowerCase(), code);
    }
  }
  return otherNames;
}
