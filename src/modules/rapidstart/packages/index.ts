export { type ComposedPackage, composePackage, type PackageContent } from './compose-package.ts';
export type { ComposeProblem, ComposeProblemCode, TableContent } from './compose-table.rules.ts';
export type { FieldValue } from './field-values.rules.ts';
export {
  fieldAttribute,
  importedRecords,
  listSetting,
  type MergedTable,
  mergeLists,
  type NamedText,
  type PackageDocument,
  type PackageField,
  type PackageList,
  type PackageRecord,
  rootAttribute,
} from './package-document.rules.ts';
export { type Finding, type FindingCode, findInPackage } from './package-findings.rules.ts';
export { packageLimits, type ReadOptions, type ReadPackage, readPackage } from './package-reader.ts';
export type { PackageRefusal, RefusalCode } from './package-refusals.rules.ts';
export { packageBytes, UnwritablePackageError, writePackage } from './package-writer.ts';
export {
  type CatalogueField,
  type CatalogueTable,
  type FieldType,
  findField,
  keyFields,
  type TableCatalogue,
} from './table-catalogue.rules.ts';
export { businessCentralCatalogue, catalogueOf } from './table-catalogue.ts';
