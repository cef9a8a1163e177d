import { describe, expect, test } from 'vitest';
import { ASKED_A_DAY, decideAnswering, decideAsking, whoseRequest } from './help-requests.rules.ts';

test.each([
  ['what is allowed', { explanation: null, askedLately: 0 }, 'allowed-now'],
  ['what only they themselves can mend', { explanation: {}, askedLately: 0 }, 'nobody-can-mend-it'],
  ['what Support can mend', { explanation: { ask: 'support' as const }, askedLately: 0 }, undefined],
  [
    'the last time of a day',
    { explanation: { ask: 'support' as const }, askedLately: ASKED_A_DAY - 1 },
    undefined,
  ],
  [
    'once more than that',
    { explanation: { ask: 'support' as const }, askedLately: ASKED_A_DAY },
    'asked-enough',
  ],
])('asking for %s', (_what, facts, reason) => {
  expect(decideAsking(facts)).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});

describe('a request', () => {
  test.each([
    ['open', true],
    ['done', false],
    ['declined', false],
  ] as const)('that is %s can be answered: %s', (state, allowed) => {
    expect(decideAnswering(state).allowed).toBe(allowed);
  });

  test('about a role belongs to the person, about anything else to the organization', () => {
    expect(whoseRequest('role-too-small', 'ana')).toBe('ana');
    expect(whoseRequest('customer-inactive', 'ana')).toBe('');
  });
});
