import { expect, test } from 'vitest';
import { currentPortal } from './current-portal.ts';

const portals = [
  {
    id: 'partner',
    base: '/partner/$organizationId',
    beside: ['register'],
    places: [{ id: 'customers', label: 'Customers', href: '/customers' }],
  },
  { id: 'rapidstart', base: '/rapidstart/$organizationId/$subscriptionId', places: [] },
];

test('places continue the base of the organization in the address', () => {
  const current = currentPortal(portals, '/partner/7/customers/9');
  expect(current?.organizationId).toBe('7');
  expect(current?.places[0]?.href).toBe('/partner/7/customers');
});

test('a portal with two ids has both in its base', () => {
  expect(currentPortal(portals, '/rapidstart/7/s1/projects')?.base).toBe('/rapidstart/7/s1');
});

test.each(['/', '/sign-in', '/partner', '/partner/register'])('%s belongs to no portal', (pathname) => {
  expect(currentPortal(portals, pathname)).toBeUndefined();
});
