import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/messages.en.ts';
import { useNow } from './now.tsx';
import { useReader } from './reader.ts';
import { dateWords, fullWords, relativeWords, timeWords } from './when-words.ts';

export interface WhenProps {
  /** ISO instant. */
  at: string;
  /** `phrase`: "in 12 days, 4 March" (default); `date`: "4 March"; `time`: "4 March, 14:05"; `relative`: "in 12 days"; `clock`: "14:05", with the day when it is another one. */
  as?: 'phrase' | 'date' | 'time' | 'relative' | 'clock' | undefined;
}

/** A point in time in the reader's zone; the exact time with its zone shows on hover. */
export function When({ at, as = 'phrase' }: WhenProps) {
  const words = useWhenWords();
  const { timeZone, dateFormat } = useReader();
  return (
    <time dateTime={at} title={fullWords(new Date(at), readerLocale, timeZone, dateFormat)}>
      {words(at, as)}
    </time>
  );
}

/** A day of the calendar, the same in every zone, as the reader writes days: `on` is "2026-01-31". */
export function Day({ on }: { on: string }) {
  const now = useNow();
  const { dateFormat } = useReader();
  return (
    <time dateTime={on}>{dateWords(new Date(`${on}T00:00:00Z`), now, readerLocale, 'UTC', dateFormat)}</time>
  );
}

/** The same words as plain text, for sentences. */
export function useWhenWords(): (at: string, as?: WhenProps['as']) => string {
  const now = useNow();
  const { timeZone, dateFormat } = useReader();
  return (at, as = 'phrase') => {
    const instant = new Date(at);
    const date = dateWords(instant, now, readerLocale, timeZone, dateFormat);
    const relative = relativeWords(instant, now, readerLocale, timeZone);
    const clock = () => timeWords(instant, readerLocale, timeZone, dateFormat);
    switch (as) {
      case 'date':
        return date;
      case 'relative':
        return relative;
      case 'time':
        return `${date}, ${clock()}`;
      case 'clock':
        return date === dateWords(now, now, readerLocale, timeZone, dateFormat)
          ? clock()
          : `${date}, ${clock()}`;
      default:
        return text('when.phrase', { relative, date });
    }
  };
}
