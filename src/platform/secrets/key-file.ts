import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSecretKey, newSecretKey, type SecretKey } from './sealed-text.ts';

const FILE = 'secret-keys';

export class KeyFileUnusable extends Error {}

/**
 * The keys that the data folder keeps, one a line, the newest first; the first start makes one. For its owner alone.
 * Throws KeyFileUnusable with what to do.
 */
export function readKeyFile(folder: string): SecretKey[] {
  const file = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    // Two processes may start at once: the file of the first one counts.
    writeFileSync(file, `${newSecretKey()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isTaken(error)) throw unusable(file, error);
  }
  try {
    chmodSync(file, 0o600);
    const keys = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    if (keys.length > 0 && keys.every(isSecretKey)) return keys;
  } catch (error) {
    throw unusable(file, error);
  }
  throw new KeyFileUnusable(
    `${file} does not hold keys: one on each line, 32 bytes as base64. Put the file back as it was, or set SECRET_KEYS.`,
  );
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

const unusable = (file: string, error: unknown) =>
  new KeyFileUnusable(
    `The key that seals secrets cannot be kept in ${file} (${error instanceof Error ? error.message : ''}). ` +
      'Set PORTICO_DATA to a folder that can be written, or SECRET_KEYS.',
  );
