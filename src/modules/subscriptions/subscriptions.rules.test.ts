import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decideAdding, serviceAccountId, serviceStatus, serviceStatusLabel } from './subscriptions.rules.ts';

const at = new Date('2026-01-01T10:00:00Z');
const added = { customerState: 'active', invitedAt: null, activatedAt: null } as const;

test.each([
  [{}, 'Not activated'],
  [{ invitedAt: at }, 'Invitation sent'],
  [{ invitedAt: at, activatedAt: at }, 'Active'],
  [{ invitedAt: at, activatedAt: at, customerState: 'inactivated' }, 'Inactive'],
  [{ customerState: 'retention-ended' }, 'Inactive'],
] as const)('PP-56: a subscription with %j is shown as %s', (change, label) => {
  expect(serviceStatusLabel(serviceStatus({ ...added, ...change }))).toBe(label);
});

test('PP-52: a service is added for an active customer in a supported country/region only', () => {
  const facts = { customerState: 'active', countrySupported: true } as const;
  expect(decideAdding(facts)).toEqual({ allowed: true });
  expect(decideAdding({ ...facts, countrySupported: false })).toMatchObject({
    reason: 'country-not-supported',
  });
  expect(decideAdding({ ...facts, customerState: 'inactivated' })).toMatchObject({
    reason: 'customer-inactive',
  });
});

test('PP-71: a service account ID can be read out and typed', () => {
  for (let i = 0; i < 100; i++) expect(serviceAccountId(randomBytes(10))).toMatch(/^RS-[A-Z2-7]{10}$/);
});
