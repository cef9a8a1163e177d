import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
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
import { notFound } from '../../kernel/errors.ts';
import { inItsTime } from '../organization-time/in-its-time.ts';
import type { Notifications } from '../postgres/notifications.ts';
import type { Answer } from './answers.ts';
import { type Entered, enter } from './door.ts';
import { admitted } from './guests.ts';
import { onlyOnce } from './idempotency.ts';
import { planOrThrow, rehearse, takesDryRun, withDryRun, withPlan } from './plans.ts';
import { documented, send } from './route-answers.ts';
import type { Input, RouteOptions, Schemas } from './route-options.ts';
import { markSandbox } from './sandbox-mark.ts';
import { bearerTokenHash, refuseForeignOrigin, showsCredential } from './session-cookie.ts';
import { passWriteGuard } from './write-guard.ts';
import { isWrongInput, refuseWrongInput } from './wrong-input.ts';

/** What every route of this installation works with. */
export type Installation = {
  db: Db;
  clock: Clock;
  jobs: JobQueue;
  settings: Settings;
  notifications: Notifications;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
    if (showsCredential(input.request) && !UUID.test(organizationId)) throw notFound('organization');
    const plain = untied(installation, input.request);
    const inTransaction = <T>(work: (ctx: MemberContext, entered: Entered) => Promise<T>) =>
      plain.inTransaction(async (ctx) => {
        const entered = await enter(ctx.tx, installation, input.request, organizationId);
        const { account, actor, aheadMs } = entered;
        if (!actor) throw notFound('organization');
        return work({ ...inItsTime(ctx, aheadMs), account, actor }, entered);
      });
    const { account, actor, clock, jobs } = await inTransaction(async (ctx, entered) => {
      await passWriteGuard(app, options, entered, ctx);
      return ctx;
    });
    markSandbox(input.reply, { actor, clock });
    refuseWrongInput(input.request);
    const opened = <T>(work: (ctx: MemberContext) => Promise<T>) =>
      inTransaction(async (ctx) => work(await admitted(app, options.guests, ctx, input.request)));
    return handler({ ...plain, clock, jobs, account, actor, inTransaction: opened }, input);
  });
}

/** The context of work that opens its own transactions. */
export function untied({ db, clock, jobs, settings }: Installation, request: FastifyRequest): UntiedContext {
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
      return plannedOrOnce(inside, input, () => handler(inside, input));
    }),
  );
}

/** Needs a session of a person of the organization in the path; everybody else is told that it does not exist. */
export function memberRoute<S extends Schemas>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  handler: Handler<MemberContext, S>,
) {
  memberRouteReadingAhead(app, options, undefined, handler);
}

/**
 * As `memberRoute`, for what is asked for all day: `ahead` reads what the handler needs first, in the same round trip as
 * the session. It is thrown away when the door stays shut, and the database shows nothing to whom it did not let in.
 */
export function memberRouteReadingAhead<S extends Schemas, Read>(
  app: FastifyInstance,
  options: RouteOptions<S>,
  ahead: Ahead<S, Read> | undefined,
  handler: (ctx: MemberContext, input: Input<S>, known: Promise<Read> | undefined) => Promise<Answer>,
) {
  addRoute(app, options, 'member', (installation, input) =>
    inTransaction(installation, options.method, input.request, async (ctx) => {
      const { organizationId } = input.request.params as { organizationId: string };
      if (showsCredential(input.request) && !UUID.test(organizationId)) throw notFound('organization');
      const entering = enter(ctx.tx, installation, input.request, organizationId, options.evenWhileClosed);
      const known = readAhead(ahead, ctx, input);
      const entered = await entering;
      const { account, actor, aheadMs } = entered;
      if (!actor) throw notFound('organization');
      const theirs = { ...inItsTime(ctx, aheadMs), account, actor };
      await passWriteGuard(app, options, entered, theirs);
      markSandbox(input.reply, theirs);
      refuseWrongInput(input.request);
      const inside = await admitted(app, options.guests, theirs, input.request);
      // What was read ahead was read by the installation's clock.
      return plannedOrOnce({ ...inside, clock: ctx.clock }, input, () =>
        handler(inside, input, aheadMs === 0 ? known : undefined),
      );
    }),
  );
}

