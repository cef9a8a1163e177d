import type { FastifyInstance } from 'fastify';
import type { Db } from './kernel/context.ts';
import { auditRoutes } from './modules/audit/index.ts';
import { seedCatalogue } from './modules/catalogue/index.ts';
import type { JobDefinition } from './platform/jobs/definitions.ts';

/** Every route of the public API, by noun. */
export function routes(app: FastifyInstance) {
  auditRoutes(app);
}

/** Every kind of background work. */
export const jobs: JobDefinition<never>[] = [];

/** What every installation starts with: services, countries, agreements. Repeatable; done with the owner's rights. */
export async function seed(owner: Db): Promise<void> {
  await seedCatalogue(owner);
}
