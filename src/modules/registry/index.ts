export { registrySearchRoutes } from './registry-search.routes.ts';
export { findOwnRegistryCustomer } from './registry-search.service.ts';
