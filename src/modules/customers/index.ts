export { customerListRoutes } from './customer-list.routes.ts';
export { customerRoutes } from './customers.routes.ts';
export { createCustomer } from './customers.service.ts';
