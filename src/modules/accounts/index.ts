export { accountRoutes } from './accounts.routes.ts';
export { createAccount, type Entered, letIn } from './accounts.service.ts';
export { identityRoutes } from './identities.routes.ts';
export { countAttempt, countIn, forgetAttempts, refuseTooMany } from './limits.service.ts';
export { hashNewPassword } from './new-password.service.ts';
export { openIdRoutes } from './open-id.routes.ts';
export { passkeyRoutes } from './passkeys.routes.ts';
export { secondFactorRoutes } from './second-factor.routes.ts';
export { sessionRoutes } from './sessions.routes.ts';
