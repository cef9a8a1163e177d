export { openBrokerById, plansAtBroker } from './asking.service.ts';
export { brokerActions } from './broker-actions.service.ts';
export { sealBrokerSecrets } from './broker-secrets.service.ts';
export { brokerRoutes } from './brokers.routes.ts';
export { addBroker } from './brokers.service.ts';
export { importService } from './importing.service.ts';
export { readBrokerCatalog } from './trial.service.ts';
