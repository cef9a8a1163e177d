import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';

/** `/healthz`: the process lives. `/readyz`: it can serve, for its database answers. */
export function serveHealth(app: FastifyInstance) {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }));
  app.get('/readyz', { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(app.portico.db);
    return { status: 'ready' };
  });
}
