import { expect, test } from 'vitest';
import { decideSpeaking, readSpoken, SPOKEN_SIGNS, spelled } from './spoken-code.rules.ts';

test('no sign looks like another one', () => {
  expect(SPOKEN_SIGNS).toHaveLength(24);
  for (const alike of ['0', 'O', '1', 'I', 'L', '5', 'S', '2', 'Z', '8', 'B', 'V']) {
    expect(SPOKEN_SIGNS).not.toContain(alike);
  }
});

test.each([
  ['K7P4XM', 'K7P4XM'],
  [' k7p-4xm ', 'K7P4XM'],
  ['K7P 4XM', 'K7P4XM'],
  ['K7P4X', undefined],
  ['K7P4XMM', undefined],
  ['K7P4XO', undefined],
])('%j is read as %j', (typed, code) => {
  expect(readSpoken(typed)).toBe(code);
});

test('each sign is said by a word', () => {
  expect(spelled('K7P4XM')).toBe('Kilo, Seven, Papa, Four, X-ray, Mike');
});

test.each([
  ['open', undefined],
  ['used', 'already-used'],
  ['replaced', 'replaced'],
  ['withdrawn', 'withdrawn'],
  ['expired', 'expired'],
  ['settled', 'settled'],
] as const)('for an invitation that is %s, a code is refused: %s', (state, reason) => {
  expect(decideSpeaking(state)).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});
