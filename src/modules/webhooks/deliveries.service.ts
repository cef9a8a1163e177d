import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { listEventsAfter, type Place } from '../audit/index.ts';
import { cloudEventOf } from './cloud-events.rules.ts';
import {
  findDelivery,
  hasFailed,
  listAttempts,
  listCaught,
  listDeliveries,
  lockDelivery,
  markDelivery,
  reviveFailed,
} from './deliveries.repo.ts';
import { markDue } from './endpoints.repo.ts';
import { lockOwn, readEndpoint, refuseUnless, tell } from './endpoints.service.ts';
import { type DeliveryState, decideSendingAgain, decideSendingFailed } from './webhooks.rules.ts';

type Page = { limit: number; before?: string | undefined; state?: DeliveryState | undefined };

/** What was or is to be sent to the endpoint, the newest first. */
export async function readDeliveries(ctx: MemberContext, endpointId: string, page: Page) {
  await readEndpoint(ctx, endpointId);
  return listDeliveries(ctx.tx, ctx.actor.organizationId, endpointId, page);
}

/** One of them with its body and every attempt. */
export async function readDelivery(ctx: MemberContext, endpointId: string, eventId: string) {
  const { tx, actor } = ctx;
  await readEndpoint(ctx, endpointId);
  const [delivery, attempts] = await Promise.all([
    findDelivery(tx, actor.organizationId, endpointId, eventId),
    listAttempts(tx, actor.organizationId, endpointId, eventId),
  ]);
  if (!delivery) throw notFound('delivery');
  return { ...delivery, body: JSON.stringify(cloudEventOf(delivery, sourceOf(ctx))), attempts };
}

/** What a sandbox caught of what happened in a time of its clock, in that order; nothing for whoever may not read the trail. */
export async function readCaught({ tx, actor }: MemberContext, period: Parameters<typeof listCaught>[2]) {
  return may(actor, 'audit:read') ? listCaught(tx, actor.organizationId, period) : [];
}

const sourceOf = ({ actor, settings }: MemberContext) => ({
  organizationId: actor.organizationId,
  publicUrl: settings.publicUrl,
  sandboxId: actor.sandboxId ?? null,
});

/** Sends one event anew, under the same id. */
export async function sendAgain(ctx: MemberContext, endpointId: string, eventId: string): Promise<void> {
  const { tx, actor, clock } = ctx;
  const endpoint = await lockOwn(ctx, endpointId);
  const delivery = await lockDelivery(tx, actor.organizationId, endpointId, eventId);
  if (!delivery) throw notFound('delivery');
  refuseUnless(decideSendingAgain({ paused: endpoint.pausedAt !== null, state: delivery.state }));
  const now = clock.now();
  await markDelivery(
    tx,
    actor.organizationId,
    { endpointId, eventId },
    { state: 'waiting', tries: 0, nextTryAt: now },
  );
  await markDue(tx, actor.organizationId, [endpointId], now);
  await tell(ctx, 'webhook-endpoint.sent-again', endpoint, { event: eventId });
}

/** Sends anew whatever has failed for good of what was to be sent since then. */
export async function sendFailedAgain(ctx: MemberContext, endpointId: string, since: Date): Promise<number> {
  const { tx, actor, clock } = ctx;
  const endpoint = await lockOwn(ctx, endpointId);
  const failed = await hasFailed(tx, actor.organizationId, endpointId, since);
  refuseUnless(decideSendingFailed({ paused: endpoint.pausedAt !== null, failed }));
  const now = clock.now();
  const count = await reviveFailed(tx, actor.organizationId, endpointId, { since, now });
  await markDue(tx, actor.organizationId, [endpointId], now);
  await tell(ctx, 'webhook-endpoint.sent-again', endpoint, { since: since.toISOString(), count });
  return count;
}

/** The organization's trail as events behind a place, in an order that stays: for programs that rather ask than are told. */
export async function readEvents(ctx: MemberContext, page: { limit: number; after?: Place | undefined }) {
  requirePermission(ctx.actor, 'audit:read');
  const lines = await listEventsAfter(ctx.tx, ctx.actor.organizationId, { ...page, limit: page.limit + 1 });
  const shown = lines.slice(0, page.limit);
  return {
    events: shown.map((line) => cloudEventOf(line, sourceOf(ctx))),
    last: shown.at(-1) ?? page.after,
    more: lines.length > page.limit,
  };
}
