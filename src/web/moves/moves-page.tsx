import { useParams, useRouterState } from '@tanstack/react-router';
import { text } from '../messages/moves.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, Filter } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type MoveRow, useMoves } from './moves-queries.ts';

/** **Changes of partner of record**: for the vendor, both partners and the customer, each with those that concern it. */
export function MovesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const here = useRouterState({ select: (state) => state.location.pathname });
  const [view, setView] = useListView();
  const moves = useMoves(organizationId, view.filters.state);
  const wanted = view.search.trim().toLowerCase();
  const listed = listedPages(moves);
  return (
    <ListPage
      title={text('moves.title')}
      list={{
        label: text('moves.title'),
        columns,
        ...listed,
        rows: listed.rows.filter((row) => `${row.customerName} ${row.number}`.toLowerCase().includes(wanted)),
        rowId: (row) => row.id,
        rowName: (row) => row.customerName,
        rowHref: (row) => `${here}/${row.id}`,
        view,
        onViewChange: setView,
        filters,
        empty: { sentence: text('moves.empty') },
      }}
    />
  );
}

const filters: readonly Filter[] = [
  {
    id: 'state',
    label: text('filter.state'),
    choices: (['announced', 'waiting', 'done', 'reversed'] as const).map((value) => ({
      value,
      label: text(`state.${value}`),
    })),
  },
];

const columns: readonly Column<MoveRow>[] = [
  { id: 'customer', label: text('column.customer'), cell: (row) => row.customerName },
  { id: 'number', label: text('column.number'), cell: (row) => row.number },
  { id: 'from', label: text('column.from'), cell: (row) => row.from.name },
  { id: 'to', label: text('column.to'), cell: (row) => row.to.name },
  { id: 'state', label: text('column.state'), always: true, cell: (row) => text(`state.${row.state}`) },
  { id: 'at', label: text('column.effective'), cell: (row) => <When at={row.effectiveAt} as="time" /> },
];
