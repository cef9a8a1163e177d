import { expect, test } from 'vitest';
import { addDays, addHours } from '../../kernel/clock.ts';
import {
  decideMaking,
  decideMoving,
  decideSandboxLife,
  type Moment,
  type MovingFacts,
  type MovingRefusal,
  withCaught,
} from './sandboxes.rules.ts';

const now = new Date('2026-03-01T12:00:00Z');
const ready: MovingFacts = { isSandbox: true, now, to: addHours(now, 72), underWay: false };

test('a sandbox’s clock moves forward', () => {
  expect(decideMoving(ready)).toEqual({ allowed: true });
  expect(decideMoving({ ...ready, to: addDays(now, 366) })).toEqual({ allowed: true });
});

const refusals: [change: Partial<MovingFacts>, reason: MovingRefusal][] = [
  [{ isSandbox: false }, 'not-a-sandbox'],
  [{ underWay: true }, 'under-way'],
  [{ to: now }, 'backwards'],
  [{ to: addHours(now, -1) }, 'backwards'],
  [{ to: addDays(now, 367) }, 'too-far'],
];
test.each(refusals)('moving with %j is refused: %s', (change, reason) => {
  expect(decideMoving({ ...ready, ...change })).toEqual({ allowed: false, reason });
});

test('a partner has one sandbox, and a sandbox none', () => {
  expect(decideMaking({ isSandbox: false, hasOne: false })).toEqual({ allowed: true });
  expect(decideMaking({ isSandbox: false, hasOne: true })).toEqual({ allowed: false, reason: 'has-one' });
  expect(decideMaking({ isSandbox: true, hasOne: false })).toEqual({
    allowed: false,
    reason: 'in-a-sandbox',
  });
});

const used = now;
test.each([
  ['used just now', 0, null, { kind: 'wait', until: addDays(used, 23) }],
  ['unused for 23 days', 23, null, { kind: 'tell' }],
  ['told', 24, 23, { kind: 'wait', until: addDays(used, 30) }],
  ['told, 30 days unused', 30, 23, { kind: 'erase' }],
  ['told late', 41, 40, { kind: 'wait', until: addDays(used, 47) }],
] as const)('a sandbox that was %s: what follows', (_, days, told, step) => {
  const toldAt = told === null ? null : addDays(used, told);
  expect(decideSandboxLife(used, toldAt, addDays(used, days))).toEqual(step);
});

test('what was caught stands at the moment that it happened at, or at one of its own, in the order of the clock', () => {
  const moment = (hours: number): Moment => ({
    ...{ at: addHours(now, hours), kind: 'customer-life', failure: null },
    happenings: [{ action: 'mail', subject: 'It ends', to: 'kim@alpine.example' }],
  });
  const caught = (hours: number, eventId: string) => ({
    ...{ at: addHours(now, hours), action: 'customer.reminded', subject: 'Alpine', eventId },
    ...{ endpointId: 'erp', endpointName: 'Our ERP' },
  });
  const told = withCaught(
    [moment(1), moment(3)],
    [caught(0, 'before'), caught(1, 'with it'), caught(2, 'between'), caught(4, 'last')],
  );
  const shown = told.map(({ at, happenings }) => [
    (at.getTime() - now.getTime()) / 3_600_000,
    ...happenings.map(({ action, webhook }) => webhook?.eventId ?? action),
  ]);
  expect(shown).toEqual([
    [0, 'before'],
    [1, 'mail', 'with it'],
    [2, 'between'],
    [3, 'mail'],
    [4, 'last'],
  ]);
});
