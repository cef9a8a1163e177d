export {
  dataCentreNames,
  findOffering,
  findOfferingVersion,
  listOfferings,
  type Offering,
  seedCatalogue,
} from './catalogue.service.ts';
export { catalogueActions } from './catalogue-actions.service.ts';
export { catalogueDeskRoutes } from './desk.routes.ts';
export { addOffering, publishOffering, saveDraft } from './desk.service.ts';
export { findDraft } from './desk-reading.service.ts';
