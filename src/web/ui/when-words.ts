import { clockWords, type DateFormat, dayWords, zoneWords } from '../../kernel/moments.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "in 12 days", "yesterday", "3 hours ago": the biggest unit that fits, days by the calendar of the time zone. */
export function relativeWords(at: Date, now: Date, locale: string, timeZone?: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const distance = at.getTime() - now.getTime();
  const days = calendarDay(at, timeZone) - calendarDay(now, timeZone);
  if (Math.abs(distance) < minute) return words.format(0, 'second');
  if (Math.abs(distance) < hour) return words.format(Math.round(distance / minute), 'minute');
  if (Math.abs(distance) < 12 * hour || days === 0) return words.format(Math.round(distance / hour), 'hour');
  if (Math.abs(days) < 61) return words.format(days, 'day');
  if (Math.abs(days) < 730) return words.format(Math.round(days / 30.44), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** What is left until then: "71 h 59 min", "14 min"; nothing once it has passed. */
export function countdownWords(at: Date, now: Date): string | undefined {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / minute);
  if (minutes <= 0) return undefined;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "4 March", with the year when it is not the present one; by the locale's habits, or as the reader prefers. */
export function dateWords(
  at: Date,
  now: Date,
  locale: string,
  timeZone?: string,
  dateFormat?: DateFormat,
): string {
  const sameYear = yearOf(at, timeZone) === yearOf(now, timeZone);
  if (dateFormat) return dayWords(at, dateFormat, timeZone, !sameYear);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** "4 March 2026 at 14:05 CET": everything, for the hover text. */
export function fullWords(at: Date, locale: string, timeZone?: string, dateFormat?: DateFormat): string {
  if (dateFormat)
    return `${dayWords(at, dateFormat, timeZone)}, ${clockWords(at, dateFormat, timeZone)} ${zoneWords(at, timeZone)}`;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** "14:05" by the reader's habits. */
export function timeWords(at: Date, locale: string, timeZone?: string, dateFormat?: DateFormat): string {
  if (dateFormat) return clockWords(at, dateFormat, timeZone);
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

function calendarDay(at: Date, timeZone: string | undefined): number {
  const { year, month, dayOfMonth } = parts(at, timeZone);
  return Date.UTC(year, month - 1, dayOfMonth) / day;
}

function yearOf(at: Date, timeZone: string | undefined): number {
  return parts(at, timeZone).year;
}

function parts(at: Date, timeZone: string | undefined): { year: number; month: number; dayOfMonth: number } {
  const [year = 0, month = 1, dayOfMonth = 1] = new Intl.DateTimeFormat('sv-SE', timeZone ? { timeZone } : {})
    .format(at)
    .split('-')
    .map(Number);
  return { year, month, dayOfMonth };
}
