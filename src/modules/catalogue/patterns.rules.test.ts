import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches, readPattern } from './patterns.rules.ts';

function match(source: string, text: string): boolean {
  const pattern = readPattern(source);
  if (typeof pattern === 'string') throw new Error(pattern);
  return matches(pattern, text);
}

test.each([
  ['^[a-z][a-z0-9-]{2,20}$', ['shop', 'a1-', 'contoso-2'], ['Shop', '1ab', 'ab', `a${'b'.repeat(21)}`]],
  ['^(red|green|blue)$', ['red', 'blue'], ['reds', 'yellow', '']],
  ['\\d{3}-\\d{4}', ['555-1234', 'call 555-1234 now'], ['55-1234', '555 1234']],
  ['^(?:ab)+c?$', ['ab', 'ababc'], ['', 'abcc', 'aab']],
  ['^[^@\\s]+@[^@\\s]+$', ['ana@contoso'], ['ana', 'a na@contoso', '@']],
  ['^\\w+\\.(com|pt)$', ['contoso.com', 'a_b.pt'], ['contosocom', '.com']],
  ['^.{0,3}$', ['', 'ab', '😀😀😀'], ['abcd', 'a\nb']],
  ['', ['', 'x'], []],
  ['^a|b$', ['ax', 'xb'], ['xa', 'bx']],
  ['^[\\]a\\-]+$', [']-a'], ['b']],
])('the pattern %s takes what it says', (source, good, wrong) => {
  for (const text of good) expect([text, match(source, text)]).toEqual([text, true]);
  for (const text of wrong) expect([text, match(source, text)]).toEqual([text, false]);
});

test.each([
  '(',
  ')',
  '[a',
  'a{3,2}',
  'a{201}',
  '(?=a)',
  '(?<x>a)',
  '\\1',
  '\\bword',
  '*a',
  'a**',
  '\\p{L}',
  'x\\',
  '[b-a]',
  'a'.repeat(201),
  '((a{50}){50})',
])('the pattern %s is refused with a sentence', (source) =>
  expect(readPattern(source)).toMatch(/^.*pattern.*\.$/i),
);

test('a pattern takes what the platform takes', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '[^a]',
    '.',
    'a*',
    '(?:ab)?',
    'b+',
    '(a|b){1,3}',
    '^',
    '$',
    'a|b',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
      (pieces, text) => {
        const source = pieces.join('');
        expect([source, text, match(source, text)]).toEqual([
          source,
          text,
          new RegExp(source, 'u').test(text),
        ]);
      },
    ),
  );
});

test.each(['^(a+)+$', '^(a|a)*$', '^(.*a){12}$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
  'the hostile pattern %s is judged in a moment',
  (source) => {
    const began = performance.now();
    match(source, `${'a'.repeat(1_000)}!`);
    expect(performance.now() - began).toBeLessThan(1_000);
  },
);
