import { expect, test } from 'vitest';
import { leavesAWayIn, type WaysIn } from './passkeys.rules.ts';

const cases: [WaysIn, boolean][] = [
  [{ hasPassword: true, passkeys: 1, providers: 0 }, true],
  [{ hasPassword: false, passkeys: 2, providers: 0 }, true],
  [{ hasPassword: false, passkeys: 1, providers: 1 }, true],
  [{ hasPassword: false, passkeys: 1, providers: 0 }, false],
  [{ hasPassword: false, passkeys: 0, providers: 1 }, false],
];

test.each(cases)('of %j one may be removed: %s', (ways, may) => {
  expect(leavesAWayIn(ways)).toBe(may);
});
