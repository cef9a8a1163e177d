import { expect, test } from 'vitest';
import {
  ACCEPTANCE_SENTENCES,
  type AcceptanceFacts,
  type AcceptanceRefusal,
  decideAcceptance,
  decideSending,
  expiryOf,
  invitationState,
  maskSignInName,
  SENDING_SENTENCES,
  type SendingFacts,
  type SendingRefusal,
} from './activations.rules.ts';

const sending: SendingFacts = {
  activated: false,
  customerState: 'active',
  signInName: 'cara@contoso.example',
  partnerSignInNames: ['pat@fabrikam.example'],
};
test('an activation goes to a live service and a strange account (PP-57, PP-64)', () => {
  expect(decideSending(sending)).toEqual({ allowed: true });
});
const sendingRefusals: [Partial<SendingFacts>, SendingRefusal][] = [
  [{ customerState: 'inactivated' }, 'customer-inactivated'],
  [{ customerState: 'retention-ended' }, 'customer-inactivated'],
  [{ activated: true }, 'already-activated'],
  [{ signInName: 'pat@fabrikam.example' }, 'account-of-the-partner'],
];
test.each(sendingRefusals)('sending with %j is refused: %s (PP-65)', (change, reason) => {
  expect(decideSending({ ...sending, ...change })).toEqual({ allowed: false, reason });
});

const acceptance: AcceptanceFacts = {
  state: 'open',
  kind: 'customer-administrator',
  expectedSignInName: 'cara@contoso.example',
  provedSignInNames: ['cara@home.example', 'cara@contoso.example'],
  placeIsTaken: false,
  isPartnerAccount: false,
  customerState: 'active',
  allocated: true,
  mayDecide: true,
  agreementsMissing: false,
};
test('an account that has proved the named address accepts (PP-60, PP-61)', () => {
  expect(decideAcceptance(acceptance)).toEqual({ allowed: true });
});
const acceptanceRefusals: [Partial<AcceptanceFacts>, AcceptanceRefusal][] = [
  [{ state: 'used' }, 'already-used'],
  [{ state: 'replaced' }, 'replaced'],
  [{ state: 'withdrawn' }, 'withdrawn'],
  [{ state: 'expired' }, 'expired'],
  [{ provedSignInNames: ['cara@home.example'] }, 'wrong-account'],
  [{ provedSignInNames: [] }, 'wrong-account'],
  [{ placeIsTaken: true }, 'wrong-account'],
  [{ isPartnerAccount: true }, 'account-of-the-partner'],
  [{ customerState: 'inactivated' }, 'customer-inactivated'],
  [{ mayDecide: false }, 'not-in-the-organization'],
  [{ allocated: false }, 'not-provisioned-yet'],
  [{ agreementsMissing: true }, 'agreements-missing'],
];
test.each(acceptanceRefusals)('accepting with %j is refused: %s', (change, reason) => {
  expect(decideAcceptance({ ...acceptance, ...change })).toEqual({ allowed: false, reason });
});
test('the account is judged before anything that belongs to the customer is told (N8)', () => {
  const stranger = { ...acceptance, provedSignInNames: [], customerState: 'inactivated', allocated: false };
  expect(decideAcceptance(stranger as AcceptanceFacts)).toEqual({ allowed: false, reason: 'wrong-account' });
});

test.each([[SENDING_SENTENCES], [ACCEPTANCE_SENTENCES]])(
  'each reason has its own sentence, with remedy and who',
  (sentences) => {
    const texts = Object.values(sentences);
    expect(new Set(texts.map(({ sentence }) => sentence)).size).toBe(texts.length);
    expect(texts.every(({ remedy, who }) => remedy.length > 0 && who.length > 0)).toBe(true);
  },
);

const sent = new Date('2026-03-01T10:00:00Z');
const openLink = { state: 'open' as const, expiresAt: expiryOf(sent), subjectIsGone: false };
test.each([
  [openLink, '2026-03-08T09:59:59.999Z', 'open'],
  [openLink, '2026-03-08T10:00:00Z', 'expired'],
  [{ ...openLink, subjectIsGone: true }, '2026-03-01T11:00:00Z', 'withdrawn'],
  [{ ...openLink, state: 'accepted' as const }, '2026-04-01T10:00:00Z', 'used'],
  [{ ...openLink, state: 'replaced' as const }, '2026-04-01T10:00:00Z', 'replaced'],
])('a link %j at %s is %s (N6)', (link, at, state) => {
  expect(invitationState(link, new Date(at))).toBe(state);
});

test.each([
  ['cara@contoso.example', 'c•••@c•••.example'],
  ['x@mail.co.uk', 'x•••@m•••.uk'],
  ['😀joy@localhost', '😀•••@l•••'],
])('%s is masked as %s', (name, masked) => {
  expect(maskSignInName(name)).toBe(masked);
});