type Ahead<S extends Schemas, Read> = (ctx: Context, input: Input<S>) => Promise<Read>;

/** Only for a session: of a program the database knows the organization some statements later. */
function readAhead<S extends Schemas, Read>(
  ahead: Ahead<S, Read> | undefined,
  ctx: Context,
  input: Input<S>,
) {
  if (!ahead || isWrongInput(input.request) || bearerTokenHash(input.request)) return undefined;
  const reading = ahead(ctx, input);
  reading.catch(() => {}); // it is waited for behind the door
  return reading;
}

function addRoute<S extends Schemas>(
  app: FastifyInstance,
  {
    method,
    url,
    operationId,
    summary,
    tag,
    responses,
    multipart,
    form,
    bodyLimit,
    dryRun = false,
    evenWhileClosed,
    stepUp,
    personsOnly = stepUp,
    programsToo,
    showsSecret,
    evenBeforeAccepting: _evenBeforeAccepting,
    guests: _guests,
    ...schemas
  }: RouteOptions<S>,
  audience: 'public' | 'account' | 'member',
  work: (installation: Installation, input: Input<S>) => Promise<Answer>,
) {
  const forPrograms = programsToo ?? (audience === 'member' && !personsOnly);
  const querystring = dryRun ? withDryRun(schemas.query) : schemas.query;
  const answers = dryRun ? withPlan(responses) : responses;
  app.route({
    method,
    url,
    attachValidation: true,
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    config: {
      audience,
      responses: answers,
      plans: dryRun ? 'any' : takesDryRun(schemas.query) && 'own',
      ...(evenWhileClosed ? { evenWhileClosed } : {}),
      ...(stepUp ? { stepUp } : {}),
      ...(personsOnly ? { personsOnly } : {}),
      ...(programsToo ? { programsToo } : {}),
      ...(showsSecret ? { showsSecret } : {}),
    },
    schema: {
      operationId,
      summary,
      tags: [tag],
      ...(schemas.params ? { params: schemas.params } : {}),
      ...(querystring ? { querystring } : {}),
      ...(schemas.body ? { body: schemas.body } : {}),
      ...(multipart ? { consumes: ['multipart/form-data'] } : {}),
      ...(form ? { consumes: ['application/x-www-form-urlencoded', 'application/json'] } : {}),
      ...(audience === 'public' ? {} : { security: securityOf(forPrograms) }),
      response: documented(answers),
    },
    handler: async (request, reply) => {
      refuseForeignOrigin(request, app.portico.settings.publicUrl);
      const { params, query, body } = request as Pick<Input<S>, 'params' | 'query' | 'body'>;
      const answer = await work(app.portico, { params, query, body, request, reply }).catch(planOrThrow);
      return send(reply, answer);
    },
  });
}

/** People show their session everywhere, programs a token where they may come at all. */
const securityOf = (forPrograms: boolean) =>
  forPrograms ? [{ session: [] }, { program: [] }] : [{ session: [] }];

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

/** A plan is made anew each time: it neither uses nor burns an Idempotency-Key. */
function plannedOrOnce<S extends Schemas>(
  ctx: AccountContext & { actor?: Actor },
  { request, body }: Input<S>,
  work: () => Promise<Answer>,
) {
  const asked = request.query as { dryRun?: boolean };
  const { plans, showsSecret } = request.routeOptions.config;
  if (plans === 'any' && asked.dryRun) return rehearse(ctx, body, work);
  const key = request.headers['idempotency-key'];
  const sendsFile = request.headers['content-type']?.startsWith('multipart/');
  if (request.method !== 'POST' || typeof key !== 'string' || sendsFile || showsSecret) return work();
  return onlyOnce(ctx, { key, method: request.method, url: request.url, body }, work);
}

declare module 'fastify' {
  interface FastifyInstance {
    portico: Installation;
  }
  interface FastifyContextConfig {
    audience?: 'public' | 'account' | 'member';
    responses?: Record<number, z.ZodType | null>;
    /** Whether it can be asked for as a plan, by the wrapper or by a dry run of its own. */
    plans?: 'any' | 'own' | false;
    showsSecret?: boolean;
    evenWhileClosed?: boolean;
    stepUp?: boolean;
    personsOnly?: boolean;
    programsToo?: boolean;
  }
}
