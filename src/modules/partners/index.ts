export { accessRequestRoutes } from './access-requests.routes.ts';
export { requestAccess } from './access-requests.service.ts';
export { colleaguesOf, planReplacement, replaceAdministrators } from './administrators.service.ts';
export { colleagueRoutes } from './colleagues.routes.ts';
export type { RegisterPartner } from './partners.contract.ts';
export { administratorReach } from './reach.service.ts';
export { registerPartner } from './registration.service.ts';
export { registrationRoutes } from './registrations.routes.ts';
export { findRegistryPartner, registryKnows } from './registry-facts.repo.ts';
