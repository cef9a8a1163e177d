export { registryActions } from './registry-actions.service.ts';
export { registryImportRoutes } from './registry-import.routes.ts';
export { importRegistry } from './registry-import.service.ts';
export { registryNamesJob } from './registry-names.jobs.ts';
export { catchUpWithNames } from './registry-names.service.ts';
export type { RegistryCustomer } from './registry-search.contract.ts';
export { mayHaveOwnCustomerNamed } from './registry-search.repo.ts';
export { registrySearchRoutes } from './registry-search.routes.ts';
export {
  findOwnRegistryCustomer,
  listOwnRegistryCustomers,
  listOwnRegistryCustomersNamed,
  searchMyCustomers,
} from './registry-search.service.ts';
export { mergeSettled, ProblemList, settleStaged } from './registry-settling.service.ts';
export { claimRegistry, openStaging, stagedLine, stageLines } from './registry-staging.repo.ts';
