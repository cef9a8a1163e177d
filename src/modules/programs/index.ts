export { programActions } from './program-actions.service.ts';
export { programKeyTimer } from './programs.jobs.ts';
export { programRoutes } from './programs.routes.ts';
export { deleteSpentTokens } from './tokens.repo.ts';
export { tokenRoutes } from './tokens.routes.ts';
