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
