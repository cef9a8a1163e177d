import type { ReactNode } from 'react';
import { DataList } from './data-list.tsx';
import { Page } from './page.tsx';
import type { DataListProps, PageProps } from './types.ts';

export interface ListPageProps<Row> extends Omit<PageProps, 'children' | 'width'> {
  /** What everybody has to know before they read the list. */
  notice?: ReactNode;
  list: DataListProps<Row>;
}

/** A page that is one list. */
export function ListPage<Row>({ notice, list, ...page }: ListPageProps<Row>) {
  return (
    <Page {...page}>
      {notice}
      <DataList {...list} />
    </Page>
  );
}
