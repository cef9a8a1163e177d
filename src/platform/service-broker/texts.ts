import { z } from 'zod';

const LONGEST_TEXT = 1_000;

/** What a broker says, as it can be kept and shown: one line, without control characters, of a bounded length. */
export function lineOf(text: string): string {
  return text
    .slice(0, 4 * LONGEST_TEXT)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
    .toWellFormed();
}

/** A sentence of a broker; empty ones count as none. */
export const told = z
  .string()
  .nullish()
  .transform((text) => (text ? lineOf(text) || null : null));

/** An address that people may be sent to; whatever is none counts as none. */
export const webAddress = z
  .string()
  .nullish()
  .transform((text) => (text && isWebAddress(text) ? text : null));

const LONGEST_ADDRESS = 2_000;

function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
}
