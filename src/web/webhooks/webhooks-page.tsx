import { SignedInOnly } from '../account/signed-in-only.tsx';
import { useExplained } from '../explain/explain-queries.ts';
import { kindText, standingText, text } from '../messages/webhooks.en.ts';
import { CopyText } from '../ui/copy-text.tsx';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { Page } from '../ui/page.tsx';
import { stateOf } from '../ui/state-views.tsx';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { useEndpoints, useWebhookPlace, type WebhookEndpoint } from './webhook-queries.ts';

/** The programs that are told of the organization's events, and how each fares. */
export function WebhooksPage() {
  return <SignedInOnly>{() => <Endpoints />}</SignedInOnly>;
}

function Endpoints() {
  const { organizationId, people, list, isSandbox } = useWebhookPlace();
  const [view, setView] = useListView();
  const endpoints = useEndpoints(organizationId);
  const explained = useExplained(organizationId, ['addWebhookEndpoint']);
  const add = explained('addWebhookEndpoint', { id: 'new', label: text('new'), href: `${list}/new` });
  const feed = `${window.location.origin}/api/v1/organizations/${organizationId}/change-feed`;
  return (
    <Page
      title={text('title')}
      crumbs={[{ label: text('people'), href: people }, { label: text('title') }]}
      commands={[add]}
    >
      <p>{text('lead')}</p>
      {isSandbox && <p>{text('lead.sandbox')}</p>}
      <DataList
        label={text('title')}
        columns={columns}
        columnsKey="webhooks"
        withoutSearch
        rows={endpoints.data?.items ?? []}
        state={stateOf(endpoints)}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `${list}/${row.id}`}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('list.empty'), command: add }}
      />
      <p>
        {text('lead.feed')} <CopyText what={text('feed')} value={feed} />
      </p>
    </Page>
  );
}

const columns: readonly Column<WebhookEndpoint>[] = [
  { id: 'name', label: text('list.name'), cell: (row) => row.name },
  { id: 'url', label: text('list.url'), cell: (row) => row.url },
  {
    id: 'types',
    label: text('list.types'),
    cell: ({ types }) =>
      types.length === 0
        ? text('list.types.all')
        : types.map((type) => kindText(type).split(':')[0]).join(', '),
    wideOnly: true,
  },
  { id: 'standing', label: text('list.standing'), cell: standingText },
  {
    id: 'last',
    label: text('list.last'),
    cell: ({ lastAttempt }) =>
      lastAttempt ? <When at={lastAttempt.at} as="relative" /> : text('list.last.never'),
  },
];
