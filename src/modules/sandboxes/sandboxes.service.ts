import { addDays, ahead } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { askServicesAgain } from '../provisioning/index.ts';
import { readCaught } from '../webhooks/index.ts';
import { findMove, insertMove, isUnderWay, listMoments, listMoves, MOST_MOMENTS } from './moves.repo.ts';
import { CLOCK_QUEUE } from './moving.service.ts';
import type { Wanted } from './sandboxes.contract.ts';
import {
  findSandbox,
  listCaughtMails,
  lockSandbox,
  markServices,
  type SandboxRow,
} from './sandboxes.repo.ts';
import {
  decideMoving,
  ERASED_AFTER_DAYS,
  SANDBOX_SENTENCES,
  type Services,
  withCaught,
} from './sandboxes.rules.ts';

type Page = { limit: number; before?: string | undefined };

/** Whether the organization is a sandbox, and the one that it is or has. */
export async function readSandbox(ctx: MemberContext) {
  const { tx, actor } = ctx;
  requirePermission(actor, 'customers:read');
  const found = await findSandbox(tx, actor.organizationId);
  return { isSandbox: isSandbox(actor), sandbox: found ? standing(ctx, found) : null };
}

function standing({ clock, actor }: MemberContext, { id, name, services, lastUsedAt, aheadMs }: SandboxRow) {
  const theirs = isSandbox(actor) ? clock : ahead(clock, aheadMs);
  return {
    ...{ organizationId: id, name, services },
    now: theirs.now().toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    erasedAt: addDays(lastUsedAt, ERASED_AFTER_DAYS).toISOString(),
  };
}

/** A sandbox's customers belong to it, and have no clock to move. */
const isSandbox = ({ sandboxId, organizationId }: MemberContext['actor']) => sandboxId === organizationId;

/** The moment that is meant, by the sandbox's clock. */
export const wantedMoment = (now: Date, { hours, to }: Wanted): Date =>
  to === undefined ? new Date(now.getTime() + (hours ?? 0) * 3_600_000) : new Date(to);

/** Whether the clock may be moved there now. */
export async function considerMoving({ tx, clock, actor }: MemberContext, to: Date) {
  const underWay = await isUnderWay(tx, actor.organizationId);
  return decideMoving({ isSandbox: isSandbox(actor), now: clock.now(), to, underWay });
}

/** Sends the clock on its way; a worker moves it, and what comes due on the way happens in its order. */
export async function moveClock(ctx: MemberContext, wanted: Wanted): Promise<{ id: string }> {
  const { tx, clock, actor, jobs } = ctx;
  requirePermission(actor, 'sandbox:manage');
  const sandboxId = actor.organizationId;
  await lockSandbox(tx, sandboxId);
  const to = wantedMoment(clock.now(), wanted);
  const decision = await considerMoving(ctx, to);
  if (!decision.allowed) throw refused(explain(SANDBOX_SENTENCES, decision.reason));
  const found = await findSandbox(tx, sandboxId);
  if (!found) throw notFound('sandbox');
  const id = newId();
  const further = to.getTime() - clock.now().getTime();
  await insertMove(tx, {
    ...{ organization_id: sandboxId, id, from_at: clock.now(), to_at: to },
    ...{ ahead_ms: found.aheadMs + further, asked_by: actor.name },
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [sandboxId],
    action: 'sandbox.clock-moved',
    subject: { kind: 'sandbox', id: sandboxId, name: actor.organizationName },
    details: { from: clock.now().toISOString(), to: to.toISOString() },
  });
  await jobs.enqueue(tx, CLOCK_QUEUE, { sandboxId, moveId: id });
  return { id };
}

/** How what stands in for the brokers of services answers from now on. */
export async function changeServices(ctx: MemberContext, services: Services): Promise<void> {
  const { tx, actor } = ctx;
  requirePermission(actor, 'sandbox:manage');
  if (!isSandbox(actor)) throw refused(explain(SANDBOX_SENTENCES, 'not-a-sandbox'));
  await lockSandbox(tx, actor.organizationId);
  await markServices(tx, actor.organizationId, services);
  await askServicesAgain(ctx, actor.organizationId);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'sandbox.services-changed',
    subject: { kind: 'sandbox', id: actor.organizationId, name: actor.organizationName },
    details: { services },
  });
}

export async function readMoves({ tx, actor }: MemberContext, page: Page) {
  requirePermission(actor, 'customers:read');
  return listMoves(tx, actor.organizationId, page);
}

/** One move with what came due on its way: lines of the trail, mails, and what was caught on its way to programs. */
export async function readMove(ctx: MemberContext, id: string) {
  const { tx, actor } = ctx;
  requirePermission(actor, 'customers:read');
  const move = await findMove(tx, actor.organizationId, id);
  if (!move) throw notFound('move');
  const [moments, caught] = await Promise.all([
    listMoments(tx, actor.organizationId, id),
    readCaught(ctx, { after: move.fromAt, until: arrivalOf(move), limit: MOST_MOMENTS }),
  ]);
  return { ...move, moments: withCaught(moments, caught) };
}

/** By the sandbox's clock, which has gone on while it was moved; null while it is on its way. */
const arrivalOf = ({ finishedAt, aheadMs }: { finishedAt: Date | null; aheadMs: number }) =>
  finishedAt && new Date(finishedAt.getTime() + aheadMs);

/** What the sandbox would have sent. */
export async function readCaughtMails({ tx, actor }: MemberContext, page: Page) {
  requirePermission(actor, 'customers:read');
  return listCaughtMails(tx, actor.organizationId, page);
}
