import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { CustomerState } from '../customers/customers.rules.ts';

export type InvitationKind = 'customer-administrator' | 'user' | 'grant';

/** A link works for seven days, once; a new one replaces it (N6). */
const VALID_DAYS = 7;
export const expiryOf = (sent: Date): Date => addDays(sent, VALID_DAYS);

export type SendingFacts = {
  activated: boolean;
  customerState: CustomerState;
  signInName: string;
  /** Every sign-in name of the partner's own people. */
  partnerSignInNames: string[];
};

export type SendingRefusal = 'customer-inactivated' | 'already-activated' | 'account-of-the-partner';

/** A partner sends an activation for a live service, to an account that is not one of its own (PP-57, PP-64, PP-65). */
export function decideSending(facts: SendingFacts): Decision<SendingRefusal> {
  const open = decideSendingAtAll(facts);
  if (!open.allowed) return open;
  return facts.partnerSignInNames.includes(facts.signInName) ? refuse('account-of-the-partner') : allow;
}

/** What can be said before an account is named. */
export function decideSendingAtAll(
  facts: Pick<SendingFacts, 'activated' | 'customerState'>,
): Decision<'customer-inactivated' | 'already-activated'> {
  if (facts.customerState !== 'active') return refuse('customer-inactivated');
  return facts.activated ? refuse('already-activated') : allow;
}

export const SENDING_SENTENCES: Sentences<SendingRefusal> = {
  'customer-inactivated': {
    sentence: 'This customer account is inactivated, so its services cannot be activated.',
    remedy:
      'Have the account reactivated with its customer account number within 30 days, then send the activation.',
    who: 'Support.',
    ask: 'support',
  },
  'already-activated': {
    sentence: 'This service has been activated already.',
    remedy: 'No activation is needed. Further people are added under User Management in Customer Portal.',
    who: 'An administrator of the customer.',
  },
  'account-of-the-partner': {
    sentence: 'This sign-in account belongs to a person of your own organization.',
    remedy:
      'Name another account. A colleague may be the customer’s administrator, but with a second account.',
    who: 'You.',
  },
};

