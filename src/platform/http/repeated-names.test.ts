import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedNameIn } from './repeated-names.ts';

const repeated: [json: string, pointer: string][] = [
  ['{"a":1,"a":2}', '/a'],
  ['{"a" : {"b":[1,{"c":1,"d":2,"c":3}]}}', '/a/b/1/c'],
  ['{"a":1,"\\u0061":2}', '/a'],
  ['{"x/y":1,"~":{},"x/y":2}', '/x~1y'],
  ['[{"a":1},{"a":{"b":1},"a":2}]', '/1/a'],
  ['{"":1,"":2}', '/'],
  ['{"a":"\\"}","a":1}', '/a'],
];
test.each(repeated)('%s repeats %s', (json, pointer) => {
  expect(repeatedNameIn(json)).toBe(pointer);
});

test.each([
  '{"a":{"a":{"a":1}}}',
  '[{"a":1},{"a":1}]',
  '{"a":"a","b":"a"}',
  '{"a":"{\\"b\\":1,\\"b\\":2}"}',
  '"a"',
  '{}',
])('%s repeats nothing', (json) => {
  expect(repeatedNameIn(json)).toBeUndefined();
});

test('what is written from a value never repeats a name, and does so with one of its names once more', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
      const json = JSON.stringify(value);
      expect(repeatedNameIn(json)).toBeUndefined();
      const [name] = Object.keys(JSON.parse(json));
      if (name === undefined) return;
      expect(repeatedNameIn(`${json.slice(0, -1)},${JSON.stringify(name)}:1}`)).toBeDefined();
    }),
  );
});

test('a megabyte of names, brackets or quotes is looked through in a moment', () => {
  const bodies = [
    JSON.stringify(Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`name${n}`, 1]))),
    JSON.stringify('\\"'.repeat(250_000)),
    `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
  ];
  const started = performance.now();
  for (const body of bodies) repeatedNameIn(body);
  expect(performance.now() - started).toBeLessThan(1_500);
});
