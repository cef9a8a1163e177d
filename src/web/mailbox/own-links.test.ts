import { expect, test } from 'vitest';
import { ownLinks } from './own-links.ts';

const origin = 'http://localhost:3000';

test('an address of this installation becomes a link', () => {
  expect(ownLinks('Open:\nhttp://localhost:3000/invitation#abc\n', origin)).toEqual([
    { at: 0, text: 'Open:\n' },
    { at: 6, text: 'http://localhost:3000/invitation#abc', href: 'http://localhost:3000/invitation#abc' },
    { at: 42, text: '\n' },
  ]);
});

test.each([
  'http://localhost:3000.evil.example/',
  'http://localhost:3000@evil.example/',
  'https://localhost:3000/',
  'http://localhost/',
  'javascript:alert(1)',
])('%s stays text', (address) => {
  expect(ownLinks(`See ${address} now`, origin).some((piece) => piece.href)).toBe(false);
});
