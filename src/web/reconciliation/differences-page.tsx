import { useParams } from '@tanstack/react-router';
import { DIFFERENCES, OWNERS } from '../../modules/reconciliation/reconciliation.rules.ts';
import { text } from '../messages/reconciliation.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, Filter } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { LatestComparison, useComparing } from './comparison.tsx';
import {
  type Difference,
  nameOfDifference,
  type Side,
  useComparison,
  useDifferences,
  wantedOf,
} from './difference-queries.ts';

/** Where order, service and people of all partners differ, the oldest first. */
export function AllDifferencesPage() {
  return <DifferencesOf side="operations" />;
}

/** The same of the partner's own customers. */
export function PartnerDifferencesPage() {
  return <DifferencesOf side="partner" />;
}

function DifferencesOf({ side }: { side: Side }) {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const wanted = wantedOf(view.filters);
  const differences = useDifferences(organizationId, wanted);
  const comparison = useComparison(organizationId);
  const { command, dialog } = useComparing(organizationId);
  const base = `/${side}/${organizationId}/differences`;
  return (
    <>
      <ListPage
        title={text('differences.title')}
        commands={[command]}
        notice={
          <>
            <p>{text('differences.intro')}</p>
            <LatestComparison organizationId={organizationId} />
          </>
        }
        list={{
          label: text('differences.list'),
          columns: columnsOf(side, wanted.state),
          ...listedPages(differences),
          ...(comparison.isPending && { state: { kind: 'loading' } }),
          rowId: (row) => row.id,
          rowName: nameOfDifference,
          rowHref: (row) => `${base}/${row.id}`,
          view,
          onViewChange: setView,
          withoutSearch: true,
          filters,
          empty:
            comparison.data?.startedAt === null
              ? { sentence: text('differences.empty.never'), command }
              : { sentence: text('differences.empty') },
          columnsKey: `${side}-differences`,
        }}
      />
      {dialog}
    </>
  );
}

const filters: readonly Filter[] = [
  {
    id: 'owner',
    label: text('column.owner'),
    choices: OWNERS.map((value) => ({ value, label: text(`owner.${value}`) })),
  },
  {
    id: 'kind',
    label: text('column.kind'),
    choices: DIFFERENCES.map((value) => ({ value, label: text(`kind.${value}`) })),
  },
  {
    id: 'state',
    label: text('filter.state'),
    choices: [{ value: 'settled', label: text('filter.settled') }],
  },
];

const columnsOf = (side: Side, state: 'open' | 'settled'): readonly Column<Difference>[] => [
  { id: 'service', label: text('column.service'), cell: (row) => row.serviceName },
  side === 'partner'
    ? {
        id: 'customer',
        label: text('column.customer'),
        always: true,
        cell: (row) => row.customer?.name ?? '',
      }
    : { id: 'partner', label: text('column.partner'), always: true, cell: (row) => row.partnerName },
  { id: 'kind', label: text('column.kind'), always: true, cell: (row) => text(`kind.${row.kind}`) },
  { id: 'owner', label: text('column.owner'), cell: (row) => text(`owner.${row.owner}`) },
  { id: 'since', label: text('column.since'), cell: (row) => <When at={row.since} /> },
  state === 'open'
    ? { id: 'proposal', label: text('column.proposal'), cell: (row) => row.proposal }
    : {
        id: 'settled',
        label: text('column.settled'),
        cell: (row) => row.settledAt && <When at={row.settledAt} />,
      },
];
