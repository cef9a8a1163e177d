import { createContext, useContext } from 'react';
import type { DateFormat } from '../../kernel/moments.ts';

/** What the reader prefers; without a wish, the browser's own time zone and the habits of its language. */
export interface ReaderWishes {
  /** Of texts that there are in several languages, by its code. */
  language?: string | undefined;
  timeZone?: string | undefined;
  dateFormat?: DateFormat | undefined;
}

export const ReaderContext = createContext<ReaderWishes>({});

/** How dates and times are shown to whoever reads the page. */
export const useReader = (): ReaderWishes => useContext(ReaderContext);
