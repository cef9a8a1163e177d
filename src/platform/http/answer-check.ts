import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.ts';

/** Fails a request whose answer is not what its contract says. Tests switch it on; production trusts them. */
export function checkAnswers(app: FastifyInstance) {
  app.addHook('onSend', async (request, reply, payload) => {
    const { responses } = request.routeOptions.config;
    const type = String(reply.getHeader('content-type') ?? '');
    if (!responses || !type.includes('json') || typeof payload !== 'string') return payload;
    const isProblem = type.includes('problem+json');
    const schema = isProblem ? Problem : responses[reply.statusCode];
    const where = `${request.method} ${request.routeOptions.url} ${reply.statusCode}`;
    if (!schema) throw new Error(`${where}: this status with a body is not in the contract`);
    const result = schema.safeParse(JSON.parse(payload));
    if (!result.success) throw new Error(`${where}: the answer breaks its contract: ${result.error.message}`);
    return payload;
  });
}
