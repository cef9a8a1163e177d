export { acceptInvitation } from './acceptance.service.ts';
export { activationActions } from './activation-actions.service.ts';
export { activationRoutes } from './activations.routes.ts';
export { bouncedInvitationJob } from './bounced.jobs.ts';
export { invitationRoutes } from './invitations.routes.ts';
export { openInvitation, settleInvitations } from './invitations.service.ts';
export { invitePerson, sendActivation, sendUserInvitation } from './sending.service.ts';
export { sentInvitationRoutes } from './sent-invitations.routes.ts';
