import { useState } from 'react';
import { text } from '../messages/operations.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { DataList } from '../ui/data-list.tsx';
import type { Column, ListView } from '../ui/types.ts';
import { ProblemList } from './problem-list.tsx';
import type { RegistryDryRun } from './registry-queries.ts';

type PlannedRow = RegistryDryRun['preview'][number];

export interface ImportPlanProps {
  plan: RegistryDryRun;
  busy: boolean;
  onImport: () => void;
}

/** The dry run as tables: what will be added or changed, and what can't go in and why. */
export function ImportPlan({ plan, busy, onImport }: ImportPlanProps) {
  const { added, changed, unchanged, refused } = plan;
  const nothing = added + changed === 0 ? text('import.nothing') : undefined;
  return (
    <>
      <h2>{text('plan.title')}</h2>
      <p role="status">{text('plan.sentence', { added, changed, unchanged, refused })}</p>
      <p>
        <CommandButton
          appearance="primary"
          command={{
            id: 'import',
            label: text('import.submit'),
            busy,
            disabledBecause: nothing,
            onClick: onImport,
          }}
        />
      </p>
      {refused > 0 && <ProblemList problems={plan.problems} total={refused} />}
      {added + changed > 0 && <PlannedRows rows={plan.preview} all={added + changed} />}
    </>
  );
}

function PlannedRows({ rows, all }: { rows: readonly PlannedRow[]; all: number }) {
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const wanted = view.search.trim().toLowerCase();
  return (
    <>
      <h3>{text('plan.list')}</h3>
      {all > rows.length && <p>{text('plan.first', { count: rows.length })}</p>}
      <DataList
        label={text('plan.list')}
        columns={columns}
        rows={rows.filter((row) => `${row.key} ${row.name}`.toLowerCase().includes(wanted))}
        rowId={(row) => String(row.line)}
        rowName={(row) => row.name || row.key}
        state={{ kind: 'ready' }}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('plan.empty') }}
      />
    </>
  );
}

const columns: readonly Column<PlannedRow>[] = [
  { id: 'name', label: text('column.name'), cell: (row) => row.name || row.key },
  { id: 'number', label: text('column.number'), cell: (row) => row.key },
  { id: 'record', label: text('column.record'), cell: (row) => text(`record.${row.record}`) },
  {
    id: 'outcome',
    label: text('column.outcome'),
    cell: (row) =>
      row.outcome === 'add' ? text('plan.add') : text('plan.change', { fields: row.changes.join(', ') }),
  },
  { id: 'line', label: text('column.line'), cell: (row) => row.line.toLocaleString(), align: 'end' },
];
