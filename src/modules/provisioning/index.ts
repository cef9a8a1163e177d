export { type NewSubscription, startProvisioning } from './start-provisioning.service.ts';
