import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noContent, ok } from '../../platform/http/answers.ts';
import { accountRoute, untiedAccountRoute } from '../../platform/http/routes.ts';
import { readIdentities, removeIdentity } from './identities.service.ts';
import { departTo } from './open-id.service.ts';
import { keepState } from './open-id-state.routes.ts';

const tag = 'Accounts';

const Identities = z
  .object({
    items: z.array(
      z.object({ id: z.uuid(), issuer: z.string(), name: z.string(), linkedAt: z.iso.datetime() }),
    ),
    removable: z.boolean().meta({ description: 'Whether another way in would be left.' }),
  })
  .meta({ id: 'Identities' });

const LinkStart = z
  .strictObject({ provider: z.string().max(40), returnTo: z.string().max(2_000).optional() })
  .meta({ id: 'LinkStart' });

/** Several identities of one account: attached only by somebody who is signed in here and signs in there. */
export function identityRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/me/identities',
      operationId: 'readIdentities',
      summary: 'Sign-in providers that know the own account',
      tag,
      responses: { 200: Identities },
    },
    async (ctx) => ok(await readIdentities(ctx)),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/me/identities/start',
      operationId: 'startLinking',
      stepUp: true,
      summary: 'Go to a sign-in provider to attach that identity to the own account',
      tag,
      body: LinkStart,
      responses: { 200: z.object({ url: z.url() }) },
    },
    async (ctx, { body, reply }) => {
      const { url, state } = await departTo(ctx, body.provider, body.returnTo ?? '/account', {
        accountId: ctx.account.accountId,
        provesAfresh: false,
      });
      keepState(reply, ctx.settings.publicUrl, state);
      return ok({ url });
    },
  );
  accountRoute(
    app,
    {
      method: 'DELETE',
      url: '/api/v1/me/identities/:identityId',
      operationId: 'removeIdentity',
      stepUp: true,
      summary: 'Detach a sign-in provider; not the last way in',
      tag,
      params: z.object({ identityId: z.uuid() }),
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await removeIdentity(ctx, params.identityId);
      return noContent();
    },
  );
}
