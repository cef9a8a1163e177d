import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import {
  customerKind,
  customerState,
  daysLeft,
  decideAddingNumber,
  decideEnrolment,
  ENROLMENT_SENTENCES,
  usableUntil,
} from './customers.rules.ts';

const created = new Date('2026-01-01T10:00:00Z');
const prospect = {
  number: null as string | null,
  usableUntil: addDays(created, 90) as Date | null,
  inactivatedAt: null,
};
const existing = { ...prospect, number: '66740', usableUntil: null };
const after = (days: number, milliseconds = 0) => new Date(addDays(created, days).getTime() + milliseconds);

test.each([
  [after(0), 'active', 90],
  [after(1), 'active', 89],
  [after(89, 1), 'active', 1],
  [after(90, -1), 'active', 1],
  [after(90), 'inactivated', null],
  [after(120, -1), 'inactivated', null],
  [after(120), 'retention-ended', null],
] as const)('PP-37: a prospect is usable for 90 days and no longer: at %j it is %s', (now, state, left) => {
  expect(customerState(prospect, now)).toBe(state);
  expect(daysLeft(prospect, now)).toBe(left);
});

test('PP-38: the limit holds for every customer without a number, and for no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000 }),
      fc.option(fc.string({ minLength: 1 })),
      (days, number) => {
        const end = usableUntil({ number, createdAt: created, planMissingSince: null });
        const customer = { ...prospect, number, usableUntil: end };
        const expected = customerKind(customer) === 'existing' || days < 90 ? 'active' : 'ended';
        expect(customerState(customer, after(days)) === 'active' ? 'active' : 'ended').toBe(expected);
      },
    ),
  );
});

test('Days left never grow, and end with the last active moment', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_000), fc.nat(10_000_000_000), (one, two) => {
      const [early, late] = [after(0, Math.min(one, two)), after(0, Math.max(one, two))];
      expect(daysLeft(prospect, early) ?? 0).toBeGreaterThanOrEqual(daysLeft(prospect, late) ?? 0);
      expect((daysLeft(prospect, late) ?? 0) > 0).toBe(customerState(prospect, late) === 'active');
    }),
  );
});

test.each([
  [null, null, 90],
  ['66740', null, null],
  ['66740', after(0), 90],
  ['66740', after(20), 90],
  ['66740', after(60), 90],
  ['66740', after(61), 91],
  ['66740', after(300), 330],
] as const)(
  'PP-45: with the number %j, without a plan since %j, a customer is usable for %j days',
  (number, planMissingSince, days) => {
    const end = usableUntil({ number, createdAt: created, planMissingSince });
    expect(end).toEqual(days === null ? null : after(days));
  },
);

test('PP-42: the data of an inactivated customer is kept for 30 days more', () => {
  const inactivated = { ...existing, inactivatedAt: after(10) };
  expect(customerState(inactivated, after(39))).toBe('inactivated');
  expect(customerState(inactivated, after(40))).toBe('retention-ended');
});

test.each([
  [{ ownCustomer: false }, 'not-your-customer'],
  [{ enrolled: true }, 'already-enrolled'],
] as const)('An existing customer with %j is refused: %s', (change, reason) => {
  const facts = { ownCustomer: true, enrolled: false };
  expect(decideEnrolment(facts)).toEqual({ allowed: true });
  expect(decideEnrolment({ ...facts, ...change })).toEqual({ allowed: false, reason });
});

const adding = { ownCustomer: true, enrolled: false, customer: prospect, now: after(89) };
test.each([
  [{ customer: existing }, 'number-is-set'],
  [{ now: after(90) }, 'customer-inactive'],
  [{ customer: { ...prospect, inactivatedAt: after(3) } }, 'customer-inactive'],
  [{ ownCustomer: false }, 'not-your-customer'],
  [{ enrolled: true }, 'already-enrolled'],
] as const)('PP-39: adding the number with %j is refused: %s', (change, reason) => {
  expect(decideAddingNumber(adding)).toEqual({ allowed: true });
  expect(decideAddingNumber({ ...adding, ...change })).toEqual({ allowed: false, reason });
});

test('Every refusal names a remedy and who can do it', () => {
  for (const { sentence, remedy, who } of Object.values(ENROLMENT_SENTENCES)) {
    expect([sentence, remedy, who].every((words) => words.length > 0)).toBe(true);
  }
});
