import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import type { Answer } from '../../platform/http/answers.ts';
import { browserOf, handOver } from '../../platform/http/browsers.ts';
import { untiedRoute } from '../../platform/http/routes.ts';
import { arriveFrom, departTo } from './open-id.service.ts';
import { clearState, keepState, stateOf } from './open-id-state.routes.ts';

const tag = 'Accounts';
const Provider = z.object({ provider: z.string().max(40) });

/** The two addresses that a browser visits on its way through a sign-in provider. */
export function openIdRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'GET',
      url: '/auth/:provider/start',
      operationId: 'startOpenIdSignIn',
      summary: 'Go to a sign-in provider; `returnTo` is a path of this site to come back to',
      tag,
      params: Provider,
      query: z.object({ returnTo: z.string().max(2_000).optional() }),
      responses: { 302: null },
    },
    (ctx, { params, query, request, reply }) =>
      orBackToSignIn(request, query.returnTo, async () => {
        const { url, state } = await departTo(ctx, params.provider, query.returnTo);
        keepState(reply, ctx.settings.publicUrl, state);
        return seeOther(url);
      }),
  );
  untiedRoute(
    app,
    {
      method: 'GET',
      url: '/auth/:provider/callback',
      operationId: 'finishOpenIdSignIn',
      summary: 'Where a sign-in provider sends the browser back to',
      tag,
      params: Provider,
      query: z.looseObject({ state: z.string().max(1_000).optional() }),
      responses: { 302: null },
    },
    (ctx, { params, query, request, reply }) =>
      orBackToSignIn(request, undefined, async () => {
        clearState(reply, ctx.settings.publicUrl);
        const way = {
          providerId: params.provider,
          url: request.url,
          state: query.state,
          browserState: stateOf(request, ctx.settings.publicUrl),
        };
        const { session, returnTo } = await arriveFrom(ctx, way, browserOf(request));
        if (session) handOver(reply, ctx.settings.publicUrl, { session });
        return seeOther(returnTo);
      }),
  );
}

const seeOther = (location: string): Answer => ({ status: 302, headers: { location } });

/** A person in a browser reads what went wrong on the sign-in page; a program gets the problem itself. */
async function orBackToSignIn(
  request: FastifyRequest,
  returnTo: string | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const isPage = String(request.headers.accept ?? '').includes('text/html');
    if (!isPage || !(error instanceof DomainError) || !error.details.reason) throw error;
    const query = new URLSearchParams({ problem: error.details.reason });
    if (returnTo !== undefined) query.set('returnTo', returnTo);
    return seeOther(`/sign-in?${query}`);
  }
}
