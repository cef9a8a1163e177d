import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MemberContext, UntiedContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { inItsTime } from '../organization-time/in-its-time.ts';
import { isDatabaseAway } from '../postgres/failures.ts';
import { enter } from './door.ts';
import { Problem } from './problems.ts';
import { untied } from './routes.ts';
import { refuseForeignOrigin } from './session-cookie.ts';
import { refuseWrongInput } from './wrong-input.ts';

const HEARTBEAT = 15_000;
/** Changes that come close together are told as one. */
const GATHER = 100;
/** No timer of Node waits longer. */
const LONGEST = 2 ** 31 - 1;

type Described = { url: string; operationId: string; summary: string; tag: string };

/** A state as it is now. `again`: after how many milliseconds it is looked at even if nobody told of a change. */
type Look = { data: unknown; last: boolean; again?: number };

/** What one stream tells: its state at once, and after each change of its subjects, until `look` says that it was the last. */
type Told = { event: string; subjects: string[]; look(): Promise<Look> };

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
  { params, ...described }: Described & { params: P },
  watched: Watched<z.output<P>>,
) {
  app.route({
    method: 'GET',
    url: described.url,
    config: { audience: 'member', responses: { 200: null } },
    schema: { ...documented(described), params, security: [{ session: [] }] },
    handler: (request, reply) => {
      const asked = request.params as z.output<P>;
      return stream(app, reply, {
        event: watched.event,
        subjects: [watched.subject(asked)],
        look: () => lookOnce(app, request, watched, asked),
      });
    },
  });
}

/** Readers of one thing are counted together in this process; for one too many the stream ends after the first event. */
export type Shown = {
  event: string;
  subjects: string[];
  countedAs: string;
  look(ctx: UntiedContext): Promise<Look>;
};

const COME_BACK = 30_000;

/**
 * The same for anybody who shows a secret. It stands in the body: addresses are written into logs. `open` lets nobody in who
 * may not, and each look asks anew.
 */
export function bearerEventStream<B extends z.ZodType>(
  app: FastifyInstance,
  { body, readersAtOnce, ...described }: Described & { body: B; readersAtOnce: number },
  open: (ctx: UntiedContext, body: z.output<B>, address: string) => Promise<Shown>,
) {
  const takePlace = placesAt(readersAtOnce);
  app.route({
    method: 'POST',
    url: described.url,
    attachValidation: true,
    config: { audience: 'public', responses: { 200: null } },
    schema: { ...documented(described), body },
    handler: async (request, reply) => {
      refuseForeignOrigin(request, app.portico.settings.publicUrl);
      refuseWrongInput(request);
      const now = () => untied(app.portico, request);
      const shown = await open(now(), request.body as z.output<B>, request.ip);
      const told = { ...shown, look: () => shown.look(now()) };
      const leave = takePlace(shown.countedAs);
      return stream(app, reply, told, { once: leave === undefined }).finally(leave);
    },
  });
}

/** Takes one of so many places at a thing and answers with how to leave it; undefined when all are taken. */
function placesAt(most: number) {
  const taken = new Map<string, number>();
  return (thing: string): (() => void) | undefined => {
    const before = taken.get(thing) ?? 0;
    if (before >= most) return undefined;
    taken.set(thing, before + 1);
    return () => {
      const left = (taken.get(thing) ?? 1) - 1;
      if (left > 0) taken.set(thing, left);
      else taken.delete(thing);
    };
  };
}

const documented = ({ operationId, summary, tag }: Described) => ({
  operationId,
  summary,
  tags: [tag],
  produces: ['text/event-stream'],
  response: {
    200: z.string().meta({ description: 'Server-sent events' }),
    '4xx': Problem,
    '5xx': Problem,
  },
});

async function stream(
  app: FastifyInstance,
  reply: FastifyReply,
  { event, subjects, look: lookNow }: Told,
  { once = false } = {},
) {
  let changed = false;
  let wake = () => {};
  const onChange = () => {
    changed = true;
    wake();
  };
  const watches = subjects.map((subject) => app.portico.notifications.watch(subject, onChange));
  const unwatch = () => {
    for (const end of watches) end();
  };
  let look: Look;
  try {
    look = await lookNow();
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
  if (once) raw.write(`retry: ${COME_BACK}\n`);
  try {
    for (;;) {
      raw.write(`event: ${event}\ndata: ${JSON.stringify(look.data)}\n\n`);
      if (look.last || once) break;
      look.data = undefined; // thousands of streams wait, each for hours
      const due = look.again === undefined ? undefined : setTimeout(onChange, Math.min(look.again, LONGEST));
      while (!changed && !raw.destroyed) await new Promise<void>((resolve) => (wake = resolve));
      clearTimeout(due);
      if (raw.destroyed) break;
      await sleep(GATHER);
      changed = false;
      look = await lookUntilThere(raw, lookNow);
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
