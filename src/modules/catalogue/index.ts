export {
  agreementsInForce,
  findCountryOfUse,
  listOfferings,
  type Offering,
  seedCatalogue,
} from './catalogue.service.ts';
