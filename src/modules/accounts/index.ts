export { accountRoutes } from './accounts.routes.ts';
export {
  createAccount,
  type Entered,
  letIn,
  type NewAccount,
  startSession,
} from './accounts.service.ts';
export { openIdRoutes } from './open-id.routes.ts';
