export { partnerAccountRoutes } from './partner-accounts.routes.ts';
export { synchronisePartner } from './partner-accounts.service.ts';
