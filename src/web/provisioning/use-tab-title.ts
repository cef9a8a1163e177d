import { useEffect } from 'react';
import type { Operation } from './operation-queries.ts';
import { tabTitle } from './tracker-words.ts';

/** The tab's title says how the operation stands: a reader who is elsewhere sees there when it is ready. */
export function useTabTitle(operation: Operation | undefined): void {
  const title = operation && tabTitle(operation);
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}
