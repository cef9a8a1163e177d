import { describe, expect, test } from 'vitest';
import type { ImportReason } from './import-decisions.rules.ts';
import { decideCancel, decideChanging, decideStart, type ImportState } from './import-states.rules.ts';

const states: ImportState[] = ['reading', 'staged', 'planned', 'queued', 'running', 'done', 'cancelled'];

/** What is refused in each state; no word: it is allowed. */
type Table = Record<ImportState, ImportReason | undefined>;
const answerOf = (reason: ImportReason | undefined) =>
  reason ? { allowed: false, reason } : { allowed: true };

describe('an import is started once, after its rows were checked', () => {
  const table: Table = {
    reading: 'not-planned',
    staged: 'not-planned',
    planned: undefined,
    queued: undefined,
    running: undefined,
    done: 'has-ended',
    cancelled: 'has-ended',
  };
  test.each(states)('while %s', (state) => {
    expect(decideStart(state, { deeds: 3, running: false })).toEqual(answerOf(table[state]));
  });

  test.each<[string, { deeds: number; running: boolean }, ImportReason | undefined]>([
    ['one row to do', { deeds: 1, running: false }, undefined],
    ['no row to do', { deeds: 0, running: false }, 'nothing-to-do'],
    ['another one runs', { deeds: 3, running: true }, 'import-running'],
    ['no row to do while another one runs', { deeds: 0, running: true }, 'nothing-to-do'],
  ])('planned, %s', (_, facts, reason) => {
    expect(decideStart('planned', facts)).toEqual(answerOf(reason));
  });

  test.each(['queued', 'running'] as const)('%s, asked again: it is the one that runs', (state) => {
    expect(decideStart(state, { deeds: 0, running: true })).toEqual({ allowed: true });
  });
});

describe('only what has begun is cancelled, and twice is once', () => {
  const table: Table = {
    reading: 'not-planned',
    staged: 'not-planned',
    planned: 'not-planned',
    queued: undefined,
    running: undefined,
    done: 'has-ended',
    cancelled: undefined,
  };
  test.each(states)('while %s', (state) => {
    expect(decideCancel(state)).toEqual(answerOf(table[state]));
  });
});

describe('columns are chosen anew, and a file is thrown away, until it has begun', () => {
  const table: Table = {
    reading: undefined,
    staged: undefined,
    planned: undefined,
    queued: 'has-begun',
    running: 'has-begun',
    done: 'has-ended',
    cancelled: 'has-ended',
  };
  test.each(states)('while %s', (state) => {
    expect(decideChanging(state)).toEqual(answerOf(table[state]));
  });
});
