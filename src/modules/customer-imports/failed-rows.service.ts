import { Readable } from 'node:stream';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.ts';
import { writeXlsx } from '../../platform/spreadsheets/xlsx-writer.ts';
import { columnName, type Mapping, PROBLEM_HEADINGS, passedOver } from './import-columns.rules.ts';
import { listFailed } from './import-rows.repo.ts';
import type { ImportRef } from './import-states.rules.ts';
import { findImport } from './imports.repo.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * The rows that can't go in, as they were sent, each with line, column, problem and what to do before it. Mended, the
 * file can be sent as it is: the four columns are passed over.
 */
export async function failedRowsFile(
  ctx: UntiedMemberContext,
  importId: string,
  format: 'csv' | 'xlsx',
): Promise<{ name: string; content: Readable }> {
  requirePermission(ctx.actor, 'customers:create');
  const ref = { partnerId: ctx.actor.organizationId, importId };
  const found = await ctx.inTransaction(({ tx }) => findImport(tx, ref));
  if (!found || found.state === 'reading') throw notFound('import');
  const kept = found.headings.flatMap((heading, place) => (passedOver(heading) ? [] : [place]));
  const headings = [...PROBLEM_HEADINGS, ...kept.map((place) => found.headings[place] ?? '')];
  const table = { name: 'Failed rows', headings, portions: linesOf(ctx, ref, kept, found) };
  const content = Readable.from(format === 'csv' ? writeCsv(table) : writeXlsx(table));
  return { name: `failed-rows-${importId}.${format}`, content };
}

async function* linesOf(
  ctx: UntiedMemberContext,
  ref: ImportRef,
  kept: readonly number[],
  file: { mapping: Mapping; headings: readonly string[] },
): AsyncGenerator<string[][]> {
  for (let after = 0; ; ) {
    const from = after;
    const rows = await ctx.inTransaction(({ tx }) => listFailed(tx, ref, from, ROWS_AT_ONCE));
    yield rows.map(({ line, field, sentence, remedy, cells }) => [
      String(line),
      field === null ? '' : columnName(field, file),
      sentence ?? '',
      remedy ?? '',
      ...kept.map((place) => cells[place] ?? ''),
    ]);
    after = rows.at(-1)?.line ?? after;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}
