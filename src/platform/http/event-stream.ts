import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { inItsTime } from '../organization-time/in-its-time.ts';
import { isDatabaseAway } from '../postgres/failures.ts';
import { enter } from './door.ts';
import { Problem } from './problems.ts';

const HEARTBEAT = 15_000;
/** Changes that come close together are told as one. */
const GATHER = 100;

type StreamOptions<P extends z.ZodType> = {
  url: string;
  operationId: string;
  summary: string;
  tag: string;
  params: P;
};

type Look = { data: unknown; last: boolean };

/** What is watched, and how its state is read each time: with the watcher's own rights as they are then. */
type Watched<P> = {
  event: string;
  subject(params: P): string;
  read(ctx: MemberContext, params: P): Promise<Look>;
};

/**
 * Server-sent events for a person of the organization in the path. The state is sent at once and after each change,
 * until `read` says that it was the last. Between two events nothing is held: no transaction, no connection.
 */
export function memberEventStream<P extends z.ZodType>(
  app: FastifyInstance,
  { url, operationId, summary, tag, params }: StreamOptions<P>,
  watched: Watched<z.output<P>>,
) {
  app.route({
    method: 'GET',
    url,
    config: { audience: 'member', responses: { 200: null } },
    schema: {
      operationId,
      summary,
      tags: [tag],
      params,
      security: [{ session: [] }],
      produces: ['text/event-stream'],
      response: {
        200: z.string().meta({ description: 'Server-sent events' }),
        '4xx': Problem,
        '5xx': Problem,
      },
    },
    handler: (request, reply) => stream(app, request, reply, watched),
  });
}

async function stream<P>(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  watched: Watched<P>,
) {
  const params = request.params as P;
  let changed = false;
  let wake = () => {};
  const unwatch = app.portico.notifications.watch(watched.subject(params), () => {
    changed = true;
    wake();
  });
  let look: Look;
  try {
    look = await lookOnce(app, request, watched, params);
  } catch (error) {
    unwatch();
    throw error;
  }
  const { raw } = reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const heartbeat = setInterval(() => raw.write(':\n\n'), HEARTBEAT);
  raw.on('error', () => {});
  raw.on('close', () => wake());
  try {
    for (;;) {
      raw.write(`event: ${watched.event}\ndata: ${JSON.stringify(look.data)}\n\n`);
      if (look.last) break;
      look.data = undefined; // thousands of streams wait, each for hours
      while (!changed && !raw.destroyed) await new Promise<void>((resolve) => (wake = resolve));
      if (raw.destroyed) break;
      await sleep(GATHER);
      changed = false;
      look = await lookUntilThere(raw, () => lookOnce(app, request, watched, params));
    }
  } catch {
    // The watcher may not see it any more: the stream ends, and a new one is told why.
  } finally {
    unwatch();
    clearInterval(heartbeat);
    raw.end();
  }
}

const AGAIN = 1_000;

/** Waits for a database that is away as long as the watcher does. */
async function lookUntilThere(raw: ServerResponse, look: () => Promise<Look>): Promise<Look> {
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (raw.destroyed || !isDatabaseAway(error)) throw error;
      await sleep(AGAIN);
    }
  }
}

function lookOnce<P>(app: FastifyInstance, request: FastifyRequest, watched: Watched<P>, params: P) {
  const { db, clock, jobs, settings } = app.portico;
  const now = clock.now();
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { organizationId } = request.params as { organizationId: string };
      const { account, actor, aheadMs } = await enter(tx, app.portico, request, organizationId);
      if (!actor) throw notFound('organization');
      const own = { tx, clock: { now: () => now }, jobs, settings, correlationId: request.id };
      return watched.read({ ...inItsTime(own, aheadMs), account, actor }, params);
    });
}
