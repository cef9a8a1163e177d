import { formatDateFormula, formatDateTime, formatTime } from './date-values.rules.ts';
import { formatDecimal } from './decimal-values.rules.ts';
import type { ValueProblem } from './field-checks.rules.ts';
import { checkFieldText, describeOptions, problem } from './field-checks.rules.ts';
import type { CatalogueField } from './table-catalogue.rules.ts';

/**
 * A value before it is written: decimals as text or number, options by ordinal or caption, moments as Date or text
 * with zone, blobs as bytes or base64. Nothing (undefined, null, and '' where the type has no text) is the type's
 * blank value, as Business Central itself writes it: 0 for numbers, Booleans and options, else empty.
 */
export type FieldValue = string | number | bigint | boolean | Date | Uint8Array | null | undefined;

export type FormattedValue =
  | { readonly fits: true; readonly text: string }
  | { readonly fits: false; readonly problem: ValueProblem };

/** The text of a value in a package (section 3 of the format), or the reason why it does not fit the field. */
export function formatValue(field: CatalogueField, value: FieldValue): FormattedValue {
  if (value === undefined || value === null || value === '') return { fits: true, text: blankText(field) };
  const text = textOf(field, value);
  const misfit = text === undefined ? wrongKind(field, value) : checkFieldText(field, text);
  if (misfit || text === undefined) return { fits: false, problem: misfit ?? wrongKind(field, value) };
  return { fits: true, text: text === '0' ? zeroText(field) : text };
}

/** What Business Central writes for a field that nobody filled. */
export function blankText(field: CatalogueField): string {
  switch (field.type) {
    case 'Integer':
    case 'BigInteger':
    case 'Decimal':
    case 'Boolean':
      return zeroText(field);
    case 'Option':
      return !field.options || Object.hasOwn(field.options, '0') ? '0' : '';
    default:
      return '';
  }
}

/** A whole number that refers to another table is left empty instead of zero. */
function zeroText(field: CatalogueField): string {
  const refers = (field.type === 'Integer' || field.type === 'BigInteger') && field.relation !== undefined;
  return refers ? '' : '0';
}

function textOf(field: CatalogueField, value: NonNullable<FieldValue>): string | undefined {
  switch (field.type) {
    case 'Integer':
    case 'BigInteger':
      return wholeNumber(value);
    case 'Decimal':
      return isNumeric(value) ? formatDecimal(value) : undefined;
    case 'Boolean':
      return booleanText(value);
    case 'Option':
      return ordinalText(field, value);
    case 'Time':
      return typeof value === 'string' ? formatTime(value) : undefined;
    case 'DateTime':
      return typeof value === 'string' || value instanceof Date ? formatDateTime(value) : undefined;
    case 'DateFormula':
      return typeof value === 'string' ? formatDateFormula(value) : undefined;
    case 'Guid':
    case 'Media':
    case 'MediaSet':
      return typeof value === 'string' ? `{${value.replace(/^\{(.*)\}$/s, '$1').toUpperCase()}}` : undefined;
    case 'Blob':
      return value instanceof Uint8Array ? base64Of(value) : plainText(value);
    default:
      return plainText(value);
  }
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function isNumeric(value: FieldValue): value is string | number | bigint {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
}

function wholeNumber(value: FieldValue): string | undefined {
  if (!isNumeric(value)) return undefined;
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
  const text = formatDecimal(value);
  return text?.includes('.') ? undefined : text;
}

function booleanText(value: FieldValue): string | undefined {
  if (value === true || value === 1 || value === '1' || value === 'true') return '1';
  if (value === false || value === 0 || value === '0' || value === 'false') return '0';
  return undefined;
}

function ordinalText(field: CatalogueField, value: FieldValue): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return undefined;
  const options = Object.entries(field.options ?? {});
  const wanted = value.trim().toLowerCase();
  const byCaption =
    options.find(([, caption]) => caption === value) ??
    options.find(([, caption]) => caption.trim().toLowerCase() === wanted);
  return byCaption?.[0] ?? (/^\d+$/.test(value) ? String(BigInt(value)) : undefined);
}

/** A number given for a text keeps its digits: `1000` for an account number. */
function plainText(value: FieldValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : undefined;
}

const wrongKinds = {
  Integer: ['bad-integer', 'is not a whole number'],
  BigInteger: ['bad-integer', 'is not a whole number'],
  Decimal: ['bad-decimal', 'is not a decimal of at most 28 digits, such as -7573.26'],
  Boolean: ['bad-boolean', 'is not yes or no'],
  Time: ['bad-time', 'is not a time such as 08:00:00'],
  DateTime: ['bad-date-time', 'is not a time with its zone such as 2018-11-20T08:58:44.447Z'],
  DateFormula: ['bad-date-formula', 'is not a date formula such as 30D or CM+10D'],
  Date: ['bad-date', 'is not a date such as 2018-01-31'],
  Guid: ['bad-guid', 'is not a GUID'],
  Media: ['bad-guid', 'is not a GUID'],
  MediaSet: ['bad-guid', 'is not a GUID'],
  Blob: ['bad-base64', 'is neither bytes nor base64'],
  Code: ['not-text', 'is not a text'],
  Text: ['not-text', 'is not a text'],
  RecordId: ['not-text', 'is not a text'],
} as const;

function wrongKind(field: CatalogueField, value: FieldValue): ValueProblem {
  if (field.type === 'Option')
    return problem('bad-ordinal', String(value), `is not one of: ${describeOptions(field)}`);
  const [code, what] = wrongKinds[field.type];
  return problem(code, value instanceof Uint8Array ? 'bytes' : String(value), what);
}
