import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beginnings of SHA-256, sorted: the list is searched as it lies in the file, and tells no password. */
export const LIST_FILE = fileURLToPath(new URL('common-passwords.bin', import.meta.url));
const WIDTH = 6;

/** Case and spaces do not make a common password another one. */
export const plainForm = (password: string): string =>
  password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const beginning = (password: string): Buffer =>
  createHash('sha256').update(plainForm(password)).digest().subarray(0, WIDTH);

/** The file's content for these passwords. */
export function listOf(passwords: readonly string[]): { bytes: Buffer; count: number } {
  const unique = [...new Set(passwords.map((password) => beginning(password).toString('hex')))].sort();
  return { bytes: Buffer.from(unique.join(''), 'hex'), count: unique.length };
}

let shipped: Buffer | undefined;

function shippedList(): Buffer {
  shipped ??= readFileSync(LIST_FILE);
  return shipped;
}

/** Whether the password stands in the list that ships with the program; nothing is asked outside. */
export function isListed(password: string, bytes: Buffer = shippedList()): boolean {
  const wanted = beginning(password);
  let [from, to] = [0, bytes.length / WIDTH];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const order = wanted.compare(bytes, middle * WIDTH, (middle + 1) * WIDTH);
    if (order === 0) return true;
    if (order > 0) from = middle + 1;
    else to = middle;
  }
  return false;
}
