import { useRouter, useRouterState } from '@tanstack/react-router';
import type { ListView } from './types.ts';

const filterPrefix = 'f.';

/** Reads a view from a query string: `?q=con&sort=-name&f.state=trial`. */
export function readListView(query: string, fallback: Partial<ListView> = {}): ListView {
  const parameters = new URLSearchParams(query);
  const filters = [...parameters].filter(([name]) => name.startsWith(filterPrefix));
  const sort = parameters.get('sort');
  return {
    search: parameters.get('q') ?? fallback.search ?? '',
    filters:
      filters.length > 0
        ? Object.fromEntries(filters.map(([name, value]) => [name.slice(2), value]))
        : (fallback.filters ?? {}),
    sort: sort ? readSort(sort) : fallback.sort,
  };
}

/** Writes a view into a query string; other parameters stay. */
export function writeListView(query: string, view: ListView): string {
  const parameters = new URLSearchParams(query);
  for (const name of [...parameters.keys()]) {
    if (name === 'q' || name === 'sort' || name.startsWith(filterPrefix)) parameters.delete(name);
  }
  if (view.search) parameters.set('q', view.search);
  for (const [name, value] of Object.entries(view.filters)) parameters.set(filterPrefix + name, value);
  if (view.sort)
    parameters.set('sort', `${view.sort.direction === 'descending' ? '-' : ''}${view.sort.column}`);
  return parameters.toString();
}

/** The view of this page's list, kept in the address, so that back, reload and a copied link lose nothing. */
export function useListView(
  fallback: Partial<ListView> = {},
): [view: ListView, change: (view: ListView) => void] {
  const router = useRouter();
  const query = useRouterState({ select: (state) => state.location.searchStr });
  const page = useRouterState({ select: (state) => state.location.pathname });
  const change = (view: ListView) => {
    const { pathname, search } = window.location;
    // A search that settles after the reader has gone on to another page is not that page's.
    if (pathname !== page) return;
    const next = writeListView(search, view);
    router.history.replace(next ? `${pathname}?${next}` : pathname);
  };
  return [readListView(query, fallback), change];
}

/** The sort after a click on a column: upwards, downwards, none. */
export function nextSort(sort: ListView['sort'], column: string): ListView['sort'] {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

function readSort(text: string): ListView['sort'] {
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'descending' }
    : { column: text, direction: 'ascending' };
}
