import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  type AddingFacts,
  decideAdding,
  serviceAccountId,
  serviceStatus,
  serviceStatusLabel,
} from './subscriptions.rules.ts';

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

const addable: AddingFacts = {
  customerState: 'active',
  retirement: 'announced',
  countrySupported: true,
  prospect: true,
  planForProspects: true,
};

test('PP-52, PP-93: a service is added for an active customer in a supported country/region, until it is retired', () => {
  expect(decideAdding(addable)).toEqual({ allowed: true });
  expect(decideAdding({ ...addable, prospect: false, planForProspects: false })).toEqual({ allowed: true });
});

test.each<[change: Partial<AddingFacts>, reason: string]>([
  [{ customerState: 'inactivated' }, 'customer-inactive'],
  [{ customerState: 'retention-ended', retirement: 'retired' }, 'customer-inactive'],
  [{ retirement: 'retired', countrySupported: false }, 'service-retired'],
  [{ countrySupported: false }, 'country-not-supported'],
  [{ planForProspects: false }, 'not-for-prospects'],
])('with %j it is refused: %s', (change, reason) => {
  expect(decideAdding({ ...addable, ...change })).toEqual({ allowed: false, reason });
});

test('PP-71: a service account ID can be read out and typed', () => {
  for (let i = 0; i < 100; i++) expect(serviceAccountId('SI', randomBytes(10))).toMatch(/^SI-[A-Z2-7]{10}$/);
});
