/** How a date can be written: the language whose habit it is, and what it looks like. */
const FORMATS = {
  'day-month-year': { locale: 'en-GB', example: '4 March 2026, 14:05' },
  'month-day-year': { locale: 'en-US', example: 'March 4, 2026, 2:05 PM' },
  'year-month-day': { locale: 'sv-SE', example: '2026-03-04, 14:05' },
  dotted: { locale: 'de-DE', example: '04.03.2026, 14:05' },
  slashed: { locale: 'en-GB', example: '04/03/2026, 14:05' },
} as const;

export type DateFormat = keyof typeof FORMATS;
export const DATE_FORMATS = Object.keys(FORMATS) as [DateFormat, ...DateFormat[]];

/** The language whose habit a format is. */
export const localeOf = (format: DateFormat): string => FORMATS[format].locale;
export const exampleOf = (format: DateFormat): string => FORMATS[format].example;

const isDateFormat = (name: string): name is DateFormat => Object.hasOwn(FORMATS, name);
/** A format that was kept; one that is not known any more is none. */
export const dateFormatOf = (name: string | null | undefined): DateFormat | undefined =>
  name != null && isDateFormat(name) ? name : undefined;

const inWords = (format: DateFormat) => format === 'day-month-year' || format === 'month-day-year';

/** "4 March 2026"; without the year where it goes without saying and the format has words. */
export function dayWords(
  at: Date,
  format: DateFormat,
  timeZone: string | undefined,
  withYear = true,
): string {
  return new Intl.DateTimeFormat(FORMATS[format].locale, {
    day: inWords(format) ? 'numeric' : '2-digit',
    month: inWords(format) ? 'long' : '2-digit',
    ...(withYear || !inWords(format) ? { year: 'numeric' } : {}),
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** "14:05", or "2:05 PM" where the format is American. */
export function clockWords(at: Date, format: DateFormat, timeZone: string | undefined): string {
  const hour = format === 'month-day-year' ? 'numeric' : '2-digit';
  return new Intl.DateTimeFormat(FORMATS[format].locale, {
    ...{ hour, minute: '2-digit' },
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** "CET", "GMT+5:30", "UTC". */
export function zoneWords(at: Date, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZoneName: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Whether it is a time zone of the IANA list, like Europe/Lisbon. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== undefined;
  } catch {
    return false;
  }
}

/** Whom a text is written for. */
export type Reader = { dateFormat?: DateFormat | undefined; timeZone?: string | undefined };

/** Private signs of Unicode, which stand in no name: between them a letter carries a moment that its reader's words replace. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/** A moment in a letter: written as its reader prefers when the letter is queued, "4 March 2026, 14:05 UTC" otherwise. */
export const momentForReader = (at: Date): string => `${OPEN}moment ${at.toISOString()}${CLOSE}`;
/** The day of a moment in a letter: "4 March 2026". */
export const dayForReader = (at: Date): string => `${OPEN}day ${at.toISOString()}${CLOSE}`;

const MARKED = new RegExp(`${OPEN}(moment|day) (\\d{4}-[\\d-]+T[\\d:.]+Z)${CLOSE}`, 'g');

/** The text with its moments in the reader's words. */
export function forReader(text: string, { dateFormat = 'day-month-year', timeZone = 'UTC' }: Reader): string {
  return text.replace(MARKED, (_, kind: string, iso: string) => {
    const at = new Date(iso);
    const day = dayWords(at, dateFormat, timeZone);
    if (kind === 'day') return day;
    return `${day}, ${clockWords(at, dateFormat, timeZone)} ${zoneWords(at, timeZone)}`;
  });
}
