import { isDateFormulaText, isDateText, isDateTimeText, isTimeText } from './date-values.rules.ts';
import { isDecimalText } from './decimal-values.rules.ts';
import type { CatalogueField, FieldType } from './table-catalogue.rules.ts';
import { characterXmlCannotCarry, isBlankText } from './xml-text.rules.ts';

export type ValueProblemCode =
  | 'value-too-long'
  | 'not-text'
  | 'illegal-character'
  | 'only-blanks'
  | 'bad-integer'
  | 'bad-decimal'
  | 'bad-boolean'
  | 'bad-ordinal'
  | 'bad-date'
  | 'bad-time'
  | 'bad-date-time'
  | 'bad-date-formula'
  | 'bad-guid'
  | 'bad-base64';

/** Why a value does not fit its field: a code, and a sentence that begins with the value. */
export type ValueProblem = { readonly code: ValueProblemCode; readonly sentence: string };

/** Business Central cuts every value but a blob at this length on import. */
export const longestValue = 2048;

const guid = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

/** Checks the text of a package against its field; an empty text always fits. */
export function checkFieldText(field: CatalogueField, text: string): ValueProblem | undefined {
  if (text === '') return undefined;
  const illegal = characterXmlCannotCarry(text);
  if (illegal)
    return problem('illegal-character', text, `holds the character ${illegal}, which XML cannot carry`);
  if (isBlankText(text))
    return problem('only-blanks', text, 'holds only blanks, which a package cannot carry');
  return checkType(field, text) ?? checkLength(field, text);
}

/** A value as it is shown in a sentence: in quotes, cut to 40 characters. */
export function quoted(value: string): string {
  const shown = [...value.slice(0, 80)].slice(0, 40).join('');
  return `"${shown}${shown.length < value.length ? '…' : ''}"`;
}

export function problem(code: ValueProblemCode, value: string, what: string): ValueProblem {
  return { code, sentence: `${quoted(value)} ${what}.` };
}

export function describeOptions(field: CatalogueField): string {
  const options = Object.entries(field.options ?? {}).map(([ordinal, caption]) =>
    `${ordinal} ${caption.trim()}`.trim(),
  );
  return options.length > 12 ? `${options.slice(0, 12).join(', ')}, …` : options.join(', ');
}

function checkLength(field: CatalogueField, text: string): ValueProblem | undefined {
  if (field.type === 'Blob') return undefined;
  const longest = Math.min(field.len ?? longestValue, longestValue);
  if (text.length <= longest) return undefined;
  return problem('value-too-long', text, `has ${text.length} characters; the field takes at most ${longest}`);
}

function checkType(field: CatalogueField, text: string): ValueProblem | undefined {
  switch (field.type) {
    case 'Integer':
      return fits(isInteger(text, 31n), 'bad-integer', text, 'is not a whole number of 32 bits');
    case 'BigInteger':
      return fits(isInteger(text, 63n), 'bad-integer', text, 'is not a whole number of 64 bits');
    case 'Decimal':
      return fits(
        isDecimalText(text),
        'bad-decimal',
        text,
        'is not a decimal of at most 28 digits, such as -7573.26',
      );
    case 'Boolean':
      return fits(/^([01]|true|false)$/i.test(text), 'bad-boolean', text, 'is not 1 or 0');
    case 'Option':
      return fits(isOrdinal(field, text), 'bad-ordinal', text, `is not one of: ${describeOptions(field)}`);
    case 'Date':
      return fits(isDateText(text), 'bad-date', text, 'is not a date such as 2018-01-31');
    case 'Time':
      return fits(isTimeText(text), 'bad-time', text, 'is not a time such as 08:00:00');
    case 'DateTime':
      return fits(
        isDateTimeText(text),
        'bad-date-time',
        text,
        'is not a time in UTC such as 2018-11-20T08:58:44.447Z',
      );
    case 'DateFormula':
      return fits(isDateFormulaText(text), 'bad-date-formula', text, 'is not a date formula such as <30D>');
    case 'Guid':
    case 'Media':
    case 'MediaSet':
      return fits(guid.test(text), 'bad-guid', text, 'is not a GUID in braces');
    case 'Blob':
      return fits(isBase64(text), 'bad-base64', text, 'is not base64');
    case 'Code':
    case 'Text':
    case 'RecordId':
      return undefined;
    default:
      return unknownType(field.type);
  }
}

function fits(good: boolean, code: ValueProblemCode, text: string, what: string): ValueProblem | undefined {
  return good ? undefined : problem(code, text, what);
}

function isInteger(text: string, bits: bigint): boolean {
  if (!/^-?\d{1,19}$/.test(text)) return false;
  const value = BigInt(text);
  return value >= -(1n << bits) && value < 1n << bits;
}

function isOrdinal(field: CatalogueField, text: string): boolean {
  return /^\d{1,10}$/.test(text) && (!field.options || Object.hasOwn(field.options, text));
}

function isBase64(text: string): boolean {
  const packed = text.replace(/[ \t\r\n]/g, '');
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed);
}

function unknownType(type: never): never {
  throw new Error(`The catalogue has a field type that is not known: ${String(type satisfies FieldType)}.`);
}
