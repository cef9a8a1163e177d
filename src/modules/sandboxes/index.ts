export { sandboxClockJob } from './moving.service.ts';
export { sandboxActions } from './sandbox-actions.service.ts';
export { sandboxLifeTimer } from './sandbox-life.service.ts';
export { sandboxRoutes } from './sandboxes.routes.ts';
