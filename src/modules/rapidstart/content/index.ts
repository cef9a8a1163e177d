export type { Tenant } from './content.repo.ts';
export type {
  Choice,
  Control,
  FunctionalArea,
  LibraryTable,
  Question,
  QuestionDefinition,
  QuestionGroup,
} from './content.rules.ts';
export { listAreas, listLibrary } from './content-reading.repo.ts';
export { provisionContent, provisionLibrary, verifyTenant } from './provision-content.service.ts';
