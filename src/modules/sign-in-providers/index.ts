export { findProviderForSignIn, listProvidersOfDomain } from './provider-lookup.service.ts';
export { sealProviderSecrets } from './provider-secrets.service.ts';
export { signInProviderRoutes } from './sign-in-providers.routes.ts';
