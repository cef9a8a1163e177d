import { codeOfStep, stepOf } from '../../src/modules/accounts/totp.rules.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The secret of an authenticator app as it stands on the page, in base 32. */
export function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What the app shows at this moment. */
export const codeAt = (secret: string, at: Date): string => codeOfStep(bytesOf(secret), stepOf(at));
