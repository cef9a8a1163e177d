import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Eight digits, each as likely as any other: too many for the few guesses that are taken in a day. */
export const newCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0');

/** Bound to the record that holds it, so that equal codes do not look equal. */
export const hashCode = (recordId: string, code: string): Buffer =>
  createHash('sha256').update(`${recordId} ${code}`).digest();

export const isCode = (recordId: string, code: string, codeHash: Buffer): boolean =>
  timingSafeEqual(hashCode(recordId, code), codeHash);
