import { useState } from 'react';
import { text } from '../messages/operations.en.ts';
import { DataList } from '../ui/data-list.tsx';
import type { Column, ListView } from '../ui/types.ts';
import type { RegistryProblem } from './registry-queries.ts';

/** Wrong rows with line, field, reason and remedy. */
export function ProblemList({ problems, total }: { problems: readonly RegistryProblem[]; total: number }) {
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const wanted = view.search.trim().toLowerCase();
  const found = problems.filter((row) =>
    `${row.line} ${row.field} ${row.value} ${row.sentence}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <h3>{text('problems.list')}</h3>
      {total > problems.length && <p>{text('problems.first', { count: problems.length, total })}</p>}
      <DataList
        label={text('problems.list')}
        searchLabel={text('problems.search')}
        columns={columns}
        rows={found}
        rowId={(row) => String(row.line)}
        rowName={(row) => `${text('column.line')} ${row.line}`}
        state={{ kind: 'ready' }}
        view={view}
        onViewChange={setView}
        count={{ value: total, exact: true }}
        empty={{ sentence: text('problems.empty') }}
      />
    </>
  );
}

const columns: readonly Column<RegistryProblem>[] = [
  { id: 'line', label: text('column.line'), cell: (row) => row.line.toLocaleString() },
  { id: 'field', label: text('column.field'), cell: (row) => row.field || text('row.whole') },
  { id: 'value', label: text('column.value'), cell: (row) => row.value },
  { id: 'reason', label: text('column.reason'), cell: (row) => row.sentence },
  { id: 'remedy', label: text('column.remedy'), cell: (row) => row.remedy },
];
