import { useParams } from '@tanstack/react-router';
import { countryName } from '../../kernel/countries.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text as providers } from '../messages/providers.en.ts';
import { text } from '../messages/support.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';

type SupportedPartner = components['schemas']['SupportedPartner'];

/** Registered partner organizations by name or number; opening one asks for a reason. */
export function PartnersPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const partners = usePartners(organizationId, view.search.trim());
  return (
    <ListPage
      title={text('partners.title')}
      commands={[
        { id: 'providers', label: providers('title'), href: `/support/${organizationId}/sign-in-providers` },
      ]}
      list={{
        label: text('partners.title'),
        searchLabel: text('partners.search'),
        columns,
        ...listedPages(partners),
        rowId: (row) => row.organizationId,
        rowName: (row) => row.name,
        rowHref: (row) => `/support/${organizationId}/partners/${row.organizationId}`,
        view,
        onViewChange: setView,
        empty: { sentence: text('partners.empty') },
      }}
    />
  );
}

function usePartners(organizationId: string, search: string) {
  return usePages(['supported-partners', organizationId, search], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/support/partners', {
        params: {
          path: { organizationId },
          query: { limit: 50, search, ...next },
        },
        signal,
      }),
    ),
  );
}

const columns: readonly Column<SupportedPartner>[] = [
  { id: 'name', label: text('partners.name'), cell: (row) => row.name },
  { id: 'number', label: text('partners.number'), cell: (row) => row.number ?? '' },
  {
    id: 'country',
    label: text('partners.country'),
    cell: (row) => countryName(row.country, readerLocale),
  },
  {
    id: 'registered',
    label: text('partners.registered'),
    cell: (row) => <When at={row.registeredAt} as="date" />,
  },
];
