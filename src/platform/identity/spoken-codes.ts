import { createHmac, randomInt } from 'node:crypto';

/** A code of these signs, each as likely as any other. */
export const newSpokenCode = (signs: string, length: number): string =>
  Array.from({ length }, () => signs[randomInt(signs.length)] ?? '').join('');

/**
 * What is kept of a code that is short enough to be guessed from a plain hash: keyed with the installation's secret, and
 * bound to the name that it was made for. By every key that may have made it, the newest first.
 */
export const spokenHashes = (keys: readonly string[], name: string, code: string): Buffer[] =>
  keys.map((key) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(`spoken-code\0${name}\0${code}`).digest(),
  );
