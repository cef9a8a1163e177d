import { useParams } from '@tanstack/react-router';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/agreements.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type OwnAcceptance, useAcceptances } from './agreement-queries.ts';

/** Which versions the organization has accepted, who did it, and when. */
export function AcceptedPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const acceptances = useAcceptances(organizationId);
  const [view, setView] = useListView();
  const wanted = view.search.toLocaleLowerCase();
  const rows = itemsOf(acceptances).filter((row) =>
    `${nameOf(row)} ${row.acceptedBy}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Page title={text('accepted.title')}>
      <p>{text('accepted.sentence')}</p>
      <DataList
        label={text('accepted.title')}
        columns={columns}
        {...listedPages(acceptances)}
        rows={rows}
        rowId={(row) => row.id}
        rowName={nameOf}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('accepted.empty') }}
      />
    </Page>
  );
}

const nameOf = ({ agreement: { title, version } }: OwnAcceptance) => text('version', { title, version });

const columns: readonly Column<OwnAcceptance>[] = [
  { id: 'agreement', label: text('accepted.agreement'), cell: nameOf },
  { id: 'by', label: text('accepted.by'), cell: (row) => row.acceptedBy },
  { id: 'at', label: text('accepted.at'), cell: (row) => <When at={row.acceptedAt} as="date" /> },
  { id: 'service', label: text('accepted.service'), cell: (row) => row.serviceName ?? '–' },
];
