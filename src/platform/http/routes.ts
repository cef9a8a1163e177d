import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import type {
  AccountContext,
  Actor,
  Context,
  Db,
  JobQueue,
  MemberContext,
  Settings,
  SignedIn,
  Tx,
  UntiedContext,
} from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import type { OrganizationKind } from '../../kernel/permissions.ts';
import type { Notifications } from '../postgres/notifications.ts';
import type { Answer } from './answers.ts';
import { onlyOnce } from './idempotency.ts';
import { Problem } from './problems.ts';
import { refuseForeignOrigin, sessionTokenHash } from './session-cookie.ts';
import { refuseUnkeepableText } from './text.ts';

/** What every route of this installation works with. */
export type Installation = {
  db: Db;
  clock: Clock;
  jobs: JobQueue;
  settings: Settings;
  notifications: Notifications;
};

type Schemas = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
type Output<S extends Schemas, K extends keyof Schemas> = S[K] extends z.ZodType ? z.output<S[K]> : undefined;

/** The checked input of a request. */
export type Input<S extends Schemas> = {
  params: Output<S, 'params'>;
  query: Output<S, 'query'>;
  body: Output<S, 'body'>;
  request: FastifyRequest;
  reply: FastifyReply;
};

export type RouteOptions<S extends Schemas> = S & {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  operationId: string;
  summary: string;
  tag: string;
  /** Status → schema of the answer; `null` where there is no JSON body. */
  responses: Record<number, z.ZodType | null>;
  /** Several transactions, or none: the handler opens what it needs from the installation. */
  multipart?: boolean;
  bodyLimit?: number;
};

type Handler<C, S extends Schemas> = (ctx: C, input: Input<S>) => Promise<Answer>;

/** Anybody may call it. The transaction sees no tenant until the service takes on a capacity. */
export function publicRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<Context, S>,
) {
  addRoute(app, options, 'public', (installation, input) =>
    inTransaction(installation, options.method, input.request, (ctx) => {
      refuseWrongInput(input.request);
      return handler(ctx, input);
    }),
  );
}

/**
 * Anybody may call it; the handler opens its own transactions. For work that must not hold one while it waits (password
 * hashing, another server) and for counts that stay when the request is refused.
 */
export function untiedRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<UntiedContext, S>,
) {
  addRoute(app, options, 'public', async (installation, input) => {
    refuseWrongInput(input.request);
    return handler(untied(installation, input.request), input);
  });
}

/** As `untiedRoute`, for somebody who is signed in; each of its transactions enters for that account. */
export function untiedAccountRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<UntiedContext & { account: SignedIn }, S>,
) {
  addRoute(app, options, 'account', async (installation, input) => {
    const plain = untied(installation, input.request);
    const inTransaction = <T>(work: (ctx: Context) => Promise<T>) =>
      plain.inTransaction(async (ctx) => {
        await enter(ctx.tx, installation, input.request, null);
        return work(ctx);
      });
    const { account } = await plain.inTransaction((ctx) => enter(ctx.tx, installation, input.request, null));
    refuseWrongInput(input.request);
    return handler({ ...plain, account, inTransaction }, input);
  });
}

/** A person of an organization, and as many short transactions as the work needs: each enters anew. */
export type UntiedMemberContext = Omit<MemberContext, 'tx'> & {
  inTransaction<T>(work: (ctx: MemberContext) => Promise<T>): Promise<T>;
};

/** As `memberRoute`, for work that must hold no transaction while it waits: uploads, and what takes seconds to read. */
export function untiedMemberRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<UntiedMemberContext, S>,
) {
  addRoute(app, options, 'member', async (installation, input) => {
    const { organizationId } = input.request.params as { organizationId: string };
    if (sessionTokenHash(input.request) && !UUID.test(organizationId)) throw notFound('organization');
    const plain = untied(installation, input.request);
    const inTransaction = <T>(work: (ctx: MemberContext) => Promise<T>) =>
      plain.inTransaction(async (ctx) => {
        const { account, actor } = await enter(ctx.tx, installation, input.request, organizationId);
        if (!actor) throw notFound('organization');
        return work({ ...ctx, account, actor });
      });
    const { account, actor } = await inTransaction(async (ctx) => ctx);
    refuseWrongInput(input.request);
    return handler({ ...plain, account, actor, inTransaction }, input);
  });
}

function untied({ db, clock, jobs, settings }: Installation, request: FastifyRequest): UntiedContext {
  const now = clock.now();
  const shared = { clock: { now: () => now }, jobs, settings, correlationId: request.id };
  return {
    ...shared,
    inTransaction: (work) => db.transaction().execute((tx) => work({ ...shared, tx })),
  };
}

/** Needs a session, and no organization. */
export function accountRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<AccountContext, S>,
) {
  addRoute(app, options, 'account', (installation, input) =>
    inTransaction(installation, options.method, input.request, async (ctx) => {
      const { account } = await enter(ctx.tx, installation, input.request, null);
      refuseWrongInput(input.request);
      const inside = { ...ctx, account };
      return repeatable(inside, input, () => handler(inside, input));
    }),
  );
}

