import type { FastifyReply } from 'fastify';
import type { MemberContext } from '../../kernel/context.ts';

const MARK = 'portico-sandbox';
const FILE = 'content-disposition';

/** Every answer of a sandbox says so, and by which moment it goes: nobody takes it for the real thing. */
export function markSandbox(
  reply: FastifyReply,
  { actor, clock }: Pick<MemberContext, 'actor' | 'clock'>,
): void {
  if (actor.sandboxId) reply.header(MARK, clock.now().toISOString());
}

/** A file that comes out of a sandbox says so by its name, wherever it goes. */
export function markedFile(reply: FastifyReply, headers: Record<string, string>): Record<string, string> {
  const file = headers[FILE];
  if (!file || !reply.hasHeader(MARK)) return headers;
  return { ...headers, [FILE]: file.replace('filename="', 'filename="sandbox-') };
}
