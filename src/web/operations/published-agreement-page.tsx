import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangedText } from '../agreements/changed-text.tsx';
import { itemsOf } from '../api/use-pages.ts';
import { AgreementText } from '../invitation/agreement-text.tsx';
import { text } from '../messages/agreements.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { DetailPage } from '../ui/detail-page.tsx';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Column, ListView } from '../ui/types.ts';
import { Day, When } from '../ui/when.tsx';
import {
  type AgreementAcceptance,
  type PublishedText,
  useAcceptancesOf,
  usePublishedText,
} from './agreement-queries.ts';

/** One version: what it says, what changed, and who accepted it. */
export function PublishedAgreementPage() {
  const { organizationId = '', agreementId = '' } = useParams({ strict: false });
  const published = usePublishedText(organizationId, agreementId);
  const base = `/operations/${organizationId}/agreements`;
  const crumbs = [{ label: text('published.title'), href: base }];
  const found = published.data;
  if (found) return <OneVersion organizationId={organizationId} agreement={found} crumbs={crumbs} />;
  return (
    <Page title={text('published.title')} crumbs={crumbs}>
      <WhenReady state={stateOf(published)}>{() => null}</WhenReady>
    </Page>
  );
}

interface OneVersionProps {
  organizationId: string;
  agreement: PublishedText;
  crumbs: readonly { label: string; href: string }[];
}

function OneVersion({ organizationId, agreement, crumbs }: OneVersionProps) {
  const { id, title, version, body } = agreement;
  const name = text('version', { title, version });
  return (
    <DetailPage
      title={name}
      crumbs={[...crumbs, { label: name }]}
      summaryLabel={name}
      summary={summaryOf(agreement)}
      tabs={[
        {
          id: 'text',
          label: text('published.tab.text'),
          content: <AgreementText label={title} body={body} />,
        },
        { id: 'changes', label: text('published.tab.changes'), content: <Changed agreement={agreement} /> },
        {
          id: 'accepted',
          label: text('published.tab.accepted'),
          content: <Acceptances organizationId={organizationId} agreementId={id} />,
        },
      ]}
    />
  );
}

function summaryOf(agreement: PublishedText) {
  const { kind, language, effectiveFrom, state, audiences, mustAccept, publishedBy } = agreement;
  const concerns = audiences.map((audience) => text(`audience.${audience}`)).join(', ');
  return [
    { label: text('published.kind'), value: text(`kind.${kind}`) },
    { label: text('published.language'), value: language },
    { label: text('published.from'), value: <Day on={effectiveFrom} /> },
    { label: text('published.state'), value: text(`state.${state}`) },
    { label: text('published.audiences'), value: concerns },
    {
      label: text('published.mustAccept'),
      value: text(mustAccept ? 'published.mustAccept.yes' : 'published.mustAccept.no'),
    },
    { label: text('published.by'), value: publishedBy ?? text('published.by.product') },
    { label: text('published.organizations'), value: agreement.organizations.toLocaleString() },
  ];
}

function Changed({ agreement: { title, previous } }: { agreement: PublishedText }) {
  if (!previous) return <p>{text('published.noPrevious')}</p>;
  return (
    <>
      <p>{text('published.comparedWith', { version: previous.version })}</p>
      <ChangedText label={title} changes={previous.changes} />
    </>
  );
}

function Acceptances({ organizationId, agreementId }: { organizationId: string; agreementId: string }) {
  const acceptances = useAcceptancesOf(organizationId, agreementId);
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const wanted = view.search.toLocaleLowerCase();
  return (
    <DataList
      label={text('published.tab.accepted')}
      columns={columns}
      {...listedPages(acceptances)}
      rows={itemsOf(acceptances).filter((row) =>
        `${row.organizationName} ${row.acceptedBy}`.toLocaleLowerCase().includes(wanted),
      )}
      rowId={(row) => row.id}
      rowName={(row) => row.organizationName}
      view={view}
      onViewChange={setView}
      empty={{ sentence: text('published.acceptedEmpty') }}
    />
  );
}

const columns: readonly Column<AgreementAcceptance>[] = [
  { id: 'organization', label: text('published.organization'), cell: (row) => row.organizationName },
  {
    id: 'kind',
    label: text('published.audiences'),
    cell: (row) => text(`audience.${row.organizationKind}`),
  },
  { id: 'by', label: text('accepted.by'), cell: (row) => row.acceptedBy },
  { id: 'at', label: text('accepted.at'), cell: (row) => <When at={row.acceptedAt} as="date" /> },
];
