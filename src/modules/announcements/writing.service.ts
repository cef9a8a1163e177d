import type { Actor, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { WriteAnnouncement } from './announcements.contract.ts';
import {
  type AnnouncementRow,
  endAnnouncement,
  findAnnouncement,
  insertAnnouncement,
  listWritten,
  updateAnnouncement,
} from './announcements.repo.ts';
import { ANNOUNCEMENT_SENTENCES, decideChanging, stretchProblem } from './announcements.rules.ts';

/** Partners and customers are told that their organization writes none. */
function requireWriting(actor: Actor) {
  if (actor.organizationKind !== 'vendor') throw notFound('announcement');
  requirePermission(actor, 'announcements:write');
}

/** Everything that the vendor has announced, planned and over too. */
export async function readWritten(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined },
) {
  requireWriting(actor);
  return listWritten(tx, actor.organizationId, page);
}

export async function readWrittenAnnouncement({ tx, actor }: MemberContext, id: string) {
  requireWriting(actor);
  const found = await findAnnouncement(tx, actor.organizationId, id);
  if (!found) throw notFound('announcement');
  return found;
}

/** Shown from its first moment until its last to everybody whom it is for. Returns the new id. */
export async function publishAnnouncement(ctx: MemberContext, wanted: WriteAnnouncement): Promise<string> {
  const { tx, actor, clock } = ctx;
  requireWriting(actor);
  const id = newId();
  const fields = fieldsOf(wanted, clock.now());
  await knownOffering(() =>
    insertAnnouncement(tx, actor.organizationId, {
      ...fields,
      ...{ id, authorName: actor.name, now: clock.now() },
    }),
  );
  await audit(ctx, 'announcement.published', { id, title: wanted.title }, wanted);
  return id;
}

/** Changes what is planned or current; whoever dismissed it is not shown it again. */
export async function changeAnnouncement(
  ctx: MemberContext,
  id: string,
  seenVersion: number,
  wanted: WriteAnnouncement,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const before = await requireOpen(ctx, id);
  if (before.version !== seenVersion) throw staleVersion();
  const fields = fieldsOf(wanted, clock.now());
  const done = await knownOffering(() =>
    updateAnnouncement(tx, actor.organizationId, id, seenVersion, fields),
  );
  if (!done) throw staleVersion();
  await audit(ctx, 'announcement.changed', { id, title: wanted.title }, wanted);
}

/** Nobody sees it from now on. */
export async function endAnnouncementNow(ctx: MemberContext, id: string): Promise<void> {
  const found = await requireOpen(ctx, id);
  if (!(await endAnnouncement(ctx.tx, ctx.actor.organizationId, found, ctx.clock.now())))
    throw staleVersion();
  await audit(ctx, 'announcement.ended', found, {});
}

async function requireOpen(ctx: MemberContext, id: string): Promise<AnnouncementRow> {
  const found = await readWrittenAnnouncement(ctx, id);
  const decision = decideChanging(found, ctx.clock.now());
  if (!decision.allowed) throw refused(explain(ANNOUNCEMENT_SENTENCES, decision.reason));
  return found;
}

function fieldsOf(
  { title, body, severity, audiences, offeringCode, ...stretch }: WriteAnnouncement,
  now: Date,
) {
  const [startsAt, endsAt] = [new Date(stretch.startsAt), new Date(stretch.endsAt)];
  const problem = stretchProblem({ startsAt, endsAt }, now);
  if (problem) throw invalidField('/endsAt', problem, 'wrong-end');
  return {
    title,
    body,
    severity,
    audiences,
    offering_code: offeringCode,
    starts_at: startsAt,
    ends_at: endsAt,
  };
}

async function knownOffering<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error)?.includes('offering_code'))
      throw invalidField('/offeringCode', 'Choose a service from the catalogue.', 'unknown-offering');
    throw error;
  }
}

async function audit(
  ctx: MemberContext,
  action: string,
  { id, title }: { id: string; title: string },
  details: Partial<WriteAnnouncement>,
) {
  const { body: _long, ...short } = details;
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'announcement', id, name: title },
    details: short,
  });
}
