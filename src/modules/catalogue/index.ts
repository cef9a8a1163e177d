export { findCountryOfUse, listOfferings, seedCatalogue } from './catalogue.service.ts';
