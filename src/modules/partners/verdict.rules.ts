import type { Explanation } from '../../kernel/decisions.ts';
import {
  explainRegistration,
  type RegistrationFacts,
  type RegistrationRefusal,
  registrationRefusals,
} from './registration.rules.ts';

/** What the registry is asked about a registration, in the order in which people mend it. */
export const VERDICT_FACTS = [
  'organization',
  'sign-in-name',
  'certification',
  'addendum',
  'not-yet-registered',
] as const;
export type VerdictFact = (typeof VERDICT_FACTS)[number];

/** `not-told`: nobody learns it before organization and sign-in name match. */
export type Outcome = 'matched' | 'not-matched' | 'not-told';

export type Finding = {
  fact: VerdictFact;
  outcome: Outcome;
  sentence: string;
  /** What would settle it, and who can give that; null where nothing is missing. */
  evidence: string | null;
  who: string | null;
};

export type Verdict = {
  allowed: boolean;
  findings: Finding[];
  /** Empty when allowed; otherwise at least one, each with its remedy. */
  reasons: Explanation<RegistrationRefusal>[];
};

type Words = Record<Outcome, string> & { evidence: string; who: string };

const AGREEMENT_KEEPER = 'The person in your organization who looks after its partner agreement';
const UNTOLD = 'Told as soon as organization and sign-in account match.';

/** The first two say the same of a number that does not exist and of somebody else's: a stranger learns neither. */
const WORDS: Record<VerdictFact, Words> = {
  organization: {
    matched: 'The partner registry lists this organization for your sign-in account.',
    'not-matched': 'The partner registry lists no organization with this number for your sign-in account.',
    'not-told': UNTOLD,
    evidence: 'The partner number, as it stands in the partner agreement.',
    who: AGREEMENT_KEEPER,
  },
  'sign-in-name': {
    matched: 'The partner registry associates a sign-in name that you have proved with it.',
    'not-matched': 'The partner registry associates none of the sign-in names that you have proved with it.',
    'not-told': UNTOLD,
    evidence:
      'The sign-in name that your organization uses with the vendor, added to your account, or an entry for yours in the registry.',
    who: AGREEMENT_KEEPER,
  },
  certification: {
    matched: 'It is a certified partner.',
    'not-matched': 'The partner registry does not list it as a certified partner.',
    'not-told': UNTOLD,
    evidence: 'The certification, entered in the registry.',
    who: AGREEMENT_KEEPER,
  },
  addendum: {
    matched: 'The Online Services Addendum (Schedule C) is signed.',
    'not-matched': 'The partner registry shows no signed Online Services Addendum (Schedule C).',
    'not-told': UNTOLD,
    evidence: 'The signed addendum, entered in the registry.',
    who: 'A person who may sign for your organization',
  },
  'not-yet-registered': {
    matched: 'Nobody has registered it yet.',
    'not-matched': 'A colleague has registered it already.',
    'not-told': UNTOLD,
    evidence: 'None: you do not register it again, you request access to it.',
    who: 'An administrator of your organization',
  },
};

/** What the registry says of a registration, fact by fact, and every reason against it (7.1, PP-5, PP-6, PP-8, PP-14). */
export function registryVerdict(facts: RegistrationFacts): Verdict {
  const reasons = registrationRefusals(facts).map(explainRegistration);
  const findings = VERDICT_FACTS.map((fact) => findingOf(fact, outcomeOf(fact, facts)));
  return { allowed: reasons.length === 0, findings, reasons };
}

function outcomeOf(fact: VerdictFact, { registry, active }: RegistrationFacts): Outcome {
  const known = registry !== undefined;
  switch (fact) {
    case 'organization':
    case 'sign-in-name':
      return known ? 'matched' : 'not-matched';
    case 'certification':
      return known ? matched(registry.certified) : 'not-told';
    case 'addendum':
      return known ? matched(registry.addendumSigned) : 'not-told';
    case 'not-yet-registered':
      return known ? matched(!active) : 'not-told';
    default:
      return fact satisfies never;
  }
}

const matched = (is: boolean): Outcome => (is ? 'matched' : 'not-matched');

function findingOf(fact: VerdictFact, outcome: Outcome): Finding {
  const { evidence, who, ...sentences } = WORDS[fact];
  const missing = outcome === 'not-matched';
  return {
    fact,
    outcome,
    sentence: sentences[outcome],
    evidence: missing ? evidence : null,
    who: missing ? who : null,
  };
}
