import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** 32 bytes as base64. The first key of an installation seals; the others open what was sealed before. */
export type SecretKey = string;

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const MARK = 'sealed:1';

export const newSecretKey = (): SecretKey => randomBytes(KEY_BYTES).toString('base64');

export const isSecretKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === KEY_BYTES;

/** Tells keys apart without telling them. */
const nameOf = (key: SecretKey): string => createHash('sha256').update(key).digest('base64url').slice(0, 12);

/**
 * The text as nobody without the key reads it (AES-256-GCM, a fresh nonce each time). `place` is not secret: a sealed text
 * that is put elsewhere does not open.
 */
export function sealText(keys: readonly SecretKey[], text: string, place: string): string {
  const [key] = keys;
  if (key === undefined) throw new Error('There is no key to seal with.');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, Buffer.from(key, 'base64'), iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${MARK}:${nameOf(key)}:${sealed.toString('base64url')}`;
}

/** The text again; undefined when none of the keys has sealed it, or it was changed or put elsewhere. */
export function openText(keys: readonly SecretKey[], sealed: string, place: string): string | undefined {
  const [, name, content] = /^sealed:1:([\w-]{12}):([\w-]+)$/.exec(sealed) ?? [];
  const key = keys.find((one) => nameOf(one) === name);
  const bytes = Buffer.from(content ?? '', 'base64url');
  if (key === undefined || bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, Buffer.from(key, 'base64'), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = [decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    return undefined; // node:crypto throws a plain error where the tag does not fit.
  }
}

/** The text under the newest key; undefined where it is so already, or no key opens it. */
export function sealedAnew(keys: readonly SecretKey[], kept: string, place: string): string | undefined {
  const text = sealingOf(keys, kept) === 'earlier' ? openText(keys, kept, place) : undefined;
  return text === undefined ? undefined : sealText(keys, text, place);
}

export type Sealing = 'current' | 'earlier' | 'none';

/** Whether a kept text is sealed, and with the key that seals now. */
export function sealingOf(keys: readonly SecretKey[], kept: string): Sealing {
  if (!kept.startsWith(`${MARK}:`)) return 'none';
  return keys[0] !== undefined && kept.startsWith(`${MARK}:${nameOf(keys[0])}:`) ? 'current' : 'earlier';
}
