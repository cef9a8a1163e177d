import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import type { Answer } from '../../platform/http/answers.ts';
import { browserOf, handOver } from '../../platform/http/browsers.ts';
import { untiedRoute } from '../../platform/http/routes.ts';
import { OPEN_ID_MINUTES } from './accounts.rules.ts';
import { arriveFrom, departTo } from './open-id.service.ts';

const tag = 'Accounts';
const STATE_COOKIE = 'portico_sign_in';
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
        reply.setCookie(STATE_COOKIE, state, {
          path: '/auth',
          httpOnly: true,
          sameSite: 'lax',
          secure: ctx.settings.publicUrl.startsWith('https:'),
          maxAge: OPEN_ID_MINUTES * 60,
        });
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
        clearState(reply);
        const way = {
          providerId: params.provider,
          url: request.url,
          state: query.state,
          browserState: request.cookies[STATE_COOKIE],
        };
        const entered = await arriveFrom(ctx, way, browserOf(request));
        handOver(reply, ctx.settings.publicUrl, entered);
        return seeOther(entered.returnTo);
      }),
  );
}

const seeOther = (location: string): Answer => ({ status: 302, headers: { location } });

const clearState = (reply: FastifyReply) =>
  reply.clearCookie(STATE_COOKIE, { path: '/auth', httpOnly: true, sameSite: 'lax' });

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
