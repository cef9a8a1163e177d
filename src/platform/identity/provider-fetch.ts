import type { OpenIdProvider } from '../../kernel/context.ts';
import { type GuardedFetch, guardedFetch } from '../remote/guarded-fetch.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How a provider is asked: the operator's own as it is written, one that an organization brings along with a guard. */
export function fetchFor({ broughtBy }: OpenIdProvider): GuardedFetch {
  if (broughtBy) return guardedFetch(broughtBy.insideHosts);
  return (address, options) => fetch(address, options as RequestInit);
}

/** Whether plain http is allowed for it, which is for trying things out on one machine. */
export function mayBePlain({ broughtBy }: OpenIdProvider, { hostname }: URL): boolean {
  return broughtBy ? broughtBy.insideHosts.includes(hostname) : LOOPBACK.has(hostname);
}
