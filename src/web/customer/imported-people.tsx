import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { text } from '../messages/people-import.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import type { Column } from '../ui/types.ts';
import { downloadText, type PeopleImport } from './import-people-queries.ts';

type Row = PeopleImport['rows'][number];

const columns: readonly Column<Row>[] = [
  { id: 'line', label: text('line'), cell: (row) => row.line },
  { id: 'name', label: text('name'), cell: (row) => row.name },
  { id: 'signInName', label: text('signInName'), cell: (row) => row.signInName },
  { id: 'roles', label: text('roles'), cell: (row) => row.roles, wideOnly: true },
  { id: 'fate', label: text('fate'), cell: (row) => text(`fate.${row.fate}`) },
  {
    id: 'why',
    label: text('why'),
    cell: ({ why }) => (why ? `${why.column}: ${why.sentence} ${why.remedy}` : ''),
  },
];

interface ImportedPeopleProps {
  told: PeopleImport;
  busy: boolean;
  onAdd: (invite: boolean) => void;
}

/** What would become of each row, with the command that does it; afterwards what became of each. */
export function ImportedPeople({ told, busy, onAdd }: ImportedPeopleProps) {
  const [view, setView] = useListView();
  const [invite, setInvite] = useState(false);
  const wanted = view.search.toLocaleLowerCase();
  const rows = told.rows.filter((row) =>
    `${row.name} ${row.signInName} ${row.why?.sentence ?? ''}`.toLocaleLowerCase().includes(wanted),
  );
  const { create, skip, refuse, invited } = told;
  return (
    <section aria-label={text('result')}>
      <p role="status">
        {text(told.dryRun ? 'plan.create' : 'done.create', { count: create })} {text('skip', { count: skip })}{' '}
        {text('refuse', { count: refuse })}
        {!told.dryRun && invited > 0 && ` ${text('invited', { count: invited })}`}
      </p>
      {told.dryRun && create > 0 && (
        <>
          <Checkbox
            label={text('invite')}
            checked={invite}
            onChange={(_, change) => setInvite(change.checked === true)}
          />
          <p>
            <CommandButton
              appearance="primary"
              command={{
                id: 'add',
                label: text('add', { count: create }),
                busy,
                onClick: () => onAdd(invite),
              }}
            />
          </p>
        </>
      )}
      {told.failedRows !== '' && (
        <p>
          <CommandButton
            command={{
              id: 'failed',
              label: text('failed'),
              onClick: () => downloadText(told.failedRows, 'failed-rows.csv'),
            }}
          />
        </p>
      )}
      <DataList
        label={text('rows')}
        columns={columns}
        columnsKey="people-import"
        rows={rows}
        state={{ kind: 'ready' }}
        rowId={(row) => String(row.line)}
        rowName={(row) => row.name || String(row.line)}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('rows.empty') }}
      />
    </section>
  );
}
