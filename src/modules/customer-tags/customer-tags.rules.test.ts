import { expect, test } from 'vitest';
import { decideTagging, distinctNames, MOST_TAGS } from './customer-tags.rules.ts';

test('a partner has at most 500 tags', () => {
  expect(decideTagging(MOST_TAGS)).toEqual({ allowed: true });
  expect(decideTagging(MOST_TAGS + 1)).toEqual({ allowed: false, reason: 'too-many-tags' });
});

test('a name counts once, whatever its case, as it was written first', () => {
  expect(distinctNames(['Key', 'vip', 'KEY', 'Vip', 'new'])).toEqual(['Key', 'vip', 'new']);
});
