export {
  colleaguesOf,
  type NewAdministrator,
  planReplacement,
  replaceAdministrators,
} from './administrators.service.ts';
export { colleagueRoutes } from './colleagues.routes.ts';
export { registrationRoutes } from './registrations.routes.ts';
export { findRegistryPartner, registryKnows } from './registry-facts.repo.ts';
export { bindWaitingPeople } from './waiting-places.service.ts';
export { registerPartner } from './registration.service.ts';
export { requestAccess } from './access-requests.service.ts';
