import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

test('headings, paragraphs over several lines and lists are read', () => {
  expect(
    readMarkdown('# Terms\r\n\r\nOne\r\ntwo.\r\n\r\n- a\r\n  more\r\n- b\n\n1. x\n2. y\n\n## Next\nText'),
  ).toEqual([
    { kind: 'heading', level: 1, content: [{ kind: 'text', text: 'Terms' }] },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'One two.' }] },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'text', text: 'a more' }], [{ kind: 'text', text: 'b' }]],
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'x' }], [{ kind: 'text', text: 'y' }]] },
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: 'Next' }] },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Text' }] },
  ]);
});

test('a table has a head and rows', () => {
  const [table] = readMarkdown('| What | Why |\n| ---- | :-: |\n| a | b |');
  expect(table).toEqual({
    kind: 'table',
    head: [[{ kind: 'text', text: 'What' }], [{ kind: 'text', text: 'Why' }]],
    rows: [[[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]]],
  });
});

test('strong, emphasis and links are read within a line', () => {
  expect(readMarkdown('a **b** *c* [d](https://e.example) f')).toEqual([
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'a ' },
        { kind: 'strong', text: 'b' },
        { kind: 'text', text: ' ' },
        { kind: 'emphasis', text: 'c' },
        { kind: 'text', text: ' ' },
        { kind: 'link', text: 'd', href: 'https://e.example' },
        { kind: 'text', text: ' f' },
      ],
    },
  ]);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](data:text/html,x)',
  '[click](//evil.example)',
])('%s stays text', (text) => {
  const kinds = readMarkdown(text).flatMap((block) => ('content' in block ? block.content : []));
  expect(kinds.every(({ kind }) => kind === 'text')).toBe(true);
  expect(kinds.map((part) => part.text).join('')).toBe(text);
});
