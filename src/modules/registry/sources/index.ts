export { registryLookupJob, registrySourceTimer, registrySyncJob } from './sources.jobs.ts';
export { registrySourceRoutes } from './sources.routes.ts';
