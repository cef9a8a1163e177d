import { expect, test } from 'vitest';
import { decideNote } from './customer-notes.rules.ts';

test.each([
  ['change', true, false, undefined],
  ['remove', true, false, undefined],
  ['change', false, true, 'not-your-note'],
  ['remove', false, true, undefined],
  ['remove', false, false, 'not-your-note-to-remove'],
] as const)('To %s a note (own: %s, administrator: %s): %s', (deed, own, administrator, reason) => {
  expect(decideNote({ deed, own, administrator })).toEqual(
    reason ? { allowed: false, reason } : { allowed: true },
  );
});
