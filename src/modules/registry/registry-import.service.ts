import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { OpenUpload } from '../../platform/http/uploads.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { fileRefused } from './registry-file-refusal.ts';
import { readRegistryFile } from './registry-file-rows.ts';
import {
  FILE_SENTENCES,
  LAYOUT_HEADINGS,
  type RegistryLayout,
  type RowProblem,
} from './registry-import.rules.ts';
import { findImport, insertImport } from './registry-imports.repo.ts';
import { listOutcomes, type Outcomes, type PreviewRow } from './registry-merge.repo.ts';
import { csvText } from './registry-problems.rules.ts';
import { mergeSettled, ProblemList, settleStaged } from './registry-settling.service.ts';
import { claimRegistry, hasPartners, openStaging, stagedLine, stageLines } from './registry-staging.repo.ts';

export type ImportResult = Outcomes & {
  fileName: string;
  layout: RegistryLayout;
  rowsRead: number;
  refused: number;
  problems: RowProblem[];
};
export type DryRunResult = ImportResult & { preview: PreviewRow[] };

const PREVIEWED = 200;
const LONGEST_FILE_NAME = 200;

/** Checks the file against the registry as it is now and changes nothing. */
export async function tryImport(ctx: MemberContext, openFile: OpenUpload): Promise<DryRunResult> {
  const result = await stageAndCompare(ctx, openFile);
  return { ...result, preview: await listOutcomes(ctx.tx, PREVIEWED) };
}

/** Brings partners, their sign-in names and their customers into the registry; good rows go in, wrong ones are listed. */
export async function importRegistry(ctx: MemberContext, openFile: OpenUpload): Promise<string> {
  const result = await stageAndCompare(ctx, openFile);
  const now = ctx.clock.now();
  const moved = await mergeSettled(ctx, ctx.actor.organizationId, result.layout);
  const id = newId();
  const { fileName, layout, rowsRead, added, changed, unchanged, problems } = result;
  const counts = { added, changed, unchanged, refused: result.refused };
  await insertImport(ctx.tx, {
    id,
    file_name: fileName,
    layout,
    state: 'done',
    rows_read: rowsRead,
    ...counts,
    problems: JSON.stringify(problems),
    imported_by: ctx.actor.accountId,
    started_at: now,
    finished_at: now,
  });
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action: 'registry.imported',
    subject: { kind: 'registry-import', id, name: fileName },
    details: { layout, rowsRead, ...counts, moved },
  });
  return id;
}

async function stageAndCompare({ tx, actor }: MemberContext, openFile: OpenUpload): Promise<ImportResult> {
  requirePermission(actor, 'registry:import');
  if (!(await claimRegistry(tx))) throw refused(explain(FILE_SENTENCES, 'import-running'));
  const file = await openFile();
  if (!file) throw fileRefused('no-file');
  await openStaging(tx);
  const problems = new ProblemList();
  let layout: RegistryLayout = 'portico';
  const rowsRead = await readRegistryFile(file.content, {
    async layout(found) {
      layout = found;
      if (found === 'sp500' && !(await hasPartners(tx)))
        throw refused(explain(FILE_SENTENCES, 'no-partner-yet'));
    },
    keep: stagedLine,
    write: (lines) => stageLines(tx, lines),
    wrong: (problem) => problems.add(problem),
  });
  const outcomes = await settleStaged(tx, layout, problems);
  return {
    fileName: file.name.slice(0, LONGEST_FILE_NAME).toWellFormed() || 'registry.csv',
    layout,
    rowsRead,
    ...outcomes,
    refused: problems.total,
    problems: problems.first(),
  };
}

/** One import with its wrong rows. */
export async function readImport({ tx, actor }: MemberContext, importId: string) {
  requirePermission(actor, 'registry:read');
  const found = await findImport(tx, importId);
  if (!found) throw notFound('import');
  // The column is written by this module alone.
  return { ...found, problems: found.problems as unknown as RowProblem[] };
}

/** The wrong rows of an import as a CSV file, to be mended and imported again. */
export async function readProblemFile(ctx: MemberContext, importId: string): Promise<string> {
  const { layout, problems } = await readImport(ctx, importId);
  return csvText(LAYOUT_HEADINGS[layout as RegistryLayout], problems);
}
