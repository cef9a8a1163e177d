export { registryImportRoutes } from './registry-import.routes.ts';
export { importRegistry, type RegistryFile } from './registry-import.service.ts';
export { registrySearchRoutes } from './registry-search.routes.ts';
export { findOwnRegistryCustomer } from './registry-search.service.ts';
