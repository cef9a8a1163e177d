/** How a number of a cell reads: as it is, as a day, with a clock, or filled up with zeros (a postal code). */
export type NumberFormat = 'number' | 'date' | 'time' | 'date-time' | { zeros: number };

const BUILT_IN: [from: number, to: number, format: NumberFormat][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
];

/** What a number format of a workbook means, by its built-in number or its own code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
  const [positive = ''] = code.split(';');
  const letters = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/^0{2,}$/.test(letters)) return { zeros: letters.length };
  if (/general|[#0?]/.test(letters)) return 'number';
  const clock = /[hs]/.test(letters);
  const day = /[yd]/.test(letters) || (!clock && /m/.test(letters));
  if (day) return clock ? 'date-time' : 'date';
  return clock ? 'time' : 'number';
}

/** A cell's number as text: 15 digits as Excel shows them, no exponents, days as 2026-03-04. */
export function numberText(written: string, format: NumberFormat, firstDay: 1900 | 1904): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (typeof format === 'object') {
    const digits = plainNumber(value);
    return /^\d+$/.test(digits) ? digits.padStart(format.zeros, '0') : digits;
  }
  if (format === 'number') return plainNumber(value);
  return momentText(value, format, firstDay) ?? plainNumber(value);
}

function plainNumber(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  if (!short.includes('e')) return short;
  if (Math.abs(value) >= 1)
    return BigInt(short.includes('.') || /e\+/.test(short) ? Number(short) : value).toString();
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}

const DAY = 86_400_000;
const LAST_DAY = 2_958_466;

function momentText(value: number, format: 'date' | 'time' | 'date-time', firstDay: 1900 | 1904) {
  if (value < 0 || value >= LAST_DAY) return undefined;
  // Excel takes 1900 for a leap year: up to that February its days are one short.
  const days = firstDay === 1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY) / 1000) * 1000).toISOString();
  const [day = '', clock = ''] = [moment.slice(0, 10), moment.slice(11, 19)];
  if (format === 'time' && value < 1) return clock;
  return format === 'date' && clock === '00:00:00' ? day : `${day} ${clock}`;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Excel writes letters that XML cannot hold as _x000D_. */
export const unescapedText = (text: string) =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
