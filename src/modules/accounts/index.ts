export { accountRoutes } from './accounts.routes.ts';
export {
  type Browser,
  createAccount,
  type Entered,
  letIn,
  type NewAccount,
  type NewSession,
  startSession,
} from './accounts.service.ts';
export { browserOf, handOver } from './browsers.ts';
export { openIdRoutes } from './open-id.routes.ts';
