import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type RawBuilder, sql } from 'kysely';
import type { MemberContext } from '../../kernel/context.ts';
import type { Entered } from './door.ts';

/** Throws while the organization may not change anything. */
export type WriteGuard = (ctx: MemberContext) => Promise<void>;

/** Every write for an organization passes this first, unless its route is open even so. Before the routes. */
export function guardWrites(app: FastifyInstance, guard: WriteGuard) {
  app.decorate('writeGuard', guard);
}

/**
 * Read beside the session, as `may_have_to_accept`: whether an agreement may stand before this write of the organization
 * that came in (`organization_kind`). Only then is the guard asked.
 */
export function toAccept(request: FastifyRequest, organizationId: string | null): RawBuilder<boolean> {
  return request.method === 'GET' || !organizationId
    ? sql<boolean>`false`
    : sql<boolean>`may_have_to_accept(${organizationId}, organization_kind)`;
}

export async function passWriteGuard(
  app: FastifyInstance,
  { method, evenBeforeAccepting }: { method: string; evenBeforeAccepting?: boolean },
  { mayHaveToAccept }: Pick<Entered, 'mayHaveToAccept'>,
  ctx: MemberContext,
): Promise<void> {
  if (method === 'GET' || evenBeforeAccepting || !mayHaveToAccept) return;
  await app.writeGuard?.(ctx);
}

declare module 'fastify' {
  interface FastifyInstance {
    writeGuard?: WriteGuard;
  }
}
