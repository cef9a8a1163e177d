import { expect, test } from 'vitest';
import type { PersonFacts } from '../people/people.rules.ts';
import {
  type ColleagueRefusal,
  decideChangingRole,
  decideInvitingColleague,
  decideRemoving,
  explainColleague,
  type PartnerRole,
  partnerRole,
} from './colleagues.rules.ts';
import { type AdministratorNamed, explainSuccession } from './succession.rules.ts';

test.each<[PersonFacts, PartnerRole, ColleagueRefusal | undefined]>([
  [{ isAdministrator: true, otherAdministrators: 1 }, 'member', undefined],
  [{ isAdministrator: true, otherAdministrators: 0 }, 'member', 'last-administrator'],
  [{ isAdministrator: true, otherAdministrators: 0 }, 'reader', 'last-administrator'],
  [{ isAdministrator: true, otherAdministrators: 0 }, 'administrator', undefined],
  [{ isAdministrator: false, otherAdministrators: 0 }, 'reader', undefined],
])('PP-9 %j becomes %s: %s', (person, wanted, reason) => {
  expect(decideChangingRole(person, wanted)).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});

test('PP-9 everybody can be removed but the last administrator, and is told what to do first', () => {
  expect(decideRemoving({ isAdministrator: true, otherAdministrators: 1 }).allowed).toBe(true);
  expect(decideRemoving({ isAdministrator: false, otherAdministrators: 0 }).allowed).toBe(true);
  expect(decideRemoving({ isAdministrator: true, otherAdministrators: 0 })).toEqual({
    allowed: false,
    reason: 'last-administrator',
  });
  expect(explainColleague('last-administrator').remedy).toContain('another person');
});

test.each([
  [{ bound: false, role: 'member' as const }, undefined],
  [{ bound: true, role: 'member' as const }, 'already-joined'],
  [{ bound: false, role: undefined }, 'no-role-to-come-to'],
])('the invitation of %j: %s', (person, reason) => {
  expect(decideInvitingColleague(person)).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});

test.each([
  [['administrator', 'member'], 'administrator'],
  [['reader'], 'reader'],
  [[], undefined],
])('%j is shown as %s', (roles, role) => {
  expect(partnerRole(roles)).toBe(role);
});

const ana = { name: 'Ana Lopes', bound: true };
const bo = { name: 'Bo Li', bound: false };

test.each<[AdministratorNamed[], string | undefined, string | undefined]>([
  [[ana, { name: 'Amal Said', bound: true }], undefined, undefined],
  [[ana], 'Contoso has no second administrator. If Ana Lopes leaves, nobody can get in.', 'Name one.'],
  [
    [ana, bo],
    'Contoso has no second administrator. If Ana Lopes leaves, nobody can get in.',
    'Bo Li is named already and has not signed in yet: send the invitation again.',
  ],
  [
    [],
    'Contoso has no administrator who can sign in. Nobody can let anybody in.',
    'Ask Support to name one.',
  ],
  [
    [bo],
    'Contoso has no administrator who can sign in. Nobody can let anybody in.',
    'Bo Li is named already and has not signed in yet: send the invitation again.',
  ],
])('with the administrators %j the warning is: %s', (administrators, sentence, remedy) => {
  const warning = explainSuccession('Contoso', administrators);
  expect(warning?.sentence).toBe(sentence);
  expect(warning?.remedy).toBe(remedy);
});
