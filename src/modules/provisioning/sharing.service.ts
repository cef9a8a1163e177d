import { addDays, ahead } from '../../kernel/clock.ts';
import type { Context, MemberContext, UntiedContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { networkOf } from '../accounts/devices.rules.ts';
import { countAttempt } from '../accounts/index.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { operationDetails } from './operation-answers.ts';
import { findOperation, listStepsWithAttempts, type OperationRow, readHistory } from './operations.repo.ts';
import { sideOf } from './operations.service.ts';
import type { SharedTracker } from './sharing.contract.ts';
import {
  findSharedBy,
  insertTrackerLink,
  listTrackerLinks,
  MOST_LINKS,
  revokeTrackerLink,
} from './sharing.repo.ts';
import { LINK_DAYS, linkStands, safeNote } from './sharing.rules.ts';

/** The own organization's links to a wait that still stand; never the links themselves. */
export async function readTrackerLinks(ctx: MemberContext, operationId: string) {
  requirePermission(ctx.actor, 'operations:read');
  await operationOf(ctx, operationId);
  const of = { organizationId: ctx.actor.organizationId, operationId };
  const links = await listTrackerLinks(ctx.tx, of, ctx.clock.now());
  return {
    items: links.map((link) => ({
      id: link.id,
      madeBy: link.made_by,
      createdAt: link.created_at.toISOString(),
      expiresAt: link.expires_at.toISOString(),
    })),
    mayShare: may(ctx.actor, 'operations:share'),
  };
}

/** A link that shows this one wait to whoever has it; told once. */
export async function shareOperation(ctx: MemberContext, operationId: string): Promise<string> {
  requirePermission(ctx.actor, 'operations:share');
  const { tx, actor, clock, settings } = ctx;
  const operation = await operationOf(ctx, operationId);
  const of = { organizationId: actor.organizationId, operationId };
  const now = clock.now();
  if ((await listTrackerLinks(tx, of, now)).length >= MOST_LINKS) throw refused(TOO_MANY);
  const token = newToken();
  await insertTrackerLink(tx, {
    organization_id: actor.organizationId,
    id: newId(),
    partner_id: operation.partner_id,
    operation_id: operationId,
    token_hash: hashToken(token),
    made_by: actor.name,
    created_at: now,
    expires_at: addDays(now, LINK_DAYS),
    revoked_at: null,
  });
  await record(ctx, operation, 'tracker-link.made');
  return `${settings.publicUrl}/tracker#${token}`;
}

const TOO_MANY = {
  reason: 'too-many-links',
  sentence: `There are ${MOST_LINKS} links to this already.`,
  remedy: 'Withdraw one that nobody needs any more.',
  who: 'Whoever may share this in your organization',
};

/** The link shows nothing any more. */
export async function withdrawTrackerLink(ctx: MemberContext, operationId: string, linkId: string) {
  requirePermission(ctx.actor, 'operations:share');
  const operation = await operationOf(ctx, operationId);
  const of = { organizationId: ctx.actor.organizationId, operationId };
  if (!(await revokeTrackerLink(ctx.tx, of, linkId, ctx.clock.now()))) throw notFound('link');
  await record(ctx, operation, 'tracker-link.withdrawn');
}

async function operationOf(ctx: MemberContext, id: string): Promise<OperationRow> {
  const operation = await findOperation(ctx.tx, sideOf(ctx), id);
  if (!operation) throw notFound('operation');
  return operation;
}

async function record(ctx: MemberContext, operation: OperationRow, action: string) {
  const { partner_id, organization_id, id, service_name, customer_name } = operation;
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [partner_id, ...(organization_id ? [organization_id] : [])],
    action,
    subject: { kind: 'operation', id, name: `${service_name} for ${customer_name}` },
  });
}

/**
 * What a link shows. A wrong one, a withdrawn one and one that has run out answer as one that never was; whoever tries many
 * of those from one network has to wait.
 */
export async function lookUpSharedTracker(
  ctx: UntiedContext,
  token: string,
  address: string,
): Promise<SharedTracker> {
  const shared = await ctx.inTransaction((inside) => findSharedTracker(inside, token));
  if (shared) return shared;
  await countAttempt(ctx, 'tracker-address', networkOf(address));
  throw notFound('link');
}

async function findSharedTracker({ tx, clock }: Context, token: string): Promise<SharedTracker | undefined> {
  const link = await findSharedBy(tx, hashToken(token));
  if (!link) return undefined;
  await actFor(tx, link.partner_id);
  const side = { column: 'partner_id', organizationId: link.partner_id } as const;
  const row = await findOperation(tx, side, link.operation_id);
  const now = ahead(clock, link.ahead_ms).now();
  const stands =
    row &&
    linkStands({
      expiresAt: link.expires_at,
      revokedAt: link.revoked_at,
      finishedAt: row.finished_at,
      now,
    });
  if (!row || !stands) return undefined;
  const [steps, history] = await Promise.all([
    listStepsWithAttempts(tx, row.partner_id, row.id),
    readHistory(tx, row),
  ]);
  const details = operationDetails(row, steps, history, { now, mayRetry: false, otherIsOpen: false });
  const shared = forStrangers(details);
  return link.of_sandbox ? { ...shared, serviceName: `${shared.serviceName} (sandbox)` } : shared;
}

function forStrangers(operation: ReturnType<typeof operationDetails>): SharedTracker {
  const { kind, state, serviceName, startedAt, finishedAt, promise, stepsDone, stepsInAll } = operation;
  const { estimate, estimateSentence, supportTold } = operation;
  return {
    ...{ kind, state, serviceName, startedAt, finishedAt, promise, stepsDone, stepsInAll },
    ...{ estimate, estimateSentence, supportTold },
    steps: operation.steps.map(({ label, state: standing, who, attempts, ...step }) => ({
      ...{ label, state: standing, who },
      note: safeNote({
        state: standing,
        failedTries: attempts.filter(({ outcome }) => outcome !== null && outcome !== 'done').length,
      }),
      nextTryAt: step.nextTryAt,
      startedAt: step.startedAt,
      finishedAt: step.finishedAt,
      tries: attempts.length,
    })),
  };
}
