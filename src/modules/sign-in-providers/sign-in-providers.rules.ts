import type { Sentences } from '../../kernel/decisions.ts';

export const MOST_PROVIDERS = 5;
export const MOST_DOMAINS = 5;

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
export const isDomain = (text: string): boolean => DOMAIN.test(text);

/** Addresses of Microsoft under which the people of every tenant sign in. */
export const servesEveryTenant = (issuer: string): boolean =>
  /\/(common|organizations|consumers)\/v2\.0\/?$/.test(issuer);

export const recordNameOf = (domain: string): string => `_portico.${domain}`;
export const recordTextOf = (proof: string): string => `portico-domain=${proof}`;

/** Whether a provider of these domains is believed about an address that it calls verified. */
export function speaksFor(domains: readonly string[], address: string): boolean {
  return domains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
}

export type ProviderRefusal = 'provider-exists' | 'too-many-providers' | 'domain-of-another';

export const SENTENCES: Sentences<ProviderRefusal> = {
  'provider-exists': {
    sentence: 'Your organization has this provider already.',
    remedy: 'Use the one that stands in the list, or remove it first.',
    who: 'You',
  },
  'too-many-providers': {
    sentence: `An organization has at most ${MOST_PROVIDERS} sign-in providers.`,
    remedy: 'Remove one that nobody uses any more.',
    who: 'You',
  },
  'domain-of-another': {
    sentence: 'Another organization has proved this mail domain already.',
    remedy: 'Ask Support, who can see which one it is.',
    who: 'Support',
  },
};
