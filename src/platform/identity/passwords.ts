import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { WaitingLine } from './waiting-line.ts';

/** argon2id, the library's default kind, with the cost that OWASP recommends. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of the cores hash, beside the event loop; two hundred people wait their turn, a few seconds at most. */
const line = new WaitingLine(Math.max(1, Math.floor(availableParallelism() / 2)), 200);

/** Takes about 10 ms of a core: call it outside of transactions. */
export function hashPassword(password: string): Promise<string> {
  return line.run(() => hash(asTyped(password), COST));
}

/** As slow for nobody (`undefined`) as for somebody, so that the time tells nothing about who has an account. */
export async function isPasswordOf(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const kept = passwordHash ?? (await nobodysHash());
  const matches = await line.run(() => verify(kept, asTyped(password)));
  return matches && Boolean(passwordHash);
}

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(32).toString('base64'));
  return nobodys;
}

/** The same letters typed on another keyboard are the same password. */
const asTyped = (password: string) => password.normalize('NFKC');
