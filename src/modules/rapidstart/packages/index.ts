export { composePackage } from './compose-package.ts';
export {
  type MergedTable,
  mergeLists,
  type PackageDocument,
  rootAttribute,
} from './package-document.rules.ts';
export type { Finding } from './package-findings.rules.ts';
export { readPackage } from './package-reader.ts';
export type { PackageRefusal } from './package-refusals.rules.ts';
export { writePackage } from './package-writer.ts';
export { findField } from './table-catalogue.rules.ts';
export { businessCentralCatalogue } from './table-catalogue.ts';
