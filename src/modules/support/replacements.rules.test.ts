import { expect, test } from 'vitest';
import {
  type ConfirmationFacts,
  type ConfirmationRefusal,
  decideConfirmation,
  decideProposal,
  decideRejection,
  type ProposalFacts,
  type ProposalRefusal,
} from './replacements.rules.ts';

const proposal: ProposalFacts = { known: true, alreadyAdministrator: false, openProposal: false };

test('PP-16 a person whom the registry knows for the partner may be proposed', () => {
  expect(decideProposal(proposal)).toEqual({ allowed: true });
});

test.each<[Partial<ProposalFacts>, ProposalRefusal]>([
  [{ known: false }, 'sign-in-not-in-registry'],
  [{ known: false, openProposal: true }, 'sign-in-not-in-registry'],
  [{ alreadyAdministrator: true }, 'already-administrator'],
  [{ openProposal: true }, 'already-proposed'],
])('a proposal with %j is refused: %s', (change, reason) => {
  expect(decideProposal({ ...proposal, ...change })).toEqual({ allowed: false, reason });
});

const confirmation: ConfirmationFacts = {
  state: 'proposed',
  proposedBy: 'sam',
  engineer: 'kim',
  known: true,
};

test('PP-16 another engineer than the proposer confirms', () => {
  expect(decideConfirmation(confirmation)).toEqual({ allowed: true });
});

test.each<[Partial<ConfirmationFacts>, ConfirmationRefusal]>([
  [{ engineer: 'sam' }, 'same-engineer'],
  [{ state: 'confirmed' }, 'already-decided'],
  [{ state: 'rejected', engineer: 'sam' }, 'already-decided'],
  [{ known: false }, 'sign-in-not-in-registry'],
])('a confirmation with %j is refused: %s', (change, reason) => {
  expect(decideConfirmation({ ...confirmation, ...change })).toEqual({ allowed: false, reason });
});

test.each([
  ['proposed', true],
  ['confirmed', false],
  ['rejected', false],
] as const)('a proposal that is %s can be rejected: %s', (state, allowed) => {
  expect(decideRejection(state).allowed).toBe(allowed);
});
