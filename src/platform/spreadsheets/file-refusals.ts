import { explain, type Sentences } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';

/** Why a spreadsheet stays out as a whole. */
export type SpreadsheetRefusal =
  | 'no-file'
  | 'empty-file'
  | 'too-large'
  | 'wrong-encoding'
  | 'half-written'
  | 'row-too-long'
  | 'cell-too-long'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'old-workbook'
  | 'locked-workbook'
  | 'not-a-workbook'
  | 'damaged-workbook'
  | 'no-visible-sheet'
  | 'formula-without-result'
  | 'takes-too-much';

const WRITER = 'Whoever wrote the file';

export const SPREADSHEET_SENTENCES: Sentences<SpreadsheetRefusal> = {
  'no-file': {
    sentence: 'No file was sent.',
    remedy: 'Choose a file and send it as multipart/form-data in the field "file".',
    who: 'You',
  },
  'empty-file': {
    sentence: 'The file is empty.',
    remedy: 'Choose a file with headings and rows.',
    who: WRITER,
  },
  'too-large': {
    sentence: 'The file is too large.',
    remedy: 'Split the rows into several files, and send them one after the other.',
    who: 'You',
  },
  'wrong-encoding': {
    sentence: 'The file is not UTF-8.',
    remedy: 'Save the file as "CSV UTF-8" or as an Excel workbook (.xlsx), and send it again.',
    who: WRITER,
  },
  'half-written': {
    sentence: 'The file ends inside a quoted text: it is half a file.',
    remedy: 'Write the file again to its end, or close the quote, and send it again.',
    who: WRITER,
  },
  'row-too-long': {
    sentence: 'A row is longer than 64 kB. Most likely a quote is opened and never closed.',
    remedy: 'Close the quote, and send the file again.',
    who: WRITER,
  },
  'cell-too-long': {
    sentence: 'A cell holds a text that is too long.',
    remedy: 'Shorten the text, and send the file again.',
    who: WRITER,
  },
  'too-many-rows': {
    sentence: 'The file has too many rows.',
    remedy: 'Split the rows into several files, and send them one after the other.',
    who: 'You',
  },
  'too-many-columns': {
    sentence: 'The file has too many columns.',
    remedy: 'Remove the columns that are not needed.',
    who: WRITER,
  },
  'old-workbook': {
    sentence: 'This is a workbook in the old Excel format (.xls).',
    remedy: 'Open it in Excel, save it as "Excel Workbook (.xlsx)", and send that file.',
    who: 'You',
  },
  'locked-workbook': {
    sentence: 'The workbook is protected with a password.',
    remedy: 'Save a copy without a password, and send that copy.',
    who: 'Whoever knows the password',
  },
  'not-a-workbook': {
    sentence: 'This file is neither a CSV file nor an Excel workbook (.xlsx).',
    remedy: 'Save the sheet as "CSV UTF-8" or as "Excel Workbook (.xlsx)", and send that file.',
    who: 'You',
  },
  'damaged-workbook': {
    sentence: 'The workbook is damaged or not whole.',
    remedy: 'Open it in Excel, save it again, and send the new file.',
    who: 'You',
  },
  'no-visible-sheet': {
    sentence: 'The workbook has no visible sheet.',
    remedy: 'Unhide the sheet with the rows, and send the file again.',
    who: WRITER,
  },
  'formula-without-result': {
    sentence: 'A cell has a formula that was never calculated.',
    remedy: 'Open the workbook in Excel, save it, and send it again; or replace formulas by their values.',
    who: WRITER,
  },
  'takes-too-much': {
    sentence: 'The file takes more to read than this service gives to one file.',
    remedy:
      'Keep only the sheet with the rows, split it into several files, and send them one after the other.',
    who: 'You',
  },
};

/** The whole file stays out, with its reason and remedy; `sentence` where the place can be named. */
export function spreadsheetRefused(reason: SpreadsheetRefusal, sentence?: string): DomainError {
  const explanation = { ...explain(SPREADSHEET_SENTENCES, reason), ...(sentence ? { sentence } : {}) };
  return new DomainError('invalid', explanation.sentence, {
    reason,
    explanation,
    errors: [{ pointer: '/file', message: explanation.sentence, code: reason }],
  });
}
