import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { hostOf, refuseAddress } from '../../platform/remote/remote-addresses.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import {
  countEndpoints,
  deleteEndpoint,
  deleteStream,
  type EndpointRow,
  findEndpoint,
  insertEndpoint,
  listEndpoints,
  lockEndpoint,
  lockStream,
  markDue,
  updateEndpoint,
} from './endpoints.repo.ts';
import { makeSecret } from './webhook-secrets.service.ts';
import type { NewWebhookEndpoint, WebhookEndpointChange } from './webhooks.contract.ts';
import {
  decideAdding,
  decideTesting,
  TESTED,
  TROUBLE_SENTENCES,
  WEBHOOK_SENTENCES,
  type WebhookRefusal,
} from './webhooks.rules.ts';

export async function readEndpoints({ tx, actor }: MemberContext): Promise<EndpointRow[]> {
  requirePermission(actor, 'audit:read');
  requirePartner(actor);
  return listEndpoints(tx, actor.organizationId);
}

export async function readEndpoint({ tx, actor }: MemberContext, id: string): Promise<EndpointRow> {
  requirePermission(actor, 'audit:read');
  return found(await findEndpoint(tx, actor.organizationId, id));
}

/** Where a program of the organization is told of events from now on. Returns the secret too, which is shown this once. */
export async function addEndpoint(ctx: MemberContext, wanted: NewWebhookEndpoint) {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'webhooks:manage');
  requirePartner(actor);
  await lockStream(tx, actor.organizationId);
  refuseUnless(decideAdding(await countEndpoints(tx, actor.organizationId)));
  requireUsable(ctx, wanted.url);
  const id = newId();
  await insertEndpoint(tx, {
    ...{ organization_id: actor.organizationId, id, ...wanted, created_at: clock.now() },
    ...{ paused_at: null, pause_reason: null, failing_since: null, due_at: null, claimed_until: null },
    ...{ last_attempt_at: null, last_status: null, last_trouble: null },
  });
  const secret = await makeSecret(ctx, id);
  await tell(
    ctx,
    'webhook-endpoint.added',
    { id, name: wanted.name },
    { url: wanted.url, types: wanted.types },
  );
  return { id, secret };
}

/** Changes what is named. Resumed, what happened meanwhile is sent at once. */
export async function changeEndpoint(
  ctx: MemberContext,
  id: string,
  seenVersion: number,
  { paused, ...change }: WebhookEndpointChange,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const endpoint = await lockOwn(ctx, id);
  if (endpoint.version !== seenVersion) throw staleVersion();
  if (change.url !== undefined) requireUsable(ctx, change.url);
  const now = clock.now();
  const pauses = paused === true && !endpoint.pausedAt;
  const resumes = paused === false && endpoint.pausedAt !== null;
  await updateEndpoint(tx, actor.organizationId, id, {
    ...change,
    ...(pauses ? { paused_at: now, pause_reason: 'by-hand' as const } : {}),
    ...(resumes ? { paused_at: null, pause_reason: null, failing_since: null } : {}),
  });
  if (resumes) await markDue(tx, actor.organizationId, [id], now);
  const named = { id, name: change.name ?? endpoint.name };
  if (Object.keys(change).length > 0)
    await tell(ctx, 'webhook-endpoint.changed', named, {
      before: { name: endpoint.name, url: endpoint.url, types: endpoint.types },
      after: change,
    });
  if (pauses) await tell(ctx, 'webhook-endpoint.paused', named, { reason: 'by-hand' });
  if (resumes) await tell(ctx, 'webhook-endpoint.resumed', named, {});
}

/** With what waits for it, and the record of what was sent. */
export async function removeEndpoint(ctx: MemberContext, id: string): Promise<void> {
  const { tx, actor } = ctx;
  requirePermission(actor, 'webhooks:manage');
  await lockStream(tx, actor.organizationId);
  const endpoint = await lockOwn(ctx, id);
  await deleteEndpoint(tx, actor.organizationId, id);
  if ((await countEndpoints(tx, actor.organizationId)) === 0) await deleteStream(tx, actor.organizationId);
  await tell(ctx, 'webhook-endpoint.removed', endpoint, { url: endpoint.url });
}

/** A new secret, shown this once; the one before holds for another day. */
export async function renewSecret(ctx: MemberContext, id: string) {
  const endpoint = await lockOwn(ctx, id);
  const secret = await makeSecret(ctx, id);
  await tell(ctx, 'webhook-endpoint.secret-renewed', endpoint, {});
  return { id, secret };
}

/** An event that goes to this endpoint alone, and says who asked for it. */
export async function testEndpoint(ctx: MemberContext, id: string): Promise<void> {
  const endpoint = await lockOwn(ctx, id);
  refuseUnless(decideTesting({ paused: endpoint.pausedAt !== null }));
  await tell(ctx, TESTED, endpoint, {});
}

/** The endpoint of the own organization, held until the transaction ends. */
export async function lockOwn({ tx, actor }: MemberContext, id: string): Promise<EndpointRow> {
  requirePermission(actor, 'webhooks:manage');
  return found(await lockEndpoint(tx, actor.organizationId, id));
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw notFound('webhook endpoint');
  return row;
}

/** Customers and the vendor read their trail, or its events by cursor. */
function requirePartner({ organizationKind }: MemberContext['actor']) {
  if (organizationKind !== 'partner') throw notFound('webhook endpoints');
}

export function refuseUnless(decision: Decision<WebhookRefusal>): void {
  if (!decision.allowed) throw refused(explain(WEBHOOK_SENTENCES, decision.reason));
}

/** What can be told of an address without asking anybody; what its host resolves to is looked at with each connection. */
function requireUsable({ settings }: MemberContext, written: string): void {
  const hosts = settings.webhookInsideHosts;
  const reason =
    refuseAddress(written, hosts) ??
    (new URL(written).protocol === 'http:' && !hosts.includes(hostOf(new URL(written)))
      ? 'wrong-protocol'
      : undefined);
  if (!reason) return;
  const { sentence, remedy } = TROUBLE_SENTENCES[reason];
  throw invalidField('/url', `${sentence} ${remedy}`, reason);
}

export async function tell(
  ctx: MemberContext,
  action: string,
  endpoint: { id: string; name: string },
  details: Record<string, unknown>,
) {
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'webhook-endpoint', id: endpoint.id, name: endpoint.name },
    details,
  });
}
