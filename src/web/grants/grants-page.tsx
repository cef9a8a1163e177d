import { useParams } from '@tanstack/react-router';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { text } from '../messages/grants.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { grantColumns } from './grant-columns.tsx';
import { useGrants } from './grant-queries.ts';

/** **Who may act for us**: every grant of the customer, and everything that waits for its decision. */
export function GrantsPage() {
  return <SignedInOnly>{() => <Grants />}</SignedInOnly>;
}

function Grants() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const grants = useGrants(organizationId, { pending: view.filters.show === 'pending' });
  const base = `/customer/${organizationId}/grants`;
  const give = { id: 'give', label: text('grants.give'), href: `${base}/new` };
  return (
    <ListPage
      title={text('grants.customer.title')}
      commands={[give]}
      list={{
        label: text('grants.list'),
        columns: grantColumns('customer'),
        ...listedPages(grants),
        rowId: (row) => row.id,
        rowName: (row) => `${row.partner.name}, ${row.serviceName}`,
        rowHref: (row) => `${base}/${row.id}`,
        view,
        onViewChange: setView,
        withoutSearch: true,
        filters: [
          {
            id: 'show',
            label: text('grants.filter'),
            choices: [{ value: 'pending', label: text('grants.filter.pending') }],
          },
        ],
        empty: { sentence: text('grants.customer.empty'), command: give },
      }}
    />
  );
}
