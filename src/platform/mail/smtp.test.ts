import { expect, test } from 'vitest';
import { mustBeSecured } from './smtp.ts';

test.each([
  ['smtp://mail.example.com', true],
  ['smtp://user:secret@mail.example.com:587', true],
  ['smtp://mail.example.com?ignoreTLS=true', false],
  ['smtp://127.0.0.1:2525', false],
  ['smtp://[::1]:2525', false],
  ['smtps://mail.example.com', false],
])('%s has to go over to TLS: %s', (url, wanted) => {
  expect(mustBeSecured(new URL(url))).toBe(wanted);
});
