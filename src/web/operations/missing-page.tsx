import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/sources.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { DataList } from '../ui/data-list.tsx';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { nothingSelected } from '../ui/selection.ts';
import type { Column, ListView, Selection } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { type MissingRow, missingKey, removeMissing, useMissing } from './source-queries.ts';

const rowId = ({ record, key, sourceId }: MissingRow) => JSON.stringify([record, key, sourceId]);

/** Rows that sources deliver no longer; they stay until the operator removes them. */
export function MissingPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [asking, setAsking] = useState(false);
  const remove = useRemoval(organizationId);
  const explained = useExplained(organizationId, ['removeMissingRegistryRows']);
  const listed = listedPages(useMissing(organizationId));
  const wanted = view.search.trim().toLowerCase();
  const rows = listed.rows.filter((row) => `${row.key} ${row.name}`.toLowerCase().includes(wanted));
  const chosen = rows.filter((row) => selection.all || selection.ids.has(rowId(row)));
  const sources = { label: text('sources.title'), href: `/operations/${organizationId}/sources` };
  return (
    <Page
      title={text('missing.title')}
      crumbs={[sources, { label: text('missing.title') }]}
      commands={[
        explained('removeMissingRegistryRows', {
          id: 'remove',
          label: text('missing.remove'),
          disabledBecause: chosen.length === 0 ? text('missing.choose') : undefined,
          onClick: () => setAsking(true),
        }),
      ]}
    >
      <p>{text('missing.intro')}</p>
      <DataList
        label={text('missing.title')}
        columns={columns}
        {...listed}
        rows={rows}
        rowId={rowId}
        rowName={(row) => row.name}
        view={view}
        onViewChange={setView}
        selection={selection}
        onSelectionChange={setSelection}
        empty={{ sentence: text('missing.empty') }}
      />
      <Confirm
        open={asking}
        title={text('missing.confirm', { count: chosen.length })}
        confirmLabel={text('missing.remove')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await remove(chosen);
          setSelection(nothingSelected);
        }}
      >
        <p>{text('missing.what')}</p>
      </Confirm>
    </Page>
  );
}

function useRemoval(organizationId: string) {
  const queries = useQueryClient();
  const notices = useNotices();
  return async (rows: MissingRow[]) => {
    const body = rows.slice(0, 200).map(({ record, key }) => ({ record, key }));
    const { removed, kept } = await removeMissing(organizationId, body);
    for (const row of kept) notices.note(text('missing.kept', row));
    notices.note(text('missing.removed', { count: removed }));
    await queries.invalidateQueries({ queryKey: missingKey(organizationId) });
  };
}

const columns: readonly Column<MissingRow>[] = [
  { id: 'name', label: text('column.name'), cell: (row) => row.name },
  { id: 'record', label: text('column.record'), cell: (row) => text(`record.${row.record}`) },
  { id: 'key', label: text('column.key'), cell: (row) => row.key },
  { id: 'partner', label: text('column.partner'), cell: (row) => row.partnerNumber ?? '' },
  { id: 'source', label: text('column.source'), cell: (row) => row.sourceName },
  { id: 'since', label: text('column.since'), cell: (row) => <When at={row.missingSince} as="time" /> },
];
