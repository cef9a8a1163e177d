export { sourceActions } from './source-actions.service.ts';
export { sealKeptSecrets } from './source-secrets.service.ts';
export { registryLookupJob, registrySourceTimer, registrySyncJob } from './sources.jobs.ts';
export { registrySourceRoutes } from './sources.routes.ts';
