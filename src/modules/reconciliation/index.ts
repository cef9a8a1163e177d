export { comparedAgainJob, reconciliationJob, reconciliationTimer } from './reconciliation.jobs.ts';
export { reconciliationRoutes } from './reconciliation.routes.ts';
export { reconciliationActions } from './reconciliation-actions.service.ts';
