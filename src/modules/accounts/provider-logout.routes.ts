import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { untiedRoute } from '../../platform/http/routes.ts';
import { readForms, sendTokenRefusal, TokenRefusal } from '../../platform/http/token-endpoint.ts';
import { LoggedOut, LogoutRequest } from './provider-logout.contract.ts';
import { endByProvider } from './provider-logout.service.ts';

/** In a scope of its own: it takes forms and refuses as OpenID Connect Back-Channel Logout 1.0 says. */
export function providerLogoutRoutes(app: FastifyInstance) {
  app.register(async (scope) => {
    readForms(scope);
    scope.setErrorHandler(sendTokenRefusal);
    untiedRoute(
      scope,
      {
        method: 'POST',
        url: '/auth/:provider/logout',
        operationId: 'endByProvider',
        summary:
          'A sign-in provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0); takes a form',
        tag: 'Accounts',
        form: true,
        params: z.object({ provider: z.string().max(40) }),
        body: LogoutRequest,
        responses: { 200: LoggedOut, 400: TokenRefusal },
      },
      async (ctx, { params, body, request }) => {
        await endByProvider(ctx, params.provider, body.logout_token, request.ip);
        return ok({});
      },
    );
  });
}
