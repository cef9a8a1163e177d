import { expect, test } from 'vitest';
import { withEmptyOnes } from './board.rules.ts';

const now = new Date('2026-06-30T12:20:00Z');
const at = (moment: string, succeeded: number) => ({ at: new Date(moment), succeeded, failed: 0 });

test('hours and days in which nothing has ended stand there with none', () => {
  const hours = withEmptyOnes([at('2026-06-29T12:00:00Z', 1), at('2026-06-30T11:00:00Z', 2)], 'hours', now);
  expect(hours).toHaveLength(25);
  expect(hours.map(({ succeeded }) => succeeded)).toEqual([1, ...Array(22).fill(0), 2, 0]);
  expect(hours.at(-1)?.at).toEqual(new Date('2026-06-30T12:00:00Z'));
  const days = withEmptyOnes([], 'days', now);
  expect(days).toHaveLength(15);
  expect(days[0]?.at).toEqual(new Date('2026-06-16T00:00:00Z'));
});
