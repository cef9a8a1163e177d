import { useParams } from '@tanstack/react-router';
import { countryName } from '../../kernel/countries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/operations.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column } from '../ui/types.ts';
import { type RegistryPartner, useRegistryPartners } from './registry-queries.ts';

/** Partners of the registry, with how many people and customers it knows of each. */
export function RegistryPartnersPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const partners = useRegistryPartners(organizationId, view.search.trim());
  return (
    <ListPage
      title={text('partners.title')}
      list={{
        label: text('partners.title'),
        searchLabel: text('partners.search'),
        columns,
        ...listedPages(partners),
        rowId: (row) => row.number,
        rowName: (row) => row.name,
        view,
        onViewChange: setView,
        empty: {
          sentence: text('partners.empty'),
          command: { id: 'import', label: text('go.import'), href: `/operations/${organizationId}` },
        },
        columnsKey: 'registry-partners',
      }}
    />
  );
}

function standing({ certified, addendumSigned }: RegistryPartner): string {
  if (certified) return text(addendumSigned ? 'standing.both' : 'standing.certified');
  return text(addendumSigned ? 'standing.signed' : 'standing.neither');
}

const columns: readonly Column<RegistryPartner>[] = [
  { id: 'name', label: text('column.name'), cell: (row) => row.name },
  { id: 'number', label: text('column.number'), cell: (row) => row.number },
  { id: 'country', label: text('column.country'), cell: (row) => countryName(row.country, readerLocale) },
  { id: 'standing', label: text('column.standing'), cell: standing },
  {
    id: 'sign-in-names',
    label: text('column.signInNames'),
    cell: (row) => row.signInNames.toLocaleString(),
    align: 'end',
  },
  {
    id: 'customers',
    label: text('column.customers'),
    cell: (row) => row.customers.toLocaleString(),
    align: 'end',
  },
];
