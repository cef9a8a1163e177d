import { createHmac } from 'node:crypto';

export const STEP_SECONDS = 30;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a time step (RFC 6238 over RFC 4226). Authenticator apps use SHA-1 and six digits. */
export function codeOfStep(secret: Buffer, step: number, hash = 'sha1', digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(hash, secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(at) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1_000 / STEP_SECONDS);

/** The step that the code belongs to: the present one, so that a code holds thirty seconds, and newer than the last one taken. */
export function matchingStep(secret: Buffer, code: string, now: Date, lastStep: number): number | undefined {
  const current = stepOf(now);
  return current > lastStep && codeOfStep(secret, current) === code ? current : undefined;
}

/** As authenticator apps take a secret that is typed (RFC 4648, without padding). */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}

/** What opens an authenticator app with everything filled in. */
export function otpauthUri(secret: Buffer, issuer: string, account: string): string {
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query}`;
}
