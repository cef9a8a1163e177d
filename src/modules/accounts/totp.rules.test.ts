import { expect, test } from 'vitest';
import { base32, codeOfStep, matchingStep, otpauthUri, stepOf } from './totp.rules.ts';

const DIGITS = '1234567890'.repeat(7);
const SECRET = { sha1: DIGITS.slice(0, 20), sha256: DIGITS.slice(0, 32), sha512: DIGITS.slice(0, 64) };
const VECTORS: [seconds: number, hash: keyof typeof SECRET, code: string][] = [
  [59, 'sha1', '94287082'],
  [59, 'sha256', '46119246'],
  [59, 'sha512', '90693936'],
  [1_111_111_109, 'sha1', '07081804'],
  [1_111_111_109, 'sha256', '68084774'],
  [1_111_111_109, 'sha512', '25091201'],
  [1_111_111_111, 'sha1', '14050471'],
  [1_234_567_890, 'sha1', '89005924'],
  [1_234_567_890, 'sha256', '91819424'],
  [2_000_000_000, 'sha1', '69279037'],
  [2_000_000_000, 'sha512', '38618901'],
  [20_000_000_000, 'sha1', '65353130'],
  [20_000_000_000, 'sha256', '77737706'],
  [20_000_000_000, 'sha512', '47863826'],
];
test.each(VECTORS)('RFC 6238: at %i seconds with %s the code is %s', (seconds, hash, code) => {
  expect(codeOfStep(Buffer.from(SECRET[hash]), stepOf(new Date(seconds * 1_000)), hash, 8)).toBe(code);
});

const secret = Buffer.from(SECRET.sha1);
const now = new Date(1_111_111_111_000);
const step = stepOf(now);
test.each([
  ['of this moment', codeOfStep(secret, step), 0, step],
  ['of half a minute ago', codeOfStep(secret, step - 1), 0, undefined],
  ['of half a minute later', codeOfStep(secret, step + 1), 0, undefined],
  ['that was taken already', codeOfStep(secret, step), step, undefined],
  [
    'of before a step that was taken, by a clock that was set back',
    codeOfStep(secret, step),
    step + 1,
    undefined,
  ],
  ['that is none', '000000', 0, undefined],
])('a code %s', (_which, code, last, taken) => {
  expect(matchingStep(secret, code, now, last)).toBe(taken);
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648: %j is %j', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

test('the address for apps names the product and the account', () => {
  expect(otpauthUri(Buffer.from('foobar'), 'Contoso Cloud', 'ana@contoso.example')).toBe(
    'otpauth://totp/Contoso%20Cloud:ana%40contoso.example?secret=MZXW6YTBOI&issuer=Contoso%20Cloud',
  );
});
