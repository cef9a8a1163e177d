export { listAreas, listLibrary } from './content-reading.repo.ts';
export { provisionContent, provisionLibrary, verifyTenant } from './provision-content.service.ts';
