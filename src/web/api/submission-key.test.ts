import { expect, test } from 'vitest';
import { type PendingSubmission, SubmissionKeys } from './submission-key.ts';

test('the same body sent again keeps its key', () => {
  const keys = new SubmissionKeys();
  expect(keys.keyFor({ name: 'Contoso' })).toBe(keys.keyFor({ name: 'Contoso' }));
});

test('another body gets another key', () => {
  const keys = new SubmissionKeys();
  expect(keys.keyFor({ name: 'Contoso' })).not.toBe(keys.keyFor({ name: 'Fabrikam' }));
});

test('after an answer the same body is a new submission', () => {
  const keys = new SubmissionKeys();
  const first = keys.keyFor({ name: 'Contoso' });
  keys.answered();
  expect(keys.keyFor({ name: 'Contoso' })).not.toBe(first);
});

test('a submission whose outcome nobody knows is still the same one after a reload, until it is answered', () => {
  let kept: PendingSubmission | undefined;
  const memory = {
    read: () => kept,
    write: (pending: PendingSubmission | undefined) => {
      kept = pending;
    },
  };
  const key = new SubmissionKeys(memory).keyFor({ name: 'Contoso' });
  const reloaded = new SubmissionKeys(memory);
  expect(reloaded.keyFor({ name: 'Contoso' })).toBe(key);
  expect(reloaded.keyFor({ name: 'Fabrikam' })).not.toBe(key);
  reloaded.answered();
  expect(kept).toBeUndefined();
});
