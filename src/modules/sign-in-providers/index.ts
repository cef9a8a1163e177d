export { findProviderForSignIn, listProvidersOfDomain } from './provider-lookup.service.ts';
export { sealProviderSecrets } from './provider-secrets.service.ts';
export { signInProviderActions } from './sign-in-provider-actions.service.ts';
export { signInProviderRoutes } from './sign-in-providers.routes.ts';
