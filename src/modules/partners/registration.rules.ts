import { allow, type Decision, explain, refuse, type Sentences } from '../../kernel/decisions.ts';

/** What the registry says of a partner organization that it associates with the account. */
export type RegistryStanding = { certified: boolean; addendumSigned: boolean };

export type RegistrationFacts = {
  /** Undefined: the registry does not associate the account with this number, or the number does not exist. */
  registry: RegistryStanding | undefined;
  active: boolean;
};

export type RegistrationRefusal =
  | 'account-not-in-registry'
  | 'already-active'
  | 'not-certified'
  | 'addendum-not-signed';

/** Everything that stands against a registration, the first thing to mend first. */
export function registrationRefusals({ registry, active }: RegistrationFacts): RegistrationRefusal[] {
  if (!registry) return ['account-not-in-registry'];
  if (active) return ['already-active'];
  return [
    ...(registry.certified ? [] : (['not-certified'] as const)),
    ...(registry.addendumSigned ? [] : (['addendum-not-signed'] as const)),
  ];
}

/** The registry must know the account for the organization; certified, addendum signed, and only once (7.1, PP-5…PP-8, PP-14). */
export function decideRegistration(facts: RegistrationFacts): Decision<RegistrationRefusal> {
  const [reason] = registrationRefusals(facts);
  return reason ? refuse(reason) : allow;
}

export type CandidateState =
  | 'can-register'
  | 'member'
  | 'can-claim'
  | Exclude<RegistrationRefusal, 'account-not-in-registry'>;

/** How an account stands to a partner organization that the registry associates with it. */
export function candidateState(facts: {
  registry: RegistryStanding;
  active: boolean;
  member: boolean;
  waiting: boolean;
}): CandidateState {
  if (facts.member) return 'member';
  if (facts.waiting) return 'can-claim';
  const decision = decideRegistration(facts);
  if (decision.allowed) return 'can-register';
  return decision.reason === 'account-not-in-registry' ? 'already-active' : decision.reason;
}

const REGISTRATION_SENTENCES: Sentences<RegistrationRefusal> = {
  'account-not-in-registry': {
    sentence: 'The partner registry does not associate your sign-in account with this organization.',
    remedy:
      'Sign in with the account that your organization uses with the vendor, or have this one entered there.',
    who: 'The person in your organization who looks after its partner agreement',
  },
  'already-active': {
    sentence:
      'A colleague has registered this organization already. An organization is registered once, for all services.',
    remedy: 'Request access; an administrator of the organization decides.',
    who: 'An administrator of your organization',
  },
  'not-certified': {
    sentence: 'The partner registry does not list this organization as a certified partner.',
    remedy: 'Complete the certification; registration opens when the registry shows it.',
    who: 'The person in your organization who looks after its partner agreement',
  },
  'addendum-not-signed': {
    sentence: 'The Online Services Addendum (Schedule C) to the partner agreement is not signed.',
    remedy: 'Sign the addendum; registration opens when the registry shows it.',
    who: 'A person who may sign for your organization',
  },
};

export const explainRegistration = (reason: RegistrationRefusal) => explain(REGISTRATION_SENTENCES, reason);

export type ClaimRefusal = 'nothing-to-claim';

const CLAIM_SENTENCES: Sentences<ClaimRefusal> = {
  'nothing-to-claim': {
    sentence: 'No place is waiting for your sign-in account in this organization.',
    remedy: 'Request access, or sign in with the account that the place was made for.',
    who: 'You, or an administrator of the organization',
  },
};

export const explainClaim = (reason: ClaimRefusal) => explain(CLAIM_SENTENCES, reason);
