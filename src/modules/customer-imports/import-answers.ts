import type { CustomerImport } from './customer-imports.contract.ts';
import type { ImportRecord } from './imports.repo.ts';

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** An import as its page shows it. */
export function importAnswer(row: ImportRecord): CustomerImport {
  const planned = row.state !== 'staged' && row.state !== 'reading';
  const { to_create: create, to_link: link, to_update: update, to_skip: skip, to_refuse: refuse } = row;
  const { created, linked, updated, overtaken } = row;
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    sheet: row.sheet,
    headings: row.headings,
    mapping: row.mapping,
    duplicates: row.duplicates,
    // One that is still being read is shown to nobody.
    state: row.state === 'reading' ? 'staged' : row.state,
    rowsRead: row.rows_read,
    plan: planned ? { create, link, update, skip, refuse } : null,
    done: { rows: created + linked + updated + overtaken, created, linked, updated, overtaken },
    cancelRequested: row.cancel_requested_at !== null,
    startedBy: row.actor_name,
    createdAt: row.created_at.toISOString(),
    startedAt: iso(row.started_at),
    finishedAt: iso(row.finished_at),
  };
}
