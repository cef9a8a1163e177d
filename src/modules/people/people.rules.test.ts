import { expect, test } from 'vitest';
import {
  decideOpening,
  explainEnd,
  OPENING_SENTENCES,
  type OpeningFacts,
  ORGANIZATION_NOT_CHOSEN,
  provisioningOf,
} from './opening.rules.ts';
import {
  administratorRole,
  decideDeletion,
  decideInviting,
  decideLosingAdministrator,
  decideSignInName,
  invitationProgress,
} from './people.rules.ts';

const ready: OpeningFacts = {
  roles: ['Designer'],
  activated: true,
  customerState: 'active',
  provisioning: 'ready',
};
test.each([[['Administrator']], [['Viewer', 'Designer']], [['Configurator']]])(
  '%j opens a ready service (PP-74, PP-79)',
  (roles) => {
    expect(decideOpening({ ...ready, roles })).toEqual({ allowed: true });
  },
);
test.each([
  [{ customerState: 'inactivated' }, 'inactivated'],
  [{ customerState: 'retention-ended' }, 'inactivated'],
  [{ activated: false }, 'not-activated'],
  [{ roles: [] }, 'no-role'],
  [{ roles: ['Viewer'] }, 'viewer-alone'],
  [{ provisioning: 'not-started' }, 'still-provisioned'],
  [{ provisioning: 'under-way' }, 'still-provisioned'],
  [{ provisioning: 'failed' }, 'provisioning-failed'],
])('opening with %j is refused: %s (PP-66, PP-80)', (change, reason) => {
  expect(decideOpening({ ...ready, ...change } as OpeningFacts)).toEqual({ allowed: false, reason });
});
test('no two causes share a text (E1, E2)', () => {
  const causes = [...Object.values(OPENING_SENTENCES), ORGANIZATION_NOT_CHOSEN, explainEnd('')];
  for (const text of ['sentence', 'remedy'] as const)
    expect(new Set(causes.map((cause) => cause[text])).size).toBe(causes.length);
});

test.each([
  [{ provisionedAt: new Date(), operationState: 'failed' }, 'ready'],
  [{ provisionedAt: null, operationState: null }, 'not-started'],
  [{ provisionedAt: null, operationState: 'queued' }, 'under-way'],
  [{ provisionedAt: null, operationState: 'running' }, 'under-way'],
  [{ provisionedAt: null, operationState: 'waiting-for-input' }, 'under-way'],
  [{ provisionedAt: null, operationState: 'failed' }, 'failed'],
  [{ provisionedAt: null, operationState: 'stalled' }, 'failed'],
  [{ provisionedAt: null, operationState: 'cancelled' }, 'failed'],
])('%j is %s', (facts, state) => {
  expect(provisioningOf(facts)).toBe(state);
});

test.each([
  [{ isAdministrator: false, otherAdministrators: 1, serviceRoles: 0 }, undefined],
  [{ isAdministrator: false, otherAdministrators: 1, serviceRoles: 1 }, 'roles-remain'],
  [{ isAdministrator: true, otherAdministrators: 1, serviceRoles: 0 }, 'roles-remain'],
  [{ isAdministrator: true, otherAdministrators: 0, serviceRoles: 0 }, 'last-administrator'],
])('deleting %j ends in %s (PP-84, N10)', (person, reason) => {
  const decision = decideDeletion(person);
  expect(decision.allowed ? undefined : decision.reason).toBe(reason);
});
test('the last administrator stays one, any other may step down', () => {
  expect(decideLosingAdministrator({ isAdministrator: true, otherAdministrators: 0 }).allowed).toBe(false);
  expect(decideLosingAdministrator({ isAdministrator: true, otherAdministrators: 1 }).allowed).toBe(true);
});
test('only who has not joined is invited, and the sign-in account never changes (PP-81, PP-83)', () => {
  expect(decideInviting({ bound: false }).allowed).toBe(true);
  expect(decideInviting({ bound: true }).allowed).toBe(false);
  expect(decideSignInName('a@b.example', undefined).allowed).toBe(true);
  expect(decideSignInName('a@b.example', 'a@b.example').allowed).toBe(true);
  expect(decideSignInName('a@b.example', 'c@b.example').allowed).toBe(false);
});

const now = new Date('2026-03-01T00:00:00Z');
test.each([
  [{ boundAt: now, openUntil: now }, 'accepted'],
  [{ boundAt: null, openUntil: null }, 'not-sent'],
  [{ boundAt: null, openUntil: new Date('2026-03-02T00:00:00Z') }, 'sent'],
  [{ boundAt: null, openUntil: now }, 'expired'],
])('the invitation of %j is %s', (person, state) => {
  expect(invitationProgress(person, now)).toBe(state);
});

test.each([
  [['Administrator', 'Designer'], 'Administrator'],
  [['Users', 'Sites-Administrators'], 'Sites-Administrators'],
  [['Owner', 'Guest'], 'Owner'],
])('of %j, %s looks after the service (PP-86)', (roles, role) => {
  expect(administratorRole(roles)).toBe(role);
});
