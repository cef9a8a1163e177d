import type { FastifyInstance } from 'fastify';
import { auditRoutes } from './modules/audit/index.ts';
import type { JobDefinition } from './platform/jobs/definitions.ts';

/** Every route of the public API, by noun. */
export function routes(app: FastifyInstance) {
  auditRoutes(app);
}

/** Every kind of background work. */
export const jobs: JobDefinition<never>[] = [];
