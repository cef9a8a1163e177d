import { expect, test } from 'vitest';
import { announcementState, decideChanging, stretchProblem } from './announcements.rules.ts';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const stretch = { startsAt: at(4), endsAt: at(8) };

test.each([
  [3, 'planned'],
  [4, 'current'],
  [7, 'current'],
  [8, 'over'],
] as const)('on day %i of March an announcement from the 4th until the 8th is %s', (day, state) => {
  expect(announcementState(stretch, at(day))).toBe(state);
});

test('what is over is not changed any more', () => {
  expect(decideChanging(stretch, at(7))).toEqual({ allowed: true });
  expect(decideChanging(stretch, at(8))).toEqual({ allowed: false, reason: 'announcement-over' });
});

test.each([
  [at(4), at(8), 5, undefined],
  [at(4), at(8), 8, 'Choose an end that is still to come.'],
  [at(9), at(8), 5, 'Choose an end after the beginning.'],
])('from %s until %s, on day %i', (startsAt, endsAt, day, problem) => {
  expect(stretchProblem({ startsAt, endsAt }, at(day))).toBe(problem);
});
