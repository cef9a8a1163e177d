export type RefusalCode =
  | 'empty-file'
  | 'packed-too-large'
  | 'not-gzip'
  | 'truncated'
  | 'damaged'
  | 'unpacked-too-large'
  | 'too-many-elements'
  | 'unsupported-encoding'
  | 'contradicting-encoding'
  | 'broken-text'
  | 'broken-xml'
  | 'document-type'
  | 'wrong-root'
  | 'wrong-structure'
  | 'table-number-missing';

/** Why a file is not read at all: what was found, and what the person can do. */
export type PackageRefusal = {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly remedy: string;
};

const exportAgain = 'Export the package from Business Central again and send the file as it is.';
const sendSmaller = 'Split the package by area and send the parts one by one.';

const remedies: Readonly<Record<RefusalCode, string>> = {
  'empty-file': 'Choose the file again; if it stays empty, export the package again.',
  'packed-too-large': sendSmaller,
  'not-gzip':
    'Send the .rapidstart file that Business Central exported, not the XML or workbook taken out of it.',
  truncated: 'Copy or download the file again: its end is missing.',
  damaged: 'Copy or download the file again: some of its bytes were changed on the way.',
  'unpacked-too-large': sendSmaller,
  'too-many-elements': sendSmaller,
  'unsupported-encoding':
    'Save the document as UTF-16 or UTF-8 with its byte order mark, then compress it with gzip.',
  'contradicting-encoding': 'Make the encoding in the first line the one that the file is saved in.',
  'broken-text': 'Save the document as UTF-16 or UTF-8 again: it holds bytes that are no characters.',
  'broken-xml': exportAgain,
  'document-type': 'Take the document type and its entities out: a package needs neither.',
  'wrong-root': exportAgain,
  'wrong-structure': exportAgain,
  'table-number-missing': 'Put the number of the table first in the list, or export the package again.',
};

/** Thrown inside the reader and turned into its answer; the reader's callers never see it. */
export class PackageRefusedError extends Error {
  readonly refusal: PackageRefusal;

  constructor(code: RefusalCode, sentence: string) {
    super(sentence);
    this.name = 'PackageRefusedError';
    this.refusal = { code, sentence, remedy: remedies[code] };
  }
}
