import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Six digits, each as likely as any other. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Bound to the record that holds it, so that equal codes do not look equal. */
export const hashCode = (recordId: string, code: string): Buffer =>
  createHash('sha256').update(`${recordId} ${code}`).digest();

export const isCode = (recordId: string, code: string, codeHash: Buffer): boolean =>
  timingSafeEqual(hashCode(recordId, code), codeHash);
