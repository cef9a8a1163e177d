import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/provisioning.en.ts';
import { text as differencesText } from '../messages/reconciliation.en.ts';
import { WaitingDifferences } from '../reconciliation/waiting-differences.tsx';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, Command, Filter } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type OperationSummary, useOperations } from './operation-queries.ts';
import { OperationStateWords } from './operation-state.tsx';
import { useRetrySeveral } from './retry-several.tsx';
import { operationName } from './tracker-words.ts';

/** What is being set up for the partner's customers, failed ones first; several that have stopped go on at once. */
export function PartnerOperationsPage() {
  const { organizationId = '' } = useParams({ strict: false });
  return (
    <OperationsOf
      side="partner"
      severalGoOn
      way={{ label: text('operations.empty.customers'), place: 'customers' }}
      notice={<WaitingDifferences organizationId={organizationId} />}
      commands={[
        {
          id: 'differences',
          label: differencesText('differences.title'),
          href: `/partner/${organizationId}/differences`,
        },
      ]}
    />
  );
}

/** What is being set up for the own organization. */
export function CustomerOperationsPage() {
  return <OperationsOf side="customer" way={{ label: text('operations.empty.dashboard'), place: '' }} />;
}

interface OperationsOfProps {
  side: 'partner' | 'customer';
  /** The next step where nothing has been set up yet. */
  way: { label: string; place: string };
  notice?: ReactNode;
  commands?: readonly Command[];
  /** Rows are chosen, and let go on with a reason. */
  severalGoOn?: boolean;
}

function OperationsOf({ side, way, notice, commands = [], severalGoOn = false }: OperationsOfProps) {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const operations = useOperations(organizationId, view);
  const rows = itemsOf(operations);
  const { command, dialog, ...choosing } = useRetrySeveral(organizationId, rows);
  const failed = rows.filter((row) => row.state === 'failed' || row.state === 'stalled').length;
  const base = `/${side}/${organizationId}`;
  return (
    <ListPage
      title={text('operations.title')}
      commands={severalGoOn ? inOrder(command, commands, failed > 0) : commands}
      notice={
        <>
          {notice}
          {dialog}
        </>
      }
      state={
        failed > 0 ? { tone: 'danger', sentence: text('operations.failed', { count: failed }) } : undefined
      }
      list={{
        label: text('operations.list'),
        columns,
        ...listedPages(operations),
        rowId: (row) => row.id,
        rowName: operationName,
        rowHref: (row) => `${base}/operations/${row.id}`,
        view,
        onViewChange: setView,
        searchLabel: text('operations.search'),
        filters,
        empty: {
          sentence: text(`operations.empty.${side}`),
          command: { id: 'way', label: way.label, href: `${base}/${way.place}`.replace(/\/$/, '') },
        },
        columnsKey: 'operations',
        ...(severalGoOn && choosing),
      }}
    />
  );
}

/** What lets others go on comes first where something has stopped: on a phone the first command is seen at once. */
const inOrder = (goOn: Command, others: readonly Command[], hasStopped: boolean) =>
  hasStopped ? [goOn, ...others] : [...others, goOn];

const filters: readonly Filter[] = [
  {
    id: 'state',
    label: text('operations.state'),
    choices: [
      { value: 'failed', label: text('state.failed') },
      { value: 'stalled', label: text('state.stalled') },
      { value: 'waiting-for-input', label: text('state.waiting-for-input') },
      { value: 'open', label: text('filter.open') },
      { value: 'succeeded', label: text('state.succeeded') },
      { value: 'cancelled', label: text('state.cancelled') },
    ],
  },
];

const columns: readonly Column<OperationSummary>[] = [
  { id: 'name', label: text('operations.name'), cell: operationName },
  {
    id: 'state',
    label: text('operations.state'),
    always: true,
    cell: (row) => <OperationStateWords state={row.state} />,
  },
  { id: 'step', label: text('operations.step'), cell: whereItIs },
  {
    id: 'promise',
    label: text('operations.promise'),
    cell: (row) => <When at={row.promise.by} as="time" />,
  },
  { id: 'started', label: text('operations.started'), cell: (row) => <When at={row.startedAt} as="time" /> },
  {
    id: 'startedBy',
    label: text('operations.startedBy'),
    wideOnly: true,
    cell: (row) => row.requestedBy ?? '',
  },
];

function whereItIs({ stepsDone: done, stepsInAll: total, currentStep: step }: OperationSummary): string {
  return step === null
    ? text('operations.stepOf', { done, total })
    : text('operations.stepAt', { done, total, step });
}
