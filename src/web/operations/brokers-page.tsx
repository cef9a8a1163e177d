import { useParams } from '@tanstack/react-router';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/brokers.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { stateOf } from '../ui/state-views.tsx';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type Broker, stateOfBroker, useBrokers } from './broker-queries.ts';

/** **Brokers**: programs that run services, and how they answer. */
export function BrokersPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const brokers = useBrokers(organizationId);
  const base = `/operations/${organizationId}/brokers`;
  const wanted = view.search.trim().toLowerCase();
  const explained = useExplained(organizationId, ['addBroker']);
  const add = explained('addBroker', { id: 'add', label: text('brokers.add'), href: `${base}/new` });
  return (
    <ListPage
      title={text('brokers.title')}
      commands={[add]}
      list={{
        label: text('brokers.title'),
        columns,
        rows: (brokers.data?.items ?? []).filter((row) => row.name.toLowerCase().includes(wanted)),
        rowId: (row) => row.id,
        rowName: (row) => row.name,
        rowHref: (row) => `${base}/${row.id}`,
        state: stateOf(brokers),
        view,
        onViewChange: setView,
        empty: { sentence: text('brokers.empty'), command: add },
      }}
    />
  );
}

const columns: readonly Column<Broker>[] = [
  { id: 'name', label: text('brokers.name'), cell: (row) => row.name },
  { id: 'address', label: text('brokers.address'), cell: (row) => row.url },
  { id: 'state', label: text('brokers.state'), cell: (row) => text(`state.${stateOfBroker(row)}`) },
  {
    id: 'services',
    label: text('brokers.services'),
    cell: (row) => row.catalog?.services.map(({ name }) => name).join(', ') ?? text('brokers.never'),
  },
  {
    id: 'asked',
    label: text('brokers.asked'),
    cell: (row) => (row.askedAt ? <When at={row.askedAt} /> : text('brokers.never')),
  },
];
