import { useParams } from '@tanstack/react-router';
import { text } from '../messages/agreements.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { Page } from '../ui/page.tsx';
import { stateOf } from '../ui/state-views.tsx';
import type { Column } from '../ui/types.ts';
import { Day } from '../ui/when.tsx';
import { type PublishedAgreement, usePublished } from './agreement-queries.ts';

/** Every version of every agreement, and how many organizations have accepted it. */
export function AgreementsPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const published = usePublished(organizationId);
  const [view, setView] = useListView();
  const wanted = view.search.toLocaleLowerCase();
  const base = `/operations/${organizationId}/agreements`;
  const publish = { id: 'new', label: text('published.new'), href: `${base}/new` };
  return (
    <Page
      title={text('published.title')}
      commands={[
        publish,
        {
          id: 'catalogue',
          label: text('published.catalogue'),
          href: `/operations/${organizationId}/catalogue`,
        },
        {
          id: 'provisioning',
          label: text('published.provisioning'),
          href: `/operations/${organizationId}/provisioning`,
        },
        {
          id: 'differences',
          label: text('published.differences'),
          href: `/operations/${organizationId}/differences`,
        },
        {
          id: 'announcements',
          label: text('published.announcements'),
          href: `/operations/${organizationId}/announcements`,
        },
        {
          id: 'brokers',
          label: text('published.brokers'),
          href: `/operations/${organizationId}/brokers`,
        },
      ]}
    >
      <DataList
        label={text('published.title')}
        columns={columns}
        columnsKey="operations-agreements"
        rows={(published.data?.items ?? []).filter((row) => nameOf(row).toLocaleLowerCase().includes(wanted))}
        state={stateOf(published)}
        rowId={(row) => row.id}
        rowName={nameOf}
        rowHref={(row) => `${base}/${row.id}`}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('published.empty'), command: publish }}
      />
    </Page>
  );
}

const nameOf = ({ title, version }: PublishedAgreement) => text('version', { title, version });

const columns: readonly Column<PublishedAgreement>[] = [
  { id: 'agreement', label: text('published.agreement'), cell: nameOf },
  { id: 'language', label: text('published.language'), cell: (row) => row.language },
  { id: 'from', label: text('published.from'), cell: (row) => <Day on={row.effectiveFrom} /> },
  { id: 'state', label: text('published.state'), cell: (row) => text(`state.${row.state}`) },
  {
    id: 'audiences',
    label: text('published.audiences'),
    cell: (row) => row.audiences.map((audience) => text(`audience.${audience}`)).join(', '),
  },
  {
    id: 'organizations',
    label: text('published.organizations'),
    cell: (row) => row.organizations.toLocaleString(),
    align: 'end',
  },
];
