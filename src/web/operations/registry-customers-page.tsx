import { useParams } from '@tanstack/react-router';
import { countryName } from '../../kernel/countries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/operations.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type RegistryEntry, useRegistryCustomers } from './registry-queries.ts';

/** Customers of the registry, with their partners of record. */
export function RegistryCustomersPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const customers = useRegistryCustomers(organizationId, view.search.trim());
  return (
    <ListPage
      title={text('customers.title')}
      list={{
        label: text('customers.title'),
        searchLabel: text('partners.search'),
        columns,
        ...listedPages(customers),
        rowId: (row) => row.number,
        rowName: (row) => row.name,
        view,
        onViewChange: setView,
        empty: {
          sentence: text('customers.empty'),
          command: { id: 'import', label: text('go.import'), href: `/operations/${organizationId}` },
        },
        columnsKey: 'registry-customers',
      }}
    />
  );
}

const columns: readonly Column<RegistryEntry>[] = [
  { id: 'name', label: text('column.name'), cell: (row) => row.name },
  { id: 'number', label: text('column.number'), cell: (row) => row.number },
  {
    id: 'city',
    label: text('column.place'),
    cell: (row) => [row.city, row.state].filter(Boolean).join(', '),
  },
  { id: 'country', label: text('column.country'), cell: (row) => countryName(row.country, readerLocale) },
  { id: 'industry', label: text('column.industry'), cell: (row) => row.industry, wideOnly: true },
  {
    id: 'partner',
    label: text('column.partner'),
    cell: (row) => `${row.partnerName} (${row.partnerNumber})`,
  },
  { id: 'plan', label: text('column.plan'), cell: (row) => text(`plan.${row.plan}`) },
  {
    id: 'missing',
    label: text('column.missing'),
    cell: (row) => (row.missingSince ? <When at={row.missingSince} as="time" /> : text('missing.no')),
  },
];
