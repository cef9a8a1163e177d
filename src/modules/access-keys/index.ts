export { accessKeyActions } from './access-key-actions.service.ts';
export { accessKeyRemovalJob, accessKeyTimer } from './access-keys.jobs.ts';
export { countKeysLeft } from './access-keys.repo.ts';
export { accessKeyRoutes } from './access-keys.routes.ts';
export { endKeysOf, forgetKeysOf } from './removing.service.ts';
