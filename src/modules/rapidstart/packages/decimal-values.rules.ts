const plain = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const scientific = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/;

/** The most significant digits that Business Central's decimal type holds. */
const mostDigits = 28;

/**
 * The package form of a decimal: point, no thousands, no exponent, no trailing zeros. A string is taken digit by
 * digit, so nothing is lost; undefined when it is no decimal or has more than 28 significant digits.
 */
export function formatDecimal(value: string | number | bigint): string | undefined {
  const text = typeof value === 'number' ? withoutExponent(String(value)) : String(value).trim();
  const [, sign = '', whole = '', fraction = ''] = plain.exec(text) ?? [];
  if (!whole && !fraction) return undefined;

  const wholeDigits = whole.replace(/^0+/, '');
  const fractionDigits = fraction.replace(/0+$/, '');
  if (`${wholeDigits}${fractionDigits}`.replace(/^0+/, '').length > mostDigits) return undefined;
  const size = `${wholeDigits || '0'}${fractionDigits && `.${fractionDigits}`}`;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}

/** Whether a text of a package reads as a decimal. */
export function isDecimalText(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && formatDecimal(text) !== undefined;
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = scientific.exec(text) ?? [];
  if (exponent === undefined) return text;
  const point = whole.length + Number(exponent);
  const digits = `${whole}${fraction}`;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
}
