import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/operations.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import type { Column, ListView } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { ImportFile } from './import-file.tsx';
import { type ImportRow, useImports } from './registry-queries.ts';

/** **Partner registry**: import a file, and what was imported before. */
export function RegistryPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const imports = useImports(organizationId);
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const rows = itemsOf(imports);
  const wanted = view.search.trim().toLowerCase();
  return (
    <Page
      title={text('registry.title')}
      commands={[
        { id: 'sources', label: text('registry.sources'), href: `/operations/${organizationId}/sources` },
      ]}
    >
      <ImportFile organizationId={organizationId} />
      <h2>{text('imports.title')}</h2>
      <DataList
        label={text('imports.title')}
        columns={columns}
        {...listedPages(imports)}
        rows={rows.filter((row) => row.fileName.toLowerCase().includes(wanted))}
        rowId={(row) => row.id}
        rowName={(row) => row.fileName}
        rowHref={(row) => `/operations/${organizationId}/imports/${row.id}`}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('imports.empty') }}
      />
    </Page>
  );
}

const columns: readonly Column<ImportRow>[] = [
  { id: 'file', label: text('column.file'), cell: (row) => row.fileName },
  { id: 'at', label: text('result.at'), cell: (row) => <When at={row.importedAt} /> },
  { id: 'by', label: text('result.by'), cell: (row) => row.importedBy },
  { id: 'rows', label: text('column.rows'), cell: (row) => row.rowsRead.toLocaleString(), align: 'end' },
  { id: 'added', label: text('column.added'), cell: (row) => row.added.toLocaleString(), align: 'end' },
  { id: 'changed', label: text('column.changed'), cell: (row) => row.changed.toLocaleString(), align: 'end' },
  { id: 'refused', label: text('column.refused'), cell: (row) => row.refused.toLocaleString(), align: 'end' },
];
