export { agreementsInForce, findCountryOfUse, listOfferings, seedCatalogue } from './catalogue.service.ts';
