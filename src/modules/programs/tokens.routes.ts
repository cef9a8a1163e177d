import type { FastifyInstance } from 'fastify';
import { ok } from '../../platform/http/answers.ts';
import { untiedRoute } from '../../platform/http/routes.ts';
import { readForms, sendTokenRefusal, TokenRefusal } from '../../platform/http/token-endpoint.ts';
import { Token, TokenRequest } from './programs.contract.ts';
import { giveToken } from './tokens.service.ts';

/** In a scope of its own: it takes forms and refuses as OAuth 2.0 says, as nothing else does here. */
export function tokenRoutes(app: FastifyInstance) {
  app.register(async (scope) => {
    readForms(scope);
    scope.setErrorHandler(sendTokenRefusal);
    untiedRoute(
      scope,
      {
        method: 'POST',
        url: '/api/v1/token',
        operationId: 'giveToken',
        summary:
          'A token for a program that proves itself by a signed assertion (RFC 6749, 7523); takes a form',
        tag: 'Programs',
        form: true,
        body: TokenRequest,
        responses: { 200: Token, 400: TokenRefusal, 401: TokenRefusal },
      },
      async (ctx, { body, request }) => ok(await giveToken(ctx, body, request.ip)),
    );
  });
}
