export { caseRoutes } from './cases.routes.ts';
export { requireVendor } from './partners-desk.service.ts';
export { replacementRoutes } from './replacements.routes.ts';
export { partnersDeskRoutes } from './support.routes.ts';
export { supportActions } from './support-actions.service.ts';
