import { expect, test } from 'vitest';
import { type AskingFacts, decideAskingAgain } from './asking-again.rules.ts';

const now = new Date('2026-11-26T08:00:00Z');
const expired: AskingFacts = { state: 'expired', joined: false, askedAgainAt: null, now };

test.each<[Partial<AskingFacts>, string]>([
  [{}, 'asked'],
  [{ state: 'replaced' }, 'asked'],
  [{ askedAgainAt: new Date('2026-11-25T09:00:00Z') }, 'asked-already'],
  [{ askedAgainAt: new Date('2026-11-25T08:00:00Z') }, 'asked'],
])('%j: %s', (change, outcome) => {
  expect(decideAskingAgain({ ...expired, ...change })).toEqual({ allowed: true, outcome });
});

test.each<[Partial<AskingFacts>, string]>([
  [{ state: 'open' }, 'still-open'],
  [{ state: 'used' }, 'not-needed'],
  [{ state: 'withdrawn' }, 'not-needed'],
  [{ state: 'settled' }, 'not-needed'],
  [{ state: 'replaced', joined: true }, 'not-needed'],
])('%j is refused: %s', (change, reason) => {
  expect(decideAskingAgain({ ...expired, ...change })).toEqual({ allowed: false, reason });
});
