import { useState } from 'react';
import { text } from '../messages/sources.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, ListView } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { isUnderWay, type SyncRow, useSyncs } from './source-queries.ts';

/** Synchronizations of a source, newest first. */
export function SyncList({ organizationId, sourceId }: { organizationId: string; sourceId: string }) {
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const syncs = useSyncs(organizationId, sourceId);
  const listed = listedPages(syncs);
  const wanted = view.search.trim().toLowerCase();
  return (
    <DataList
      label={text('syncs.title')}
      columns={columns}
      {...listed}
      rows={listed.rows.filter((row) => outcomeOf(row).toLowerCase().includes(wanted))}
      rowId={(row) => row.id}
      rowName={(row) => row.startedAt}
      rowHref={(row) => `/operations/${organizationId}/synchronizations/${row.id}`}
      view={view}
      onViewChange={setView}
      empty={{ sentence: text('syncs.empty') }}
    />
  );
}

/** What a synchronization did, in a sentence. */
export function outcomeOf(sync: SyncRow): string {
  if (sync.failure) return sync.failure.sentence;
  if (isUnderWay(sync)) return text('sync.running', { rows: sync.rowsRead, pages: sync.pages });
  if (sync.notModified) return text('sync.unchanged');
  const { added, changed, unchanged, missing, returned, refused, moved } = sync;
  const told = text('sync.outcome', { added, changed, unchanged, missing, returned, refused });
  return moved > 0 ? `${told} ${text('sync.moved', { count: moved })}` : told;
}

const columns: readonly Column<SyncRow>[] = [
  { id: 'started', label: text('column.started'), cell: (row) => <When at={row.startedAt} as="time" /> },
  { id: 'state', label: text('column.state'), always: true, cell: (row) => text(`state.${row.state}`) },
  { id: 'outcome', label: text('column.outcome'), cell: outcomeOf },
  { id: 'by', label: text('column.by'), cell: (row) => row.requestedBy ?? text('by.clock') },
];
