import { expect, test } from 'vitest';
import { addMinutes } from '../../kernel/clock.ts';
import { decideNextWork, type NextWork, type OpenWork } from './next-work.rules.ts';

const now = new Date('2026-03-01T10:00:00Z');
const at = (minutes: number) => addMinutes(now, minutes);
const work: OpenWork = {
  ...{ operationId: 'a', position: 2, turn: 7, state: 'waiting', owner: 'service' },
  ...{ nextTryAt: at(60), heldUntil: null },
};
const due = (operationId: string, minutes: number): NextWork => ({
  ...{ kind: 'due', operationId, turn: `${operationId}.2.7`, at: at(minutes) },
});

const cases: [what: string, open: OpenWork[], tried: string[], next: NextWork][] = [
  ['nothing is under way', [], [], { kind: 'none' }],
  ['one waits for its next look', [work], [], due('a', 60)],
  ['the earlier one comes first', [work, { ...work, operationId: 'b', nextTryAt: at(5) }], [], due('b', 5)],
  ['what has not begun goes on at once', [{ ...work, nextTryAt: null }], [], due('a', 0)],
  ['what is overdue goes on at once', [{ ...work, nextTryAt: at(-9) }], [], due('a', 0)],
  [
    'a worker is at one of them',
    [work, { ...work, state: 'running', heldUntil: at(1) }],
    [],
    { kind: 'held' },
  ],
  [
    'its worker has died',
    [{ ...work, state: 'running', nextTryAt: null, heldUntil: at(-1) }],
    [],
    due('a', 0),
  ],
  ['a turn that came to nothing is left alone', [work], ['a.2.7'], { kind: 'none' }],
  ['a later turn of the same step is not', [work], ['a.2.6'], due('a', 60)],
];
test.each(cases)('%s', (_, open, tried, next) => {
  expect(decideNextWork(open, now, new Set(tried))).toEqual(next);
});
