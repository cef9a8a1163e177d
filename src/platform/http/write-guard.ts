import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MemberContext } from '../../kernel/context.ts';
import type { Entered } from './door.ts';

/** Throws while the organization may not change anything. */
export type WriteGuard = (ctx: MemberContext) => Promise<void>;

/** Every write for an organization passes this first, unless its route is open even so. Before the routes. */
export function guardWrites(app: FastifyInstance, guard: WriteGuard) {
  app.decorate('writeGuard', guard);
}

/** Whether the door looks, beside the session, if an agreement may stand before what is asked for: only then is the guard asked. */
export function looksForAgreements(request: FastifyRequest, organizationId: string | null): boolean {
  return request.method !== 'GET' && organizationId !== null;
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
