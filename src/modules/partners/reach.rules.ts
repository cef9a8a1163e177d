import {
  allow,
  type Decision,
  type Explanation,
  explain,
  refuse,
  type Sentences,
} from '../../kernel/decisions.ts';
import { type AccessRequestState, ANSWER_DAYS } from './access-requests.rules.ts';

/** Why nobody inside an organization answers. */
export type UnreachableCause = 'no-administrator' | 'request-lapsed';

export type ReachFacts = {
  /** The registry associates the account with the organization. */
  known: boolean;
  active: boolean;
  member: boolean;
  /** Administrators who can sign in. */
  administrators: number;
  /** How the account's newest request fares. */
  latestRequest: AccessRequestState | undefined;
};

/** Why no administrator of an active organization can be reached; undefined while one can. */
export function unreachableCause(facts: ReachFacts): UnreachableCause | undefined {
  const { active, administrators, latestRequest } = facts;
  if (!active) return undefined;
  if (administrators === 0) return 'no-administrator';
  return latestRequest === 'lapsed' ? 'request-lapsed' : undefined;
}

export type AskingRefusal =
  | 'account-not-in-registry'
  | 'not-active'
  | 'already-member'
  | 'administrator-reachable'
  | 'already-asked';

/** Support is asked for access only where no administrator answers (PP-10, PP-16, E4). */
export function decideAskingSupport(facts: ReachFacts): Decision<AskingRefusal> {
  if (!facts.known) return refuse('account-not-in-registry');
  if (!facts.active) return refuse('not-active');
  if (unreachableCause(facts) === 'no-administrator') return allow;
  if (facts.member) return refuse('already-member');
  return unreachableCause(facts) ? allow : refuse('administrator-reachable');
}

const SENTENCES: Sentences<AskingRefusal> = {
  'account-not-in-registry': {
    sentence: 'The partner registry does not associate your sign-in account with this organization.',
    remedy:
      'Sign in with the account that your organization uses with the vendor, or have this one entered there.',
    who: 'The person in your organization who looks after its partner agreement',
  },
  'not-active': {
    sentence: 'This organization is not registered yet, so it needs no administrator from Support.',
    remedy: 'Register the organization; you become its administrator.',
    who: 'You',
  },
  'already-member': {
    sentence: 'You belong to this organization, and it has an administrator.',
    remedy: 'Ask the administrator for what you need.',
    who: 'An administrator of your organization',
  },
  'administrator-reachable': {
    sentence: 'This organization has an administrator who can let you in.',
    remedy: `Request access first. When nobody answers within ${ANSWER_DAYS} days, Support helps.`,
    who: 'An administrator of your organization',
  },
  'already-asked': {
    sentence: 'Support has your question already.',
    remedy: 'Wait for the answer; it comes by mail.',
    who: 'Support',
  },
};

/** What somebody reads of a registered organization in which nobody can answer. */
export const NO_ADMINISTRATOR = {
  reason: 'no-administrator',
  sentence:
    'A colleague has registered this organization already, and no administrator of it can sign in now.',
  remedy: 'Ask Support, which can name an administrator.',
  who: 'Support',
} as const satisfies Explanation;

export const explainAsking = (reason: AskingRefusal) => explain(SENTENCES, reason);
