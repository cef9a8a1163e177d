export {
  dataCentreNames,
  findOffering,
  findOfferingVersion,
  listOfferings,
  type Offering,
  retirementOf,
  seedCatalogue,
} from './catalogue.service.ts';
