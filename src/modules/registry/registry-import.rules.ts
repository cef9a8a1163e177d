import type { Sentences } from '../../kernel/decisions.ts';

/** Whose headings a file has: our own, or those of the list of the S&P 500 companies. */
export type RegistryLayout = 'portico' | 'sp500';

export const LAYOUT_HEADINGS = {
  portico: [
    'record',
    'number',
    'name',
    'street',
    'city',
    'state',
    'postal_code',
    'country',
    'industry',
    'partner_number',
    'plan',
    'sign_in_name',
    'certified',
    'addendum_signed',
  ],
  sp500: [
    'Symbol',
    'Security',
    'GICS Sector',
    'GICS Sub-Industry',
    'Headquarters Location',
    'Date added',
    'CIK',
    'Founded',
  ],
} as const satisfies Record<RegistryLayout, readonly string[]>;

/** What a download of wrong rows puts before each row; ignored when the mended file comes back. */
export const PROBLEM_HEADINGS = [
  'problem_line',
  'problem_field',
  'problem_reason',
  'problem_remedy',
] as const;

/** A layout, and at which place of the file's rows each of its columns stands. */
export type RecognizedLayout = { layout: RegistryLayout; places: number[]; columns: number };

const plain = (heading: string) => heading.trim().toLowerCase();

/** A layout is known by its headings, in any order and case; nothing may be missing and nothing unknown. */
export function recognizeLayout(headings: readonly string[]): RecognizedLayout | undefined {
  const found = headings.map(plain);
  const own = found.filter((heading) => !(PROBLEM_HEADINGS as readonly string[]).includes(heading));
  for (const layout of ['portico', 'sp500'] as const) {
    const places = LAYOUT_HEADINGS[layout].map((heading) => found.indexOf(plain(heading)));
    if (own.length === places.length && !places.includes(-1))
      return { layout, places, columns: found.length };
  }
  return undefined;
}

export type FileRefusal =
  | 'no-file'
  | 'empty-file'
  | 'only-headings'
  | 'unknown-headings'
  | 'half-written'
  | 'row-too-long'
  | 'no-partner-yet'
  | 'import-running';

const WHO = 'Whoever wrote the file';

export const FILE_SENTENCES: Sentences<FileRefusal> = {
  'no-file': {
    sentence: 'No file was sent.',
    remedy: 'Choose a CSV file or a workbook (.xlsx) and send it as multipart/form-data in the field "file".',
    who: 'You',
  },
  'empty-file': { sentence: 'The file is empty.', remedy: 'Choose a file with headings and rows.', who: WHO },
  'only-headings': {
    sentence: 'The file has headings and no rows.',
    remedy: 'Add at least one row below the headings.',
    who: WHO,
  },
  'unknown-headings': {
    sentence: 'The headings of the file are not of a known layout.',
    remedy: `Begin with one of these lines, in a CSV file separated by commas, in a workbook cell by cell. Portico: ${LAYOUT_HEADINGS.portico.join(',')}. S&P 500: ${LAYOUT_HEADINGS.sp500.join(',')}.`,
    who: WHO,
  },
  'half-written': {
    sentence: 'The file ends inside a quoted text: it is half a file.',
    remedy: 'Write the file again to its end, or close the quote, and import it again.',
    who: WHO,
  },
  'row-too-long': {
    sentence: 'A row is longer than 64 kB. Most likely a quote is opened and never closed.',
    remedy: 'Close the quote, and import the file again.',
    who: WHO,
  },
  'no-partner-yet': {
    sentence: 'The registry has no partner yet that these customers could belong to.',
    remedy: 'Import a file with partners first, in the layout of Portico.',
    who: 'A vendor operator',
  },
  'import-running': {
    sentence: 'Another import is running.',
    remedy: 'Wait until it has ended, then import again.',
    who: 'You',
  },
};

export type RowRefusal =
  | 'wrong-number-of-fields'
  | 'unknown-record'
  | 'missing'
  | 'too-long'
  | 'control-character'
  | 'looks-like-a-formula'
  | 'bad-number'
  | 'unknown-country'
  | 'unknown-plan'
  | 'bad-sign-in-name'
  | 'bad-yes-no'
  | 'unknown-partner'
  | 'duplicate'
  | 'wrong-type';

/** Why a row stays out, in a sentence and with what mends it. */
export const ROW_SENTENCES: Record<RowRefusal, { sentence: string; remedy: string }> = {
  'wrong-number-of-fields': {
    sentence: 'The row has another number of fields than the headings.',
    remedy: 'Look for a missing or extra comma, or put a text with commas into quotes.',
  },
  'unknown-record': {
    sentence: 'This kind of record is not known.',
    remedy: 'Write partner, sign-in or customer.',
  },
  missing: { sentence: 'This field must not be empty.', remedy: 'Fill it in.' },
  'too-long': { sentence: 'This text is too long.', remedy: 'Shorten it.' },
  'control-character': {
    sentence: 'The text holds a line break or a character that cannot be seen.',
    remedy: 'Remove it, or type the text anew.',
  },
  'looks-like-a-formula': {
    sentence: 'The text begins like a formula of a spreadsheet.',
    remedy: 'Write it so that it does not begin with =, + or @.',
  },
  'bad-number': { sentence: 'This is not a CIK number.', remedy: 'Write digits only, at most ten.' },
  'unknown-country': {
    sentence: 'There is no such country or region.',
    remedy:
      'Write its two-letter ISO code or its English name; a headquarters as "City, State" or "City, Country".',
  },
  'unknown-plan': { sentence: 'This plan is not known.', remedy: 'Write enhancement or none.' },
  'bad-sign-in-name': {
    sentence: 'This is not a sign-in name.',
    remedy: 'Write an address such as name@example.com.',
  },
  'bad-yes-no': { sentence: 'This is neither yes nor no.', remedy: 'Write yes or no.' },
  'unknown-partner': {
    sentence: 'Neither the registry nor this file has a partner of this number.',
    remedy: 'Mend the number, or add the partner to the file.',
  },
  duplicate: {
    sentence: 'The file has this record on an earlier line already; that one counts.',
    remedy: 'Remove one of the two.',
  },
  'wrong-type': {
    sentence: 'A list or an object stands where a text, a number or yes and no belong.',
    remedy: 'Name the place inside of it, such as Address.Country.',
  },
};

/** One wrong row: where, what stands there, why it stays out, what mends it, and the row itself. */
export type RowProblem = {
  line: number;
  field: string;
  value: string;
  reason: RowRefusal;
  sentence: string;
  remedy: string;
  cells: string[];
};

/** How many wrong rows are kept with an import; all are counted. */
export const PROBLEMS_KEPT = 1_000;

const SHORT = 80;
const CELL_KEPT = 500;
const NUL = String.fromCharCode(0);
const visible = (text: string) => text.replaceAll(NUL, '\u2400');

export function shortened(text: string, length = SHORT): string {
  const letters = visible(text);
  return letters.length <= length ? letters : `${letters.slice(0, length - 1).toWellFormed()}…`;
}

export function rowProblem(
  place: { line: number; cells: readonly string[] },
  wrong: { field: string; value: string; reason: RowRefusal; sentence?: string },
): RowProblem {
  const { sentence, remedy } = ROW_SENTENCES[wrong.reason];
  return {
    line: place.line,
    field: wrong.field,
    value: shortened(wrong.value),
    reason: wrong.reason,
    sentence: wrong.sentence ?? sentence,
    remedy,
    cells: place.cells.slice(0, 40).map((cell) => shortened(cell, CELL_KEPT)),
  };
}
