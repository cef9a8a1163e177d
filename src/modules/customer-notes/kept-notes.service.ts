import { Readable } from 'node:stream';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { tableOfSandbox } from '../../platform/spreadsheets/cells.ts';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.ts';
import type { CustomerNote } from './customer-notes.contract.ts';
import { countNotes, findKeptRecord, listNotes, type NoteRecord } from './customer-notes.repo.ts';

const NOTES_AT_ONCE = 500;

/**
 * The partner's own notes on a customer that has moved to another partner of record, newest first: they stay private to
 * who wrote them, to read and to take along.
 */
export async function readKeptNotes(
  ctx: MemberContext,
  changeId: string,
  page: { limit: number; before?: string | undefined },
) {
  const { tx, actor } = ctx;
  const rows = await listNotes(tx, actor.organizationId, await requireKeptRecord(ctx, changeId), page);
  return { rows: rows.length, items: rows.slice(0, page.limit).map(asKept) };
}

/** How many notes the asking partner keeps on a customer that this change took from it; none for anybody else. */
export async function countKeptNotes({ tx, actor }: MemberContext, changeId: string): Promise<number> {
  const customerId = await findKeptRecord(tx, changeId);
  return customerId === undefined ? 0 : countNotes(tx, actor.organizationId, customerId);
}

/** The same notes as a CSV file. */
export async function keptNotesFile(ctx: UntiedMemberContext, changeId: string): Promise<Readable> {
  await ctx.inTransaction((one) => requireKeptRecord(one, changeId));
  const headings = ['Written', 'By', 'Changed', 'Note'];
  const table = { name: 'Notes', headings, portions: linesOf(ctx, changeId) };
  return Readable.from(writeCsv(ctx.actor.sandboxId ? tableOfSandbox(table) : table));
}

async function* linesOf(ctx: UntiedMemberContext, changeId: string): AsyncGenerator<string[][]> {
  for (let before: string | undefined; ; ) {
    const page = { limit: NOTES_AT_ONCE, before };
    const { rows, items } = await ctx.inTransaction((one) => readKeptNotes(one, changeId, page));
    yield items.map(({ createdAt, author, changedAt, body }) => [createdAt, author, changedAt ?? '', body]);
    before = items.at(-1)?.id;
    if (rows <= NOTES_AT_ONCE) return;
  }
}

async function requireKeptRecord({ tx, actor }: MemberContext, changeId: string): Promise<string> {
  requirePermission(actor, 'customers:read');
  const customerId = await findKeptRecord(tx, changeId);
  if (customerId === undefined) throw notFound('customer that moved away');
  return customerId;
}

/** Nobody changes it any more. */
const asKept = (note: NoteRecord): CustomerNote => ({
  id: note.id,
  body: note.body,
  author: note.author_name,
  own: false,
  removable: false,
  createdAt: note.created_at.toISOString(),
  changedAt: note.changed_at?.toISOString() ?? null,
  version: note.version,
});
