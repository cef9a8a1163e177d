import { expect, test } from 'vitest';
import { stepNote } from './step-words.rules.ts';

const tried = {
  state: 'waiting' as const,
  attempts: 1,
  attempts_allowed: 5,
  reason: null,
  next_try_at: new Date('2026-03-01T10:00:00Z'),
  latest: 'failed' as const,
};

const notes: [change: Partial<Parameters<typeof stepNote>[0]>, note: string | null][] = [
  [{}, 'It did not succeed and is tried again by itself, up to 4 more times.'],
  [{ next_try_at: null }, 'It did not succeed and is tried again after the step before, up to 4 more times.'],
  [{ latest: 'done' }, 'It is done once more, for what came after it did not succeed.'],
  [{ reason: 'The service is at it.' }, 'The service is at it.'],
  [{ attempts: 0, latest: null }, null],
  [{ state: 'running', latest: null }, null],
  [{ state: 'running', attempts: 3, latest: null }, 'This is try 3.'],
  [{ state: 'failed', attempts: 5 }, 'Stopped after 5 tries.'],
  [{ state: 'failed' }, 'Stopped after 1 try.'],
  [{ state: 'done', latest: 'done' }, null],
  [{ state: 'cancelled' }, null],
];
test.each(notes)('a step that is %j says: %s', (change, note) => {
  expect(stepNote({ ...tried, ...change })).toBe(note);
});
