export { agreementActions } from './agreement-actions.service.ts';
export { agreementRoutes } from './agreements.routes.ts';
export { currentAgreements, recordAcceptances } from './agreements.service.ts';
export { publishingRoutes } from './publishing.routes.ts';
export { considerWriting, requireAccepted } from './writing.service.ts';
