export { clearAwayAfter } from './ending.service.ts';
export { operationActions } from './operation-actions.service.ts';
export { promiseTimer } from './promise-cases.service.ts';
export { provisioningJob } from './provisioning.jobs.ts';
export { provisioningRoutes } from './provisioning.routes.ts';
export { workOnOperation } from './provisioning-engine.service.ts';
export { standInFor } from './sandbox-brokers.service.ts';
export { resumeProvisioning, startProvisioning } from './start-provisioning.service.ts';
export { watchTimer } from './watching.service.ts';
