import { expect, test } from 'vitest';
import { columnsOf, missingColumns, type OfferedService, rolesIn, yesOrNo } from './people-columns.rules.ts';

test.each([
  [
    ['First name', 'Last name', 'Sign-in account', 'Contact email address', 'Roles', 'Administrator'],
    { firstName: 0, lastName: 1, signInName: 2, contactEmail: 3, roles: 4, administrator: 5 },
  ],
  [['Vorname', 'Nachname', 'E-Mail'], { firstName: 0, lastName: 1, signInName: 2, contactEmail: 2 }],
  [['Surname', 'Login', 'Given name'], { firstName: 2, lastName: 0, signInName: 1, contactEmail: 1 }],
])('the columns %j are recognized', (headings, columns) => {
  expect(columnsOf(headings)).toEqual(columns);
  expect(missingColumns(columns)).toEqual([]);
});

test('what is missing is named', () => {
  expect(missingColumns(columnsOf(['First name', 'Telephone']))).toEqual(['Last name', 'Sign-in account']);
});

const ROLES = ['Administrator', 'Designer', 'Configurator', 'Viewer'];
const one: OfferedService[] = [{ subscriptionId: 'a', name: 'RapidStart Services', label: '', roles: ROLES }];
const two = [...one, { subscriptionId: 'b', name: 'RapidStart Services', label: 'Test', roles: ROLES }];

test.each<[string, OfferedService[], string[]]>([
  ['', one, []],
  ['designer, Viewer', one, ['a Designer', 'a Viewer']],
  ['RapidStart Services: Designer', one, ['a Designer']],
  ['Test: Viewer; Test: Designer', two, ['b Viewer', 'b Designer']],
])('%j gives the roles', (cell, services, roles) => {
  const given = rolesIn(cell, services);
  expect(typeof given === 'string' ? given : given.map((it) => `${it.subscriptionId} ${it.role}`)).toEqual(
    roles,
  );
});

test.each<[string, OfferedService[], RegExp]>([
  ['Owner', one, /“Owner” is no role of RapidStart Services: it has Administrator/],
  ['Designer', two, /Say in which service/],
  ['RapidStart Services: Designer', two, /or several/],
  ['Payroll: Designer', one, /names none of your services/],
  ['Designer', [], /no service yet/],
])('%j says what is wrong', (cell, services, problem) => {
  expect(rolesIn(cell, services)).toMatch(problem);
});

test.each([
  ['Yes', true],
  ['x', true],
  ['', false],
  ['no', false],
  ['perhaps', undefined],
])('%j is %s', (cell, meant) => expect(yesOrNo(cell)).toBe(meant));
