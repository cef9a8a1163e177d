/** A day in somebody's calendar. */
export type CalendarDay = {
  /** Stays the same when the day moves. */
  id: string;
  day: Date;
  title: string;
  text: string;
  url: string;
  /** How often it has changed. */
  version: number;
};

const LONGEST_LINE = 75;

/** Names and sentences of people: commas, semicolons and line breaks mean something in this format (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n');

/** No line has more than 75 octets; a longer one goes on after a space, never within a character (RFC 5545, 3.1). */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10).replaceAll('-', '');
const momentOf = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A calendar of whole days, each with its notices (RFC 5545). */
export function calendarOf(
  calendar: { name: string; product: string; host: string; now: Date; noticeDays: readonly number[] },
  days: readonly CalendarDay[],
): string {
  const { name, product, host, now, noticeDays } = calendar;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(product)}//Access//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...days.flatMap((one) => [
      'BEGIN:VEVENT',
      `UID:${one.id}@${host}`,
      `DTSTAMP:${momentOf(now)}`,
      `SEQUENCE:${one.version}`,
      `DTSTART;VALUE=DATE:${dayOf(one.day)}`,
      `SUMMARY:${escaped(one.title)}`,
      `DESCRIPTION:${escaped(one.text)}`,
      `URL:${one.url}`,
      'TRANSP:TRANSPARENT',
      ...noticeDays.flatMap((ahead) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `TRIGGER:-P${ahead}D`,
        `DESCRIPTION:${escaped(one.title)}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
