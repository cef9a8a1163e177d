import { expect, test } from 'vitest';
import {
  decideInvitingStaff,
  decideLosingOperator,
  type OperatorFacts,
  rolesInWords,
  staffRoles,
} from './staff.rules.ts';

const ready: OperatorFacts = { isOperator: true, isSelf: false, otherOperators: 1 };

test('an operator beside another one can lose the role', () => {
  expect(decideLosingOperator(ready)).toEqual({ allowed: true });
});

test.each<[Partial<OperatorFacts>, string]>([
  [{ isSelf: true }, 'own-operator-role'],
  [{ otherOperators: 0 }, 'last-operator'],
  [{ isSelf: true, otherOperators: 0 }, 'last-operator'],
])('%j is refused: %s', (change, reason) => {
  expect(decideLosingOperator({ ...ready, ...change })).toEqual({ allowed: false, reason });
});

test('who is no operator loses nothing', () => {
  expect(decideLosingOperator({ isOperator: false, isSelf: true, otherOperators: 0 }).allowed).toBe(true);
});

test('an invitation goes to somebody with a role who has not joined', () => {
  expect(decideInvitingStaff({ bound: false, roles: ['support'] })).toEqual({ allowed: true });
  expect(decideInvitingStaff({ bound: true, roles: ['support'] })).toMatchObject({
    reason: 'already-accepted',
  });
  expect(decideInvitingStaff({ bound: false, roles: [] })).toMatchObject({ reason: 'no-role' });
});

test('roles are named in a fixed order, and in words', () => {
  expect(staffRoles(['support', 'operator', 'user'])).toEqual(['operator', 'support']);
  expect(rolesInWords(['operator', 'support'])).toBe('operator and support engineer');
});
