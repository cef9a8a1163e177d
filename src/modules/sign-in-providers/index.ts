export { findProviderForSignIn, listProvidersOfDomain } from './provider-lookup.service.ts';
export { signInProviderRoutes } from './sign-in-providers.routes.ts';
