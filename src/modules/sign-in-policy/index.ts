export { peopleSessionRoutes } from './people-sessions.routes.ts';
export { secondFactorTimer } from './sign-in-policy.jobs.ts';
export { signInPolicyRoutes } from './sign-in-policy.routes.ts';
export { signInPolicyActions } from './sign-in-policy-actions.service.ts';
