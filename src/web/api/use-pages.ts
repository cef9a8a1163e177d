import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

interface Page {
  items: readonly unknown[];
  nextCursor: string | null;
}

interface PagesOptions<P extends Page> {
  /** What was found before stays in sight while the next search is under way. */
  keepShown?: boolean;
  /** Milliseconds after which it is read again, by what was read; false: never by itself. */
  refreshAfter?: (pages: readonly P[]) => number | false;
}

type ReadPage<P extends Page> = (next: { cursor?: string }, signal: AbortSignal) => Promise<P>;

/** So many pages are read for one that shows something: a page of the API reads a bounded number of rows. */
const EMPTY_PAGES = 40;

/** Reads on where a page came back empty and there are more. */
export const filled =
  <P extends Page>(read: ReadPage<P>): ReadPage<P> =>
  async (next, signal) => {
    let page = await read(next, signal);
    for (let tries = 0; page.items.length === 0 && page.nextCursor !== null && tries < EMPTY_PAGES; tries++)
      page = await read({ cursor: page.nextCursor }, signal);
    return page;
  };

/** A list of the API, page by page; `read` puts `next` into the query of its call. */
export function usePages<P extends Page>(
  queryKey: QueryKey,
  read: ReadPage<P>,
  { keepShown = false, refreshAfter }: PagesOptions<P> = {},
) {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read(pageParam ? { cursor: pageParam } : {}, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...(keepShown && { placeholderData: keepPreviousData }),
    ...(refreshAfter && {
      refetchInterval: ({ state }: { state: { data: { pages: P[] } | undefined } }) =>
        refreshAfter(state.data?.pages ?? []),
    }),
  });
}

/** The items of all pages that were read so far. */
export function itemsOf<Item>(query: { data: { pages: { items: Item[] }[] } | undefined }): Item[] {
  return query.data?.pages.flatMap((page) => page.items) ?? [];
}
