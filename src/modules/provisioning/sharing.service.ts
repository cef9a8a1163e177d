import { addDays } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { findOperation, type OperationRow } from './operations.repo.ts';
import { sideOf } from './operations.service.ts';
import { operationSubject } from './queueing.service.ts';
import { insertTrackerLink, listTrackerLinks, MOST_LINKS, revokeTrackerLink } from './sharing.repo.ts';
import { LINK_DAYS } from './sharing.rules.ts';

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

/** The link shows nothing any more, to those who look at it now either. */
export async function withdrawTrackerLink(ctx: MemberContext, operationId: string, linkId: string) {
  requirePermission(ctx.actor, 'operations:share');
  const operation = await operationOf(ctx, operationId);
  const of = { organizationId: ctx.actor.organizationId, operationId };
  if (!(await revokeTrackerLink(ctx.tx, of, linkId, ctx.clock.now()))) throw notFound('link');
  await record(ctx, operation, 'tracker-link.withdrawn');
  await notify(ctx.tx, operationSubject(operationId));
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
