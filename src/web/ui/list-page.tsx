import { DataList } from './data-list.tsx';
import { Page } from './page.tsx';
import type { DataListProps, PageProps } from './types.ts';

export interface ListPageProps<Row> extends Omit<PageProps, 'children' | 'width'> {
  list: DataListProps<Row>;
}

/** A page that is one list. */
export function ListPage<Row>({ list, ...page }: ListPageProps<Row>) {
  return (
    <Page {...page}>
      <DataList {...list} />
    </Page>
  );
}
