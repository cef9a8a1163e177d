export { customerRoutes } from './customers.routes.ts';
export { createCustomer } from './customers.service.ts';
