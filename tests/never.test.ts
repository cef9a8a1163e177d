import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'], { cwd: ROOT })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** What no code of ours does, whatever it is for; docs/security names each as the reason why an attack has nothing to hold on to. */
const NEVER: [what: string, pattern: RegExp][] = [
  ['sets HTML in a page', /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/],
  ['evaluates text', /\beval\(|\bnew Function\(|\bvm\.run/],
  ['starts a program through a shell', /\bshell: true|\bexecSync\(|[^.\w]exec\(/],
  ['takes a certificate unchecked', /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED/],
  ['listens to messages of other windows', /addEventListener\(\s*['"]message['"]|\bonmessage\b/],
  ['takes chance for a secret', /Math\.random/],
  ['uses a broken hash or cipher', /['"](md5|sha1|rc4|des|aes-\d+-(ecb|cbc))['"]/i],
];

/** The HMAC of authenticator apps (RFC 6238), which know no other. */
const EXCEPT: Record<string, string[]> = {
  'uses a broken hash or cipher': ['src/modules/accounts/totp.rules.ts'],
};

test.each(NEVER)('nothing %s', (what, pattern) => {
  const found = SOURCES.filter(({ file, text }) => pattern.test(text) && !EXCEPT[what]?.includes(file));
  expect(found.map(({ file }) => file)).toEqual([]);
});
