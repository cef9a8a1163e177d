import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, explain, refuse, type Sentences } from '../../kernel/decisions.ts';

/** A request that nobody answered lapses after this many days; the person may ask again. */
export const ANSWER_DAYS = 14;

export type AccessRequestState = 'open' | 'approved' | 'declined' | 'lapsed';

type Requested = { state: AccessRequestState; createdAt: Date };

/** The state as everybody sees it: an open request is lapsed from its fourteenth day on. */
export function accessRequestState({ state, createdAt }: Requested, now: Date): AccessRequestState {
  return state === 'open' && now >= addDays(createdAt, ANSWER_DAYS) ? 'lapsed' : state;
}

export type RequestFacts = { known: boolean; active: boolean; member: boolean; openRequest: boolean };
export type RequestRefusal =
  | 'account-not-in-registry'
  | 'not-active'
  | 'already-member'
  | 'already-requested';

/** A colleague whom the registry knows asks an active organization to be let in (PP-10). */
export function decideRequest({
  known,
  active,
  member,
  openRequest,
}: RequestFacts): Decision<RequestRefusal> {
  if (!known) return refuse('account-not-in-registry');
  if (!active) return refuse('not-active');
  if (member) return refuse('already-member');
  if (openRequest) return refuse('already-requested');
  return allow;
}

export type AnswerRefusal = 'already-answered' | 'request-lapsed' | 'already-member';

/** An administrator answers an open request within its fourteen days. */
export function decideAnswer(request: Requested, now: Date): Decision<AnswerRefusal> {
  const state = accessRequestState(request, now);
  if (state === 'lapsed') return refuse('request-lapsed');
  if (state !== 'open') return refuse('already-answered');
  return allow;
}

export const ACCESS_SENTENCES: Sentences<RequestRefusal | AnswerRefusal> = {
  'account-not-in-registry': {
    sentence: 'The partner registry does not associate your sign-in account with this organization.',
    remedy:
      'Sign in with the account that your organization uses with the vendor, or have this one entered there.',
    who: 'The person in your organization who looks after its partner agreement',
  },
  'not-active': {
    sentence: 'This organization is not registered yet, so there is nobody to ask.',
    remedy: 'Register the organization; you become its administrator.',
    who: 'You',
  },
  'already-member': {
    sentence: 'This person belongs to the organization already.',
    remedy: 'Open the organization, or ask an administrator for another role.',
    who: 'An administrator of the organization',
  },
  'already-requested': {
    sentence: 'Your request is waiting for an answer.',
    remedy: `Wait for an administrator's answer. It lapses ${ANSWER_DAYS} days after it was sent; then you can ask again.`,
    who: 'An administrator of the organization',
  },
  'already-answered': {
    sentence: 'This request has been answered already.',
    remedy: 'Look at the list again to see who answered it.',
    who: 'Nobody needs to do anything',
  },
  'request-lapsed': {
    sentence: `This request was not answered within ${ANSWER_DAYS} days and has lapsed.`,
    remedy: 'The person can send a new request.',
    who: 'The person who asked',
  },
};

export const explainAccess = (reason: RequestRefusal | AnswerRefusal) => explain(ACCESS_SENTENCES, reason);

/** The first word as first name, the rest as last name: all that an account's own name tells. */
export function nameParts(name: string): { first_name: string; last_name: string } {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return { first_name: first, last_name: rest.join(' ') };
}
