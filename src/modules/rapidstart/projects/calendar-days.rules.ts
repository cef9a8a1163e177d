/** Days of the calendar as text, `2026-01-31`, counted without clocks and time zones. */

const DAY = 86_400_000;

/** A day of the calendar that exists, from 1900 to 2199. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  return year >= 1900 && year <= 2199 && dayAt(numberOf(text)) === text;
}

/** How many days `later` is after `day`. */
export function daysBetween(day: string, later: string): number {
  return numberOf(later) - numberOf(day);
}

export function plusDays(day: string, days: number): string {
  return dayAt(numberOf(day) + days);
}

/** The same day of a later month, or that month's last day where it is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayAt(Math.round(Date.UTC(year, month - 1 + months, Math.min(date, last)) / DAY));
}

/** How many whole months lie between two days; undefined when days are left over. */
export function wholeMonths(day: string, later: string): number | undefined {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const [laterYear = 0, laterMonth = 1] = later.split('-').map(Number);
  const months = (laterYear - year) * 12 + laterMonth - month;
  return months > 0 && plusMonths(day, months) === later ? months : undefined;
}

/** The day in words: "31 January 2026". */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(numberOf(day) * DAY);
}

function numberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / DAY);
}

function dayAt(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
