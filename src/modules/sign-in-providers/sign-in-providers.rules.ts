import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

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

export type DemandFacts = {
  disabled: boolean;
  provedDomains: number;
  /** The asker has come in through it. */
  cameInThroughIt: boolean;
  administratorsWithAnotherWay: number;
};

/** Demanded is only what works, and what locks nobody out for good on the day on which it does not. */
export function decideDemand(facts: DemandFacts): Decision<ProviderRefusal> {
  if (facts.disabled) return refuse('provider-rests');
  if (facts.provedDomains === 0) return refuse('no-domain-proved');
  if (!facts.cameInThroughIt) return refuse('not-tried');
  if (facts.administratorsWithAnotherWay === 0) return refuse('no-way-back');
  return allow;
}

export type ProviderRefusal =
  | 'provider-exists'
  | 'too-many-providers'
  | 'domain-of-another'
  | 'provider-rests'
  | 'no-domain-proved'
  | 'not-tried'
  | 'no-way-back';

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
  'provider-rests': {
    sentence: 'This provider is disabled.',
    remedy: 'Enable it first.',
    who: 'You',
  },
  'no-domain-proved': {
    sentence: 'None of its mail domains is proved.',
    remedy: 'Prove one by its TXT record first.',
    who: 'You',
  },
  'not-tried': {
    sentence: 'You have not signed in with this provider yourself.',
    remedy: 'Attach it to your account, sign in with it, then demand it.',
    who: 'You',
  },
  'no-way-back': {
    sentence: 'No administrator could get in if this provider did not work.',
    remedy: 'Add a passkey or an authenticator app to your account first.',
    who: 'You',
  },
};
