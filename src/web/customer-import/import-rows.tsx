import { useState } from 'react';
import { text } from '../messages/customer-import.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, Filter, ListView } from '../ui/types.ts';
import { type CustomerImport, type ImportRow, useImportRows } from './import-queries.ts';
import { plannedRows } from './import-steps.ts';

interface ImportRowsProps {
  organizationId: string;
  found: CustomerImport;
  /** What is shown first. */
  outcome?: 'do' | 'skip' | 'refuse';
}

/** Row by row: what happens, why, and what to do about it. */
export function ImportRows({ organizationId, found, outcome }: ImportRowsProps) {
  const [view, setView] = useState<ListView>({ search: '', filters: outcome ? { outcome } : {} });
  const rows = useImportRows(organizationId, found.id, view);
  const total = totalOf(found, view);
  return (
    <DataList
      {...listedPages(rows)}
      label={text('rows.list')}
      searchLabel={text('rows.search')}
      columns={columns}
      rowId={({ line }) => String(line)}
      rowName={rowName}
      view={view}
      onViewChange={setView}
      filters={filters}
      count={total === undefined ? undefined : { value: total, exact: true }}
      empty={{ sentence: text('rows.empty') }}
    />
  );
}

function totalOf(found: CustomerImport, { search, filters }: ListView): number | undefined {
  const { plan, state } = found;
  if (search !== '' || !plan || state !== 'planned') return undefined;
  switch (filters.outcome) {
    case 'do':
      return plannedRows(found);
    case 'skip':
      return plan.skip;
    case 'refuse':
      return plan.refuse;
    default:
      return found.rowsRead;
  }
}

const why = ({ outcome, sentence }: ImportRow) =>
  sentence ??
  (outcome === 'create' || outcome === 'link' || outcome === 'update' ? text(`why.${outcome}`) : '');

const rowName = ({ name, line }: ImportRow) => name || text('rows.line', { line });

const filters: readonly Filter[] = [
  {
    id: 'outcome',
    label: text('rows.filter'),
    choices: (['do', 'skip', 'refuse'] as const).map((value) => ({ value, label: text(`rows.${value}`) })),
  },
];

const columns: readonly Column<ImportRow>[] = [
  { id: 'name', label: text('column.name'), cell: rowName },
  { id: 'outcome', label: text('column.outcome'), cell: ({ outcome }) => text(`outcome.${outcome}`) },
  { id: 'why', label: text('column.why'), cell: why },
  { id: 'remedy', label: text('column.remedy'), cell: ({ remedy }) => remedy },
  {
    id: 'key',
    label: text('column.key'),
    cell: ({ number, reference }) => number ?? reference,
    wideOnly: true,
  },
  { id: 'line', label: text('column.line'), cell: ({ line }) => line.toLocaleString(), align: 'end' },
];
