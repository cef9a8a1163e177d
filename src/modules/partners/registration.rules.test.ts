import { expect, test } from 'vitest';
import {
  type CandidateState,
  candidateState,
  decideRegistration,
  explainRegistration,
  type RegistrationFacts,
  type RegistrationRefusal,
} from './registration.rules.ts';

const ready: RegistrationFacts = { registry: { certified: true, addendumSigned: true }, active: false };

test('PP-5 a certified partner with the addendum registers with an account that the registry knows', () => {
  expect(decideRegistration(ready)).toEqual({ allowed: true });
});

test.each<[string, Partial<RegistrationFacts>, RegistrationRefusal]>([
  ['PP-6', { registry: undefined }, 'account-not-in-registry'],
  ['PP-6', { registry: undefined, active: true }, 'account-not-in-registry'],
  ['PP-8', { active: true }, 'already-active'],
  ['PP-8', { active: true, registry: { certified: false, addendumSigned: false } }, 'already-active'],
  ['PP-5', { registry: { certified: false, addendumSigned: true } }, 'not-certified'],
  ['PP-14', { registry: { certified: true, addendumSigned: false } }, 'addendum-not-signed'],
])('%s %j is refused: %s', (_, change, reason) => {
  expect(decideRegistration({ ...ready, ...change })).toEqual({ allowed: false, reason });
  expect(explainRegistration(reason)).toMatchObject({
    reason,
    remedy: expect.stringMatching(/./),
    who: expect.stringMatching(/./),
  });
});

const candidate = {
  registry: { certified: true, addendumSigned: true },
  active: false,
  member: false,
  waiting: false,
};

test.each<[Partial<typeof candidate>, CandidateState]>([
  [{}, 'can-register'],
  [{ active: true }, 'already-active'],
  [{ active: true, member: true }, 'member'],
  [{ active: true, waiting: true }, 'can-claim'],
  [{ registry: { certified: false, addendumSigned: true } }, 'not-certified'],
  [{ registry: { certified: true, addendumSigned: false } }, 'addendum-not-signed'],
])('a candidate with %j is shown as %s', (change, state) => {
  expect(candidateState({ ...candidate, ...change })).toBe(state);
});