/** Needs a session of a person of the organization in the path; everybody else is told that it does not exist. */
export function memberRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<MemberContext, S>,
) {
  addRoute(app, options, 'member', (installation, input) =>
    inTransaction(installation, options.method, input.request, async (ctx) => {
      const { organizationId } = input.request.params as { organizationId: string };
      if (sessionTokenHash(input.request) && !UUID.test(organizationId)) throw notFound('organization');
      const { account, actor } = await enter(ctx.tx, installation, input.request, organizationId);
      if (!actor) throw notFound('organization');
      refuseWrongInput(input.request);
      const inside = { ...ctx, account, actor };
      return repeatable(inside, input, () => handler(inside, input));
    }),
  );
}

/** Input is judged after the door: a stranger learns nothing, not even which fields there are. */
function refuseWrongInput(request: FastifyRequest) {
  if (request.validationError) throw request.validationError;
  refuseUnkeepableText(request);
}

function addRoute<S extends Schemas>(
  app: FastifyInstance,
  { method, url, operationId, summary, tag, responses, multipart, bodyLimit, ...schemas }: RouteOptions<S>,
  audience: 'public' | 'account' | 'member',
  work: (installation: Installation, input: Input<S>) => Promise<Answer>,
) {
  app.route({
    method,
    url,
    attachValidation: true,
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    config: { audience, responses },
    schema: {
      operationId,
      summary,
      tags: [tag],
      ...(schemas.params ? { params: schemas.params } : {}),
      ...(schemas.query ? { querystring: schemas.query } : {}),
      ...(schemas.body ? { body: schemas.body } : {}),
      ...(multipart ? { consumes: ['multipart/form-data'] } : {}),
      ...(audience === 'public' ? {} : { security: [{ session: [] }] }),
      response: documented(responses),
    },
    handler: async (request, reply) => {
      refuseForeignOrigin(request, app.portico.settings.publicUrl);
      const { params, query, body } = request as {
        params: Output<S, 'params'>;
        query: Output<S, 'query'>;
        body: Output<S, 'body'>;
      };
      const answer = await work(app.portico, { params, query, body, request, reply });
      return send(reply, answer);
    },
  });
}

function documented(responses: Record<number, z.ZodType | null>) {
  const own = Object.entries(responses).map(([status, schema]) => [
    status,
    schema ?? z.null().meta({ description: 'No body' }),
  ]);
  return { ...Object.fromEntries(own), '4xx': Problem, '5xx': Problem };
}

function send(reply: FastifyReply, { status, body, jsonText, stream, headers }: Answer) {
  if (headers) reply.headers(headers);
  reply.status(status);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (stream) return reply.send(stream);
  if (jsonText !== undefined) return reply.type('application/json; charset=utf-8').send(jsonText);
  if (body instanceof Buffer || typeof body === 'string') return reply.send(body);
  if (body === undefined) return reply.send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}

async function inTransaction(
  installation: Installation,
  method: string,
  request: FastifyRequest,
  work: (ctx: Context) => Promise<Answer>,
): Promise<Answer> {
  const { db, clock, jobs, settings } = installation;
  const now = clock.now();
  const run = (tx: Tx) => work({ tx, clock: { now: () => now }, jobs, settings, correlationId: request.id });
  return method === 'GET'
    ? db.transaction().setAccessMode('read only').execute(run)
    : db.transaction().execute(run);
}

function repeatable<S extends Schemas>(
  ctx: AccountContext,
  { request, body }: Input<S>,
  work: () => Promise<Answer>,
) {
  const key = request.headers['idempotency-key'];
  const sendsFile = request.headers['content-type']?.startsWith('multipart/');
  if (request.method !== 'POST' || typeof key !== 'string' || sendsFile) return work();
  return onlyOnce(ctx, { key, method: request.method, url: request.url, body }, work);
}

type EnterRow = {
  account_id: string;
  display_name: string;
  last_seen_at: Date;
  organization_kind: OrganizationKind | null;
  organization_name: string | null;
  person_id: string | null;
  roles: string[] | null;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SEEN_EVERY = 5 * 60_000;

/** Reads the session and takes on account and organization for the rest of the transaction. */
export async function enter(
  tx: Tx,
  { db, clock }: Pick<Installation, 'db' | 'clock'>,
  request: FastifyRequest,
  organizationId: string | null,
): Promise<{ account: SignedIn; actor?: Actor }> {
  const tokenHash = sessionTokenHash(request);
  if (!tokenHash) throw unauthenticated();
  const now = clock.now();
  const { rows } = await sql<EnterRow>`select * from enter(${tokenHash}, ${organizationId}, ${now})`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw unauthenticated();
  if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY) markSeen(db, tokenHash, now);
  const account = { accountId: row.account_id, name: row.display_name };
  if (!organizationId || !row.person_id || !row.organization_kind) return { account };
  return {
    account,
    actor: {
      ...account,
      organizationId,
      organizationKind: row.organization_kind,
      organizationName: row.organization_name ?? '',
      personId: row.person_id,
      roles: row.roles ?? [],
    },
  };
}

/** Beside the request, in a transaction of its own: a page does not wait for it, nor fail with it. */
function markSeen(db: Db, tokenHash: Buffer, now: Date) {
  db.updateTable('sessions')
    .set({ last_seen_at: now })
    .where('token_hash', '=', tokenHash)
    .execute()
    .catch(() => {});
}

const unauthenticated = () =>
  new DomainError('unauthenticated', 'You are not signed in, or your session has ended.');

declare module 'fastify' {
  interface FastifyInstance {
    portico: Installation;
  }
  interface FastifyContextConfig {
    audience?: 'public' | 'account' | 'member';
    responses?: Record<number, z.ZodType | null>;
  }
}
