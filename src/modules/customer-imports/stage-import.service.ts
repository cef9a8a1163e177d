import { addDays } from '../../kernel/clock.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { type OpenUpload, plainFileName } from '../../platform/http/uploads.ts';
import { spreadsheetRefused } from '../../platform/spreadsheets/file-refusals.ts';
import { readSpreadsheet, type Spreadsheet } from '../../platform/spreadsheets/read-spreadsheet.ts';
import type { SheetRow } from '../../platform/spreadsheets/sheet-rows.ts';
import { byActor } from '../audit/index.ts';
import type { CustomerImport } from './customer-imports.contract.ts';
import { importAnswer } from './import-answers.ts';
import { placeOfHeadings, suggestMapping, TITLE_ROWS } from './import-columns.rules.ts';
import { IMPORT_SENTENCES } from './import-decisions.rules.ts';
import { stageRows } from './import-rows.repo.ts';
import type { ImportRef } from './import-states.rules.ts';
import {
  deleteAbandonedImports,
  deleteImport,
  findImport,
  insertImport,
  updateImport,
} from './imports.repo.ts';

/** Customers in one file; its headings are one row more. */
export const MOST_ROWS = 100_000;
const ROWS_AT_ONCE = 2_000;
const LONGEST_HEADING = 200;
const KEPT_DAYS = 1;

/**
 * Takes a file into the database as it is: from here on the staged rows count, whatever becomes of the file. Its columns
 * are recognized by their headings, which may stand below a title. Nothing of a file that cannot be read to its end is kept.
 */
export async function stageImport(ctx: UntiedMemberContext, openUpload: OpenUpload): Promise<CustomerImport> {
  requirePermission(ctx.actor, 'customers:create');
  const file = await openUpload();
  if (!file) throw spreadsheetRefused('no-file');
  const ref = { partnerId: ctx.actor.organizationId, importId: newId() };
  try {
    return await readSpreadsheet(
      file.content,
      (sheet) => stageSheet(ctx, ref, plainFileName(file.name), sheet),
      {
        rows: MOST_ROWS + 1,
      },
    );
  } catch (error) {
    await ctx.inTransaction(({ tx }) => deleteImport(tx, ref));
    throw error;
  }
}

async function stageSheet(
  ctx: UntiedMemberContext,
  ref: ImportRef,
  fileName: string,
  { facts, rows }: Spreadsheet,
): Promise<CustomerImport> {
  let waiting: SheetRow[] = [];
  let headings: string[] | undefined;
  let count = 0;
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    count += batch.length;
    await ctx.inTransaction(({ tx }) => stageRows(tx, ref, batch.map(withoutNul)));
  };
  for await (const batch of rows) {
    waiting.push(...batch);
    if (!headings) {
      const place = placeOfHeadings(waiting.slice(0, TITLE_ROWS).map(({ cells }) => cells));
      headings = headingsOf(waiting.splice(0, place + 1).at(-1));
      await openImport(ctx, ref, { fileName, headings, format: facts.format, sheet: facts.sheet });
    }
    if (waiting.length >= ROWS_AT_ONCE) await flush();
  }
  if (waiting.length > 0) await flush();
  if (count === 0) throw onlyHeadings();
  return ctx.inTransaction(async ({ tx }) => {
    await updateImport(tx, ref, { state: 'staged', rows_read: count });
    const row = await findImport(tx, ref);
    if (!row) throw new Error('The staged import is gone.');
    return importAnswer(row);
  });
}

type Opened = { fileName: string; headings: string[]; format: 'csv' | 'xlsx'; sheet: string };

function openImport(ctx: UntiedMemberContext, { partnerId, importId }: ImportRef, opened: Opened) {
  const { fileName, headings, format, sheet } = opened;
  return ctx.inTransaction(async ({ tx, actor, clock, correlationId }) => {
    const now = clock.now();
    await deleteAbandonedImports(tx, partnerId, addDays(now, -KEPT_DAYS));
    await insertImport(tx, {
      partner_id: partnerId,
      id: importId,
      file_name: fileName || `customers.${format}`,
      format,
      sheet: withoutControls(sheet),
      headings: JSON.stringify(headings),
      mapping: JSON.stringify(suggestMapping(headings)),
      duplicates: 'skip',
      state: 'reading',
      rows_read: 0,
      cancel_requested_at: null,
      account_id: actor.accountId,
      actor_name: actor.name,
      actor_role: byActor(actor).role,
      correlation_id: correlationId,
      created_at: now,
      started_at: null,
      finished_at: null,
    });
  });
}

const headingsOf = (row: SheetRow | undefined) =>
  (row?.cells ?? []).map((cell) => withoutControls(cell).trim().slice(0, LONGEST_HEADING).toWellFormed());

const withoutControls = (text: string) => text.replace(/\p{Cc}+/gu, ' ');

/** JSON in the database cannot hold NUL; it is shown by its sign, and refused as what it is when the row is checked. */
const withoutNul = ({ line, cells }: SheetRow) => ({
  line,
  cells: cells.map((cell) => (cell.includes('\u0000') ? cell.replaceAll('\u0000', '\u2400') : cell)),
});

function onlyHeadings(): DomainError {
  const explanation = explain(IMPORT_SENTENCES, 'only-headings');
  return new DomainError('invalid', explanation.sentence, {
    reason: explanation.reason,
    explanation,
    errors: [{ pointer: '/file', message: explanation.sentence, code: explanation.reason }],
  });
}
