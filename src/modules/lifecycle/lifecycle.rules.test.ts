import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import {
  decideLifeStep,
  decideRevival,
  type LifeEvent,
  type LifeFacts,
  lifeMoments,
  REMINDER_DAYS,
  REVIVAL_SENTENCES,
  type RevivalFacts,
  type RevivalRefusal,
} from './lifecycle.rules.ts';

/** The ninety days go over the night in which clocks are put back in Europe and in America. */
const enrolled = new Date('2026-09-01T23:30:00Z');
const end = addDays(enrolled, 90);
const at = (days: number, milliseconds = 0) => new Date(addDays(enrolled, days).getTime() + milliseconds);
const prospect: LifeFacts = { usableUntil: end, inactivatedAt: null, remindedDays: [] };

test.each([
  ['before the first reminder', {}, at(60, -1), { kind: 'wait', until: at(60) }],
  ['on the second of the first', {}, at(60), { kind: 'remind', daysBefore: 30 }],
  ['after it went out', { remindedDays: [30] }, at(60), { kind: 'wait', until: at(76) }],
  ['on the second of the second', { remindedDays: [30] }, at(76), { kind: 'remind', daysBefore: 14 }],
  ['a second before the third', { remindedDays: [30, 14] }, at(83, -1), { kind: 'wait', until: at(83) }],
  ['when two were missed', {}, at(84), { kind: 'remind', daysBefore: 7 }],
  ['on the last day', { remindedDays: [30, 14, 7] }, at(89), { kind: 'remind', daysBefore: 1 }],
  ['after the last', { remindedDays: [30, 14, 7, 1] }, at(89, 1), { kind: 'wait', until: at(90) }],
  ['a moment before the end', { remindedDays: [30, 14, 7, 1] }, at(90, -1), { kind: 'wait', until: at(90) }],
  ['at the end', { remindedDays: [1] }, at(90), { kind: 'inactivate', at: at(90) }],
  ['looked at an hour late', {}, at(90, 3_600_000), { kind: 'inactivate', at: at(90) }],
  ['looked at two days late', {}, at(92), { kind: 'inactivate', at: at(92) }],
  ['kept', { inactivatedAt: at(90) }, at(120, -1), { kind: 'wait', until: at(120) }],
  ['kept for thirty days', { inactivatedAt: at(90) }, at(120), { kind: 'erase' }],
  ['without an end', { usableUntil: null }, at(500), { kind: 'nothing' }],
] as [string, Partial<LifeFacts>, Date, object][])('PP-37, PP-41, PP-42: %s', (_when, change, now, step) => {
  expect(decideLifeStep({ ...prospect, ...change }, now)).toEqual(step);
});

test('PP-37: ninety days are 90 × 24 hours, also where a night of them has 25', () => {
  expect(end.getTime() - enrolled.getTime()).toBe(90 * 24 * 3_600_000);
  expect(end.toISOString()).toBe('2026-11-30T23:30:00.000Z');
});

test('looked at whenever, as often as you like, a life goes on to the same end, each reminder at most once', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 140, noNaN: true }), { maxLength: 40 }), (looks) => {
      const life = { usableUntil: end, inactivatedAt: null as Date | null, remindedDays: [] as number[] };
      let erased = false;
      for (const days of [...looks, 150, 200].sort((a, b) => a - b)) {
        for (let again = true; again && !erased; ) {
          const step = decideLifeStep(life, at(days));
          again = step.kind === 'remind' || step.kind === 'inactivate';
          if (step.kind === 'wait') expect(step.until.getTime()).toBeGreaterThan(at(days).getTime());
          if (step.kind === 'remind') {
            expect(life.remindedDays).not.toContain(step.daysBefore);
            life.remindedDays.push(step.daysBefore);
          }
          if (step.kind === 'inactivate') life.inactivatedAt = step.at;
          if (step.kind === 'erase') erased = true;
        }
      }
      expect(erased).toBe(true);
      expect([...life.remindedDays].sort((a, b) => b - a)).toEqual(life.remindedDays);
    }),
  );
});

const life = { enrolledAt: enrolled, usableUntil: end, inactivatedAt: null, events: [] as LifeEvent[] };
const shown = (moments: ReturnType<typeof lifeMoments>) =>
  moments.map(({ kind, at: when, done, daysBefore }) => [
    daysBefore === null ? kind : `${kind} ${daysBefore}`,
    (when.getTime() - enrolled.getTime()) / 86_400_000,
    done,
  ]);
const reminded = (daysBefore: number): LifeEvent => ({
  kind: 'reminded',
  at: addDays(end, -daysBefore),
  endsAt: end,
  daysBefore,
});

test('the plan of a new prospect has all its dates', () => {
  expect(shown(lifeMoments(life, enrolled))).toEqual([
    ['enrolled', 0, true],
    ...REMINDER_DAYS.map((days) => [`reminder ${days}`, 90 - days, false]),
    ['end', 90, false],
    ['erasure', 120, false],
  ]);
});

test('what was sent stands as done, what was missed does not stand there, and the end comes when it is due', () => {
  expect(shown(lifeMoments({ ...life, events: [reminded(30)] }, at(80)))).toEqual([
    ['enrolled', 0, true],
    ['reminder 30', 60, true],
    ['reminder 7', 83, false],
    ['reminder 1', 89, false],
    ['end', 90, false],
    ['erasure', 120, false],
  ]);
  expect(shown(lifeMoments({ ...life, events: [reminded(1)] }, at(90)))).toEqual([
    ['enrolled', 0, true],
    ['reminder 1', 89, true],
    ['end', 90, true],
    ['erasure', 120, false],
  ]);
});

test('PP-39, PP-43: after the number there is nothing to come; a revival keeps the end that it undid', () => {
  const events: LifeEvent[] = [
    reminded(1),
    { kind: 'inactivated', at: end, endsAt: null, daysBefore: null },
    { kind: 'revived', at: at(100), endsAt: null, daysBefore: null },
  ];
  expect(shown(lifeMoments({ ...life, usableUntil: null, events }, at(101)))).toEqual([
    ['enrolled', 0, true],
    ['reminder 1', 89, true],
    ['end', 90, true],
    ['revived', 100, true],
  ]);
});

const revivable: RevivalFacts = {
  entry: { plan: 'enhancement', ofThisPartner: true },
  state: 'inactivated',
  ownNumber: null,
  number: '66740',
  enrolled: false,
};
test.each<[Partial<RevivalFacts>, RevivalRefusal]>([
  [{ state: 'active' }, 'not-inactivated'],
  [{ state: 'retention-ended' }, 'retention-over'],
  [{ entry: undefined }, 'number-unknown'],
  [{ entry: { plan: 'enhancement', ofThisPartner: false } }, 'another-partner'],
  [{ ownNumber: '1' }, 'another-number'],
  [{ enrolled: true }, 'number-enrolled'],
  [{ entry: { plan: 'none', ofThisPartner: true } }, 'no-plan'],
])('PP-43, PP-45: a revival with %j is refused: %s', (change, reason) => {
  expect(decideRevival(revivable)).toEqual({ allowed: true });
  expect(decideRevival({ ...revivable, ownNumber: '66740' })).toEqual({ allowed: true });
  expect(decideRevival({ ...revivable, ...change })).toEqual({ allowed: false, reason });
  const { sentence, remedy, who } = REVIVAL_SENTENCES[reason];
  expect([sentence, remedy, who].every((words) => words.length > 0)).toBe(true);
});
