import type { FastifyReply } from 'fastify';
import type { MemberContext } from '../../kernel/context.ts';

/** Every answer of a sandbox says so, and by which moment it goes: nobody takes it for the real thing. */
export function markSandbox(
  reply: FastifyReply,
  { actor, clock }: Pick<MemberContext, 'actor' | 'clock'>,
): void {
  if (actor.sandboxId) reply.header('portico-sandbox', clock.now().toISOString());
}
