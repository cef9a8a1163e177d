import { expect, test } from 'vitest';
import { SubmissionKeys } from './submission-key.ts';

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
