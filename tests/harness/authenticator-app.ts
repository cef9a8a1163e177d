import { codeOfStep, STEP_SECONDS, stepOf } from '../../src/modules/accounts/totp.rules.ts';
import type { TestClock } from './test-clock.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The secret of an authenticator app as it stands on the page, in base 32. */
export function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What the app shows next; the clock goes to its beginning, so that there are thirty seconds to enter it. */
export function nextCode(secret: string, clock: TestClock): string {
  const intoStep = clock.now().getTime() % (STEP_SECONDS * 1_000);
  clock.forward({ minutes: (STEP_SECONDS - intoStep / 1_000) / 60 });
  return codeOfStep(bytesOf(secret), stepOf(clock.now()));
}
