import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { CustomerNote } from './customer-notes.contract.ts';
import {
  deleteNote,
  findCustomerName,
  insertNote,
  listNotes,
  lockNote,
  type NoteRecord,
  updateNote,
} from './customer-notes.repo.ts';
import { decideNote, NOTE_SENTENCES } from './customer-notes.rules.ts';

/** The partner's own notes on a customer, newest first. */
export async function readNotes(
  ctx: MemberContext,
  customerId: string,
  page: { limit: number; before?: string | undefined },
) {
  requirePermission(ctx.actor, 'customers:read');
  await requireCustomer(ctx, customerId);
  const rows = await listNotes(ctx.tx, ctx.actor.organizationId, customerId, page);
  return { rows: rows.length, items: rows.slice(0, page.limit).map((row) => describe(ctx, row)) };
}

/** Writes a note. The trail says that there is one, and not what it says: notes are private to the partner. */
export async function addNote(ctx: MemberContext, customerId: string, body: string): Promise<CustomerNote> {
  requirePermission(ctx.actor, 'customers:edit');
  const { tx, actor, clock } = ctx;
  const name = await requireCustomer(ctx, customerId);
  const note = {
    id: newId(),
    author_id: actor.accountId,
    author_name: actor.name,
    body,
    version: 1,
    created_at: clock.now(),
    changed_at: null,
  };
  await insertNote(tx, { ...note, partner_id: actor.organizationId, customer_id: customerId });
  await tell(ctx, 'customer.note-added', { id: customerId, name });
  return describe(ctx, note);
}

export async function changeNote(
  ctx: MemberContext,
  at: { customerId: string; noteId: string },
  seen: number,
  body: string,
): Promise<CustomerNote> {
  const { note, customer } = await lockDecided(ctx, at, 'change');
  if (note.version !== seen) throw staleVersion();
  await updateNote(ctx.tx, ctx.actor.organizationId, note.id, body, ctx.clock.now());
  await tell(ctx, 'customer.note-changed', customer);
  return describe(ctx, { ...note, body, version: note.version + 1, changed_at: ctx.clock.now() });
}

export async function removeNote(ctx: MemberContext, at: { customerId: string; noteId: string }) {
  const { note, customer } = await lockDecided(ctx, at, 'remove');
  await deleteNote(ctx.tx, ctx.actor.organizationId, note.id);
  await tell(ctx, 'customer.note-removed', customer);
}

async function lockDecided(
  ctx: MemberContext,
  { customerId, noteId }: { customerId: string; noteId: string },
  deed: 'change' | 'remove',
) {
  const { tx, actor } = ctx;
  requirePermission(actor, 'customers:edit');
  const name = await requireCustomer(ctx, customerId);
  const note = await lockNote(tx, actor.organizationId, customerId, noteId);
  if (!note) throw notFound('note');
  const decision = decideNote({ deed, ...standingOf(ctx, note) });
  if (!decision.allowed) throw refused(explain(NOTE_SENTENCES, decision.reason));
  return { note, customer: { id: customerId, name } };
}

const standingOf = ({ actor }: MemberContext, note: Pick<NoteRecord, 'author_id'>) => ({
  own: note.author_id === actor.accountId,
  administrator: actor.roles.includes('administrator'),
});

async function requireCustomer({ tx, actor }: MemberContext, id: string): Promise<string> {
  const name = await findCustomerName(tx, actor.organizationId, id);
  if (name === undefined) throw notFound('customer');
  return name;
}

const tell = (ctx: MemberContext, action: string, customer: { id: string; name: string }) =>
  recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'customer', ...customer },
  });

const describe = (ctx: MemberContext, note: NoteRecord): CustomerNote => ({
  id: note.id,
  body: note.body,
  author: note.author_name,
  own: standingOf(ctx, note).own,
  removable:
    may(ctx.actor, 'customers:edit') && decideNote({ deed: 'remove', ...standingOf(ctx, note) }).allowed,
  createdAt: note.created_at.toISOString(),
  changedAt: note.changed_at?.toISOString() ?? null,
  version: note.version,
});
