import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, type Segment } from './changes.rules.ts';

/** One side of a comparison, put together again. */
const side = (segments: Segment[], left: 'added' | 'removed') =>
  segments
    .map((segment) => {
      if (segment.kind === 'changed')
        return segment.parts
          .filter(({ mark }) => mark !== left)
          .map(({ text }) => text)
          .join('');
      return segment.kind === left ? '' : segment.markdown;
    })
    .join('');

const words = (text: string) => text.split(/\s+/).filter(Boolean);

const BEFORE = `# Terms

The service runs on weekdays.

- You pay monthly.
- You keep your data.

We may end it with 30 days notice.
`;

test('a word that changed is marked inside its paragraph, a paragraph that came or went as a whole', () => {
  const after = BEFORE.replace('30 days', '60 days')
    .replace('- You keep your data.', '- You keep your data.\n- You may export it.')
    .replace('The service runs on weekdays.\n\n', '');
  const changes = changesBetween(BEFORE, after).filter(({ kind }) => kind !== 'same');
  expect(changes).toEqual([
    { kind: 'removed', markdown: 'The service runs on weekdays.\n\n' },
    { kind: 'added', markdown: '- You may export it.\n\n' },
    {
      kind: 'changed',
      parts: [
        { mark: 'same', text: 'We may end it with ' },
        { mark: 'removed', text: '30' },
        { mark: 'added', text: '60' },
        { mark: 'same', text: ' days notice.\n' },
      ],
    },
  ]);
});

test('the same text has no change, and a text that has nothing in common is replaced', () => {
  expect(changesBetween(BEFORE, BEFORE)).toEqual([{ kind: 'same', markdown: BEFORE }]);
  expect(changesBetween('Apples.', 'Nothing of the kind.').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
});

test('neighbouring paragraphs that went are one stretch', () => {
  const before = 'Apples are red.\n\nPears are green.\n\nPlums are blue.\n';
  expect(changesBetween(before, '1234567890 1234567890\n')).toEqual([
    { kind: 'removed', markdown: before },
    { kind: 'added', markdown: '1234567890 1234567890\n' },
  ]);
});

test('nothing is lost: each side of the comparison is its text', () => {
  const paragraph = fc.constantFrom(
    'We keep it.',
    'We keep all of it.',
    '# Title',
    '- one',
    '- two',
    '1. first',
    '| a | b |',
    'Ünïcode 日本語 words',
  );
  const document = fc
    .array(fc.tuple(paragraph, fc.constantFrom('\n', '\n\n', '\r\n')), { maxLength: 12 })
    .map((parts) => parts.map(([text, end]) => text + end).join(''));
  fc.assert(
    fc.property(document, document, (before, after) => {
      const changes = changesBetween(before, after);
      expect(words(side(changes, 'added'))).toEqual(words(before));
      expect(words(side(changes, 'removed'))).toEqual(words(after));
    }),
  );
});

test('two long texts without a common word are compared in bounded time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, place) => `${word}${place}`).join(' ');
  const started = performance.now();
  expect(changesBetween(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(performance.now() - started).toBeLessThan(5_000);
});
