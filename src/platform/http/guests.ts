import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MemberContext } from '../../kernel/context.ts';
import { refuseProgram } from './programs.ts';

/** Takes somebody of a partner organization into a customer's service, or throws why not. */
export type GuestDoor = (ctx: MemberContext, subscriptionId: string) => Promise<MemberContext>;

/** Every route that declares `guests` lets people of partners in through this door. Before the routes. */
export function openToGuests(app: FastifyInstance, door: GuestDoor) {
  app.decorate('guestDoor', door);
}

/** The context in which the work goes on: the customer's, for a guest; everybody else's is as it was. */
export async function admitted(
  app: FastifyInstance,
  guests: boolean | undefined,
  ctx: MemberContext,
  request: FastifyRequest,
): Promise<MemberContext> {
  if (!guests || ctx.actor.organizationKind !== 'partner' || !app.guestDoor) return ctx;
  if (ctx.actor.program) throw refuseProgram(ctx.actor);
  const { subscriptionId } = request.params as { subscriptionId: string };
  return app.guestDoor(ctx, subscriptionId);
}

declare module 'fastify' {
  interface FastifyInstance {
    guestDoor?: GuestDoor;
  }
}
