import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { countryName } from '../../kernel/countries.ts';
import { itemsOf } from '../api/use-pages.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, Command, Filter, Selection, StateSentence } from '../ui/types.ts';
import { type CustomerRow, useCustomers } from './customer-queries.ts';
import { CustomerStanding, SOON_DAYS } from './customer-standing.tsx';

/** **Customers** with **New Customer** and **Add Service** on the selected row (PP-20, PP-36). */
export function CustomersPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const [selection, setSelection] = useState<Selection>(selectedByAddress);
  const customers = useCustomers(organizationId, view);
  const rows = itemsOf(customers);
  const base = `/partner/${organizationId}`;
  const selected = rows.filter((row) => selection.ids.has(row.id));
  const newCommand = { id: 'new', label: text('list.new'), href: `${base}/customers/new` };
  return (
    <ListPage
      title={text('list.title')}
      state={endingSoon(rows)}
      commands={[newCommand, addService(base, selected)]}
      list={{
        label: text('list.title'),
        columns: columnsOf(base),
        ...listedPages(customers),
        rowId: (row) => row.id,
        rowName: (row) => row.name,
        rowHref: (row) => `${base}/customers/${row.id}`,
        view,
        onViewChange: setView,
        searchLabel: text('list.search'),
        filters,
        selection,
        onSelectionChange: setSelection,
        empty: { sentence: text('list.empty'), command: newCommand },
        columnsKey: 'customers',
      }}
    />
  );
}

/** A customer that was created just now is selected (PP-33). */
function selectedByAddress(): Selection {
  const id = new URLSearchParams(window.location.search).get('selected');
  return { ids: new Set(id ? [id] : []), all: false };
}

function addService(base: string, selected: readonly CustomerRow[]): Command {
  const command = { id: 'add-service', label: text('list.addService') };
  const [customer, ...others] = selected;
  if (!customer || others.length > 0) return { ...command, disabledBecause: text('list.selectOne') };
  if (customer.standing !== 'active') return { ...command, disabledBecause: text('list.selectActive') };
  return { ...command, href: `${base}/customers/${customer.id}/add-service` };
}

function endingSoon(rows: readonly CustomerRow[]): StateSentence | undefined {
  const count = rows.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= SOON_DAYS).length;
  return count > 0 ? { tone: 'warning', sentence: text('list.ending', { count }) } : undefined;
}

const filters: readonly Filter[] = [
  {
    id: 'kind',
    label: text('kind.label'),
    choices: [
      { value: 'existing', label: text('kind.existing') },
      { value: 'prospect', label: text('kind.prospect') },
    ],
  },
];

const columnsOf = (base: string): readonly Column<CustomerRow>[] => [
  { id: 'name', label: text('column.name'), cell: (row) => row.name, sortable: true },
  { id: 'number', label: text('column.number'), cell: (row) => row.number ?? text('number.none') },
  { id: 'city', label: text('column.place'), cell: (row) => row.city, wideOnly: true },
  {
    id: 'country',
    label: text('column.country'),
    cell: (row) => countryName(row.country, readerLocale),
    wideOnly: true,
  },
  { id: 'standing', label: text('column.standing'), cell: (row) => <CustomerStanding customer={row} /> },
  { id: 'services', label: text('column.services'), cell: (row) => <ServicesLink base={base} row={row} /> },
];

function ServicesLink({ base, row }: { base: string; row: CustomerRow }) {
  if (row.services === 0) return text('services.none');
  return (
    <AppLink href={`${base}/services?f.customer=${row.id}`} label={text('services.of', { name: row.name })}>
      {text('services.count', { count: row.services })}
    </AppLink>
  );
}
