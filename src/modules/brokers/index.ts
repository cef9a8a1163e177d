export { openBrokerById } from './asking.service.ts';
export { brokerActions } from './broker-actions.service.ts';
export { sealBrokerSecrets } from './broker-secrets.service.ts';
export { brokerRoutes } from './brokers.routes.ts';
