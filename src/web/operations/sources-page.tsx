import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/sources.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { stateOf } from '../ui/state-views.tsx';
import type { Column, ListView } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type Source, useSources } from './source-queries.ts';

/** **Sources**: remote registries, how old what they brought is, and what they have let go. */
export function SourcesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const sources = useSources(organizationId);
  const base = `/operations/${organizationId}/sources`;
  const wanted = view.search.trim().toLowerCase();
  const rows = (sources.data?.items ?? []).filter((row) => row.name.toLowerCase().includes(wanted));
  const explained = useExplained(organizationId, ['addRegistrySource']);
  const add = explained('addRegistrySource', { id: 'add', label: text('sources.add'), href: `${base}/new` });
  return (
    <ListPage
      title={text('sources.title')}
      commands={[
        add,
        { id: 'missing', label: text('sources.missing'), href: `/operations/${organizationId}/missing` },
      ]}
      list={{
        label: text('sources.title'),
        columns,
        rows,
        rowId: (row) => row.id,
        rowName: (row) => row.name,
        rowHref: (row) => `${base}/${row.id}`,
        state: stateOf(sources),
        view,
        onViewChange: setView,
        empty: { sentence: text('sources.empty'), command: add },
      }}
    />
  );
}

const columns: readonly Column<Source>[] = [
  { id: 'name', label: text('column.name'), cell: (row) => row.name },
  { id: 'address', label: text('column.address'), cell: (row) => row.definition.address },
  {
    id: 'every',
    label: text('column.every'),
    cell: (row) =>
      row.everyMinutes === null ? text('every.never') : text('every.minutes', { count: row.everyMinutes }),
  },
  {
    id: 'asOf',
    label: text('column.asOf'),
    cell: (row) => (row.asOf ? <When at={row.asOf} /> : text('asOf.never')),
  },
  {
    id: 'latest',
    label: text('column.latest'),
    cell: (row) => (row.latest ? text(`state.${row.latest.state}`) : text('asOf.never')),
  },
  { id: 'missing', label: text('column.missing'), cell: (row) => row.missing.toLocaleString(), align: 'end' },
];
