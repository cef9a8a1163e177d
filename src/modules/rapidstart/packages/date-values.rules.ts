const date = /^(\d{4})-(\d{2})-(\d{2})$/;
const time = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,3})?$/;
const dateTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)Z$/;
const dateTimeWithZone = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const formulaUnit = '(?:WD|D|W|M|Q|Y)';
const formula = new RegExp(`^(?:[+-]?(?:\\d+${formulaUnit}|C${formulaUnit}|${formulaUnit}\\d+))+$`);
const longestFormula = 32;

/** Whether a text is a day of the calendar, `2018-01-31`. */
export function isDateText(text: string): boolean {
  const [, year, month, day] = (date.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  return month <= 12 && day <= daysInMonth(year, month);
}

/** Whether a text is a time of day, `08:00:00` or `13:38:24.98`. */
export function isTimeText(text: string): boolean {
  return time.test(text);
}

/** Whether a text is a moment in UTC, `2018-11-20T08:58:44.447Z`. */
export function isDateTimeText(text: string): boolean {
  const [, day = '', clock = ''] = dateTime.exec(text) ?? [];
  return isDateText(day) && isTimeText(clock);
}

/** Whether a text is a date formula in angle brackets, `<1M+10D>`. */
export function isDateFormulaText(text: string): boolean {
  return text.length <= longestFormula + 2 && /^<.+>$/.test(text) && formula.test(text.slice(1, -1));
}

/** A time as the package has it: seconds always, fraction without trailing zeros. */
export function formatTime(text: string): string | undefined {
  const withSeconds = /^\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
  return isTimeText(withSeconds) ? withoutTrailingZeros(withSeconds) : undefined;
}

/** A moment as the package has it, in UTC. A text needs `Z` or an offset: a moment without zone is not a moment. */
export function formatDateTime(value: string | Date): string | undefined {
  const moment = value instanceof Date ? value : momentOf(value);
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const text = moment.toISOString();
  return text.length === 24 ? `${withoutTrailingZeros(text.slice(0, -1))}Z` : undefined;
}

/** A date formula as the package has it, from `30D` or `<30D>`. */
export function formatDateFormula(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .toUpperCase();
  return isDateFormulaText(`<${bare}>`) ? `<${bare}>` : undefined;
}

function momentOf(text: string): Date | undefined {
  const [, day = '', clock = '', seconds = ':00', zone = ''] = dateTimeWithZone.exec(text) ?? [];
  return isDateText(day) && isTimeText(`${clock}${seconds}`)
    ? new Date(`${day}T${clock}${seconds}${zone}`)
    : undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function withoutTrailingZeros(text: string): string {
  return text.replace(/\.(\d*?)0+$/, (_, digits: string) => digits && `.${digits}`);
}
