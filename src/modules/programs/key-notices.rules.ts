import { dayForReader } from '../../kernel/moments.ts';
import { nextNotice } from '../grants/notices.rules.ts';

/** When administrators are told that a key ends: 30, 7 and 1 days before, and at the end, as of grants. */
export const nextKeyNotice = (expiresAt: Date, after: Date): Date | undefined => nextNotice(expiresAt, after);

type KeyEnd = { id: string; expiresAt: string };

/** A key that another one outlasts has been changed over already: nobody needs to hear of its end. */
export function concernsSomebody(keyId: string, keys: readonly KeyEnd[]): boolean {
  const own = keys.find(({ id }) => id === keyId);
  if (!own) return false;
  return !keys.some((key) => key.id !== keyId && new Date(key.expiresAt) > new Date(own.expiresAt));
}

type Words = { program: string; key: string; expiresAt: Date; now: Date; url: string };

export function keyLetter({ program, key, expiresAt, now, url }: Words) {
  const day = dayForReader(expiresAt);
  const over = expiresAt <= now;
  return {
    subject: over ? `The last key of ${program} has expired` : `The key of ${program} holds until ${day}`,
    paragraphs: [
      over
        ? `The key “${key}” of the program ${program} expired on ${day}. The program gets no tokens any more.`
        : `The key “${key}” of the program ${program} holds until ${day}, and no other key outlasts it. Then the program gets no tokens any more.`,
      'Make a new pair of keys where the program runs, and add its public key on the page of the program. Both keys hold side by side until the old one ends.',
    ],
    action: { label: 'Open the program', url },
  };
}
