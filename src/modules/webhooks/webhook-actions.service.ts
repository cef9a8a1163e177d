import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findDelivery, hasFailed } from './deliveries.repo.ts';
import { countEndpoints, findEndpoint } from './endpoints.repo.ts';
import {
  decideAdding,
  decideSendingAgain,
  decideSendingFailed,
  decideTesting,
  WEBHOOK_SENTENCES,
} from './webhooks.rules.ts';

const ofPartner = { permission: 'webhooks:manage', onlyFor: 'partner' } as const;
const subject = { kind: 'endpoint', by: 'id' } as const;

async function endpointOf({ tx, actor }: MemberContext, id: string) {
  const endpoint = await findEndpoint(tx, actor.organizationId, id);
  if (!endpoint) throw notFound('webhook endpoint');
  return { name: endpoint.name, paused: endpoint.pausedAt !== null };
}

const alwaysAllowed = async (ctx: MemberContext, id: string) => allowed((await endpointOf(ctx, id)).name);

export const webhookActions: ActionDefinition[] = [
  {
    ...{ action: 'addWebhookEndpoint', words: 'add an endpoint', ...ofPartner, subject: null },
    consider: async ({ tx, actor }) =>
      verdictOf('', decideAdding(await countEndpoints(tx, actor.organizationId)), WEBHOOK_SENTENCES),
  },
  {
    ...{ action: 'changeWebhookEndpoint', words: 'change the endpoint', ...ofPartner, subject },
    consider: alwaysAllowed,
  },
  {
    ...{ action: 'removeWebhookEndpoint', words: 'remove the endpoint', ...ofPartner, subject },
    consider: alwaysAllowed,
  },
  {
    ...{ action: 'renewWebhookSecret', words: 'renew the secret', ...ofPartner, subject },
    consider: alwaysAllowed,
  },
  {
    ...{ action: 'testWebhookEndpoint', words: 'send a test event', ...ofPartner, subject },
    async consider(ctx, id) {
      const { name, paused } = await endpointOf(ctx, id);
      return verdictOf(name, decideTesting({ paused }), WEBHOOK_SENTENCES);
    },
  },
  {
    ...{ action: 'sendWebhookAgain', words: 'send the event again', ...ofPartner },
    subject: { kind: 'endpoint/event', by: 'path' },
    async consider(ctx, path) {
      const [endpointId = '', eventId = ''] = path.split('/');
      const { name, paused } = await endpointOf(ctx, endpointId);
      const delivery = await findDelivery(ctx.tx, ctx.actor.organizationId, endpointId, eventId);
      if (!delivery) throw notFound('delivery');
      return verdictOf(name, decideSendingAgain({ paused, state: delivery.state }), WEBHOOK_SENTENCES);
    },
  },
  {
    ...{ action: 'sendFailedWebhooksAgain', words: 'send again what failed', ...ofPartner, subject },
    async consider(ctx, id) {
      const { name, paused } = await endpointOf(ctx, id);
      const failed = await hasFailed(ctx.tx, ctx.actor.organizationId, id, new Date(0));
      return verdictOf(name, decideSendingFailed({ paused, failed }), WEBHOOK_SENTENCES);
    },
  },
];
