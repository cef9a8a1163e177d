export { erasedServiceJob } from './erased-services.jobs.ts';
export { leaveSandboxToRemove, leaveToRemove } from './erased-services.service.ts';
