/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits; sorts by time of making. */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  const random = crypto.randomUUID(); // of version 4: its digits behind the version, and its variant, serve as they are
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
