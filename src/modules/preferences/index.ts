export { preferencesRoutes } from './preferences.routes.ts';
export { preferencesActions } from './preferences-actions.service.ts';
