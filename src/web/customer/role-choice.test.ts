import { expect, test } from 'vitest';
import { selectedIn, withRoles } from './role-choice.ts';

const service = { subscriptionId: 's1', name: 'RapidStart', availableRoles: ['Administrator', 'Viewer'] };
const chosen = [
  { subscriptionId: 's1', role: 'Viewer' },
  { subscriptionId: 's2', role: 'Administrator' },
];

test('the selected roles of a service are its own, in its order (PP-85)', () => {
  expect(selectedIn(service, chosen)).toEqual(['Viewer']);
  expect(selectedIn(service, withRoles(chosen, service, ['Viewer', 'Administrator']))).toEqual([
    'Administrator',
    'Viewer',
  ]);
});

test('roles of other services stay when one service is changed', () => {
  expect(withRoles(chosen, service, [])).toEqual([{ subscriptionId: 's2', role: 'Administrator' }]);
});
