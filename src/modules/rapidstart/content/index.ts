export { hasContent, type Tenant } from './content.repo.ts';
export { listAreas, listLibrary } from './content-reading.repo.ts';
export { inspectTenant, provisionContent, provisionLibrary } from './provision-content.service.ts';
