export { provisioningJob } from './provisioning.jobs.ts';
export { provisioningRoutes } from './provisioning.routes.ts';
export { workOnOperation } from './provisioning-engine.service.ts';
export { startProvisioning } from './start-provisioning.service.ts';
