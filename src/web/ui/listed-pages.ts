import { itemsOf } from '../api/use-pages.ts';
import { type QueryLike, stateOf } from './state-views.tsx';
import type { DataListProps } from './types.ts';

/** A list that was read page by page, as `usePages` answers it. */
export interface PagesLike<Row> extends QueryLike {
  data: { pages: { items: Row[] }[] } | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

type Listed<Row> = Pick<DataListProps<Row>, 'rows' | 'state' | 'onLoadMore' | 'loadingMore'>;

/** What a list shows of it: the rows so far, and the way to more. */
export function listedPages<Row>(pages: PagesLike<Row>): Listed<Row> {
  return {
    rows: itemsOf(pages),
    state: stateOf(pages),
    onLoadMore: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  };
}