/** What a holder of the link is told about it. */
export const INVITATION_STATES = ['open', 'expired', 'used', 'replaced', 'withdrawn', 'settled'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export function invitationState(
  invitation: {
    state: 'open' | 'accepted' | 'replaced' | 'settled';
    expiresAt: Date;
    subjectIsGone: boolean;
  },
  now: Date,
): InvitationState {
  if (invitation.state === 'accepted') return 'used';
  if (invitation.state === 'replaced' || invitation.state === 'settled') return invitation.state;
  if (invitation.subjectIsGone) return 'withdrawn';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

export type AcceptanceFacts = {
  state: InvitationState;
  kind: InvitationKind;
  expectedSignInName: string;
  /** What the account has proved, in small letters. */
  provedSignInNames: string[];
  /** Another account holds the named person's place, or this account another place in the organization. */
  placeIsTaken: boolean;
  isPartnerAccount: boolean;
  customerState: CustomerState;
  /** Of a grant: the account is a person of the organization that is asked. */
  mayDecide: boolean;
  /** The service has its place in a data centre, and the customer its organization. */
  allocated: boolean;
  agreementsMissing: boolean;
};

export type AcceptanceRefusal =
  | 'already-used'
  | 'replaced'
  | 'withdrawn'
  | 'expired'
  | 'settled'
  | 'not-in-the-organization'
  | 'wrong-account'
  | 'account-of-the-partner'
  | 'customer-inactivated'
  | 'not-provisioned-yet'
  | 'agreements-missing';

/** Only the named account, proved, takes an open link, and accepts what is in force (PP-60…PP-62, PP-82, E9, N15). */
export function decideAcceptance(facts: AcceptanceFacts): Decision<AcceptanceRefusal> {
  const link = decideLink(facts.state);
  if (!link.allowed) return link;
  if (!isRightAccount(facts)) return refuse('wrong-account');
  if (facts.isPartnerAccount) return refuse('account-of-the-partner');
  if (facts.customerState !== 'active') return refuse('customer-inactivated');
  if (!facts.mayDecide) return refuse('not-in-the-organization');
  if (!facts.allocated) return refuse('not-provisioned-yet');
  return facts.agreementsMissing ? refuse('agreements-missing') : allow;
}

export function isRightAccount(
  facts: Pick<AcceptanceFacts, 'expectedSignInName' | 'provedSignInNames' | 'placeIsTaken'>,
): boolean {
  return facts.provedSignInNames.includes(facts.expectedSignInName) && !facts.placeIsTaken;
}

/** Whether the link can be used at all, whoever holds it. */
export function decideLink(
  state: InvitationState,
): Decision<'already-used' | 'replaced' | 'withdrawn' | 'expired' | 'settled'> {
  switch (state) {
    case 'open':
      return allow;
    case 'used':
      return refuse('already-used');
    case 'replaced':
    case 'withdrawn':
    case 'expired':
    case 'settled':
      return refuse(state);
    default:
      return state satisfies never;
  }
}

export const ACCEPTANCE_SENTENCES: Sentences<AcceptanceRefusal> = {
  'already-used': {
    sentence: 'This link has been used already; it works once.',
    remedy: 'Sign in and open your organization: what it brought is there.',
    who: 'The person who accepted it.',
  },
  replaced: {
    sentence: 'A newer mail has replaced this link.',
    remedy: 'Use the link in the newest mail.',
    who: 'You. If there is no newer mail, ask the organization that invited you.',
  },
  withdrawn: {
    sentence: 'This invitation was taken back: the person it was for is no longer on the list.',
    remedy: 'Ask to be added and invited again.',
    who: 'An administrator of the organization that invited you.',
  },
  expired: {
    sentence: 'This link has expired; it works for seven days.',
    remedy: 'Ask for a new mail. Nothing else is lost.',
    who: 'The organization that invited you.',
  },
  settled: {
    sentence: 'This has been decided already, by you or by a colleague.',
    remedy: 'Sign in and open Access: how it was decided stands there.',
    who: 'An administrator of your organization.',
  },
  'not-in-the-organization': {
    sentence: 'You do not belong to the organization that is asked here any more.',
    remedy: 'Leave the decision to its administrators; each of them was asked.',
    who: 'An administrator of the organization.',
  },
  'wrong-account': {
    sentence: 'You are signed in with another account than the one this was sent for.',
    remedy:
      'Sign out, and sign in with the account that was named. If that account is wrong, ask for a new mail.',
    who: 'You, or the organization that invited you.',
  },
  'account-of-the-partner': {
    sentence:
      'Your account belongs to a person of the partner, so it cannot be the customer’s administrator.',
    remedy: 'Use a second account for the customer, and have the activation sent again for it.',
    who: 'You, together with a colleague who sends the activation.',
  },
  'customer-inactivated': {
    sentence: 'The customer account behind this service is inactivated, so the link cannot be used.',
    remedy: 'Have the account reactivated within 30 days, then use the link again or ask for a new mail.',
    who: 'Your partner, together with Support.',
  },
  'not-provisioned-yet': {
    sentence: 'The service does not have its place in a data centre yet.',
    remedy: 'Keep this mail and use its link again in some minutes; setting up may take up to 72 hours.',
    who: 'Nobody needs to do anything. If it takes longer, your partner can ask Support.',
  },
  'agreements-missing': {
    sentence:
      'The terms of service and the privacy statement have to be accepted as they are in force today.',
    remedy: 'Read both, tick both boxes, then activate.',
    who: 'You.',
  },
};

/** "a•••@c•••.example": enough to know one's own address, too little to learn another's (N8). */
export function maskSignInName(signInName: string): string {
  const at = signInName.lastIndexOf('@');
  const domain = signInName.slice(at + 1);
  const ending = domain.lastIndexOf('.');
  const first = (text: string) => [...text][0] ?? '';
  return `${first(signInName)}•••@${first(domain)}•••${ending > 0 ? domain.slice(ending) : ''}`;
}
