import { AddRegular, DeleteRegular, MailRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { offlineProblem } from '../api/problem.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { Page } from '../ui/page.tsx';
import { nothingSelected } from '../ui/selection.ts';
import type { Column, DataListProps, ListView, Selection } from '../ui/types.ts';
import { When } from '../ui/when.tsx';

interface Row {
  id: string;
  name: string;
  country: string;
  seats: number;
  ends: string;
}

const names = [
  'Contoso',
  'Fabrikam',
  'Adventure Works',
  'Northwind Traders',
  'The Association of Very Long Names for Societies and Companies with Eighty Chars',
];
const rows: Row[] = Array.from({ length: 12 }, (_, place) => ({
  id: `row-${place}`,
  name: `${names[place % names.length]} ${place + 1}`,
  country: place % 2 ? 'Austria' : 'Portugal',
  seats: 17 * place ** 2,
  ends: new Date(Date.now() + (place - 3) * 4 * 86_400_000).toISOString(),
}));

const columns: Column<Row>[] = [
  { id: 'name', label: 'Name', cell: (row) => row.name, sortable: true },
  { id: 'country', label: 'Country/region of use', cell: (row) => row.country },
  { id: 'seats', label: 'Seats', cell: (row) => row.seats.toLocaleString(), align: 'end', sortable: true },
  { id: 'ends', label: 'Trial ends', cell: (row) => <When at={row.ends} />, sortable: true },
];

const shared = {
  columns,
  rows,
  rowId: (row: Row) => row.id,
  rowName: (row: Row) => row.name,
  rowHref: (row: Row) => `/ui-gallery/detail?row=${row.id}`,
  empty: {
    sentence: 'No customer yet: nobody has been enrolled by this organization.',
    command: { id: 'new', label: 'Create a new customer', onClick: () => undefined },
  },
} satisfies Partial<DataListProps<Row>>;

/** Lists in their states. */
export function ListGallery() {
  const [view, setView] = useListView();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const chosen = selection.all || selection.ids.size > 0;
  const found = rows.filter((row) => row.name.toLowerCase().includes(view.search.toLowerCase()));
  return (
    <Page
      title="Lists"
      crumbs={[{ label: 'Gallery', href: '/ui-gallery' }, { label: 'Lists' }]}
      state={{
        tone: 'warning',
        sentence: 'Contoso has no second administrator. If Ana leaves, nobody can get in.',
        command: { id: 'name', label: 'Name a successor', onClick: () => undefined },
      }}
      commands={[
        { id: 'new', label: 'Create a new customer', icon: <AddRegular />, onClick: () => undefined },
        {
          id: 'send',
          label: 'Send activation',
          icon: <MailRegular />,
          onClick: () => undefined,
          disabledBecause: chosen
            ? undefined
            : { reason: 'none', sentence: 'No customer is selected.', remedy: 'Select one in the list.' },
        },
        { id: 'busy', label: 'Refresh', busy: true },
        { id: 'four', label: 'Export', onClick: () => undefined },
        {
          id: 'remove',
          label: 'Remove',
          icon: <DeleteRegular />,
          disabledBecause: 'The customer still has a service.',
        },
      ]}
    >
      <DataList
        {...shared}
        label="Customers"
        rows={found}
        state={{ kind: 'ready' }}
        view={view}
        onViewChange={setView}
        count={{ value: 12_431, exact: false }}
        selection={selection}
        onSelectionChange={setSelection}
        filters={[
          {
            id: 'state',
            label: 'State',
            choices: [
              { value: 'trial', label: 'Trial' },
              { value: 'active', label: 'Active' },
            ],
          },
        ]}
        newCommand={{ id: 'new', label: 'Create a new customer', onClick: () => undefined }}
        onLoadMore={() => undefined}
        columnsKey="gallery"
      />
      <OtherStates />
    </Page>
  );
}

function OtherStates() {
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const state = { view, onViewChange: setView };
  return (
    <>
      <DataList {...shared} {...state} label="Loading customers" rows={[]} state={{ kind: 'loading' }} />
      <DataList
        {...shared}
        {...state}
        label="No customers"
        rows={[]}
        state={{ kind: 'ready' }}
        count={{ value: 0, exact: true }}
      />
      <DataList
        {...shared}
        {...state}
        label="Unreachable customers"
        rows={[]}
        state={{ kind: 'error', error: offlineProblem(), retry: () => undefined }}
      />
    </>
  );
}
