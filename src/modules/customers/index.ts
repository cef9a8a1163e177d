export { changeMany, enrolMany } from './bulk-customers.service.ts';
export { customerListRoutes } from './customer-list.routes.ts';
export { chosenCustomers, exportQuery } from './customer-selection.service.ts';
export { type CustomerRecord, listCustomerNames, listCustomersByKeys } from './customers.repo.ts';
export { customerRoutes } from './customers.routes.ts';
export { createCustomer } from './customers.service.ts';
export { enrolmentRoutes } from './enrolment.routes.ts';
export { mergeMemoryTimer } from './merge-memory.service.ts';
export { mergeRoutes } from './merges.routes.ts';
