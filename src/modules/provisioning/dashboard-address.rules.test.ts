import { expect, test } from 'vitest';
import { dashboardAddress } from './dashboard-address.rules.ts';

const told: [address: string | null, opens: string | null][] = [
  ['https://sites.example/shops/1', 'https://sites.example/shops/1'],
  ['https://sites.example', 'https://sites.example/'],
  ['http://sites.inside/shops/1', 'http://sites.inside/shops/1'],
  ['http://sites.example/shops/1', null],
  ['http://sites.inside.evil.example/', null],
  ['https://sites.example@evil.example/', null],
  ['javascript:alert(1)', null],
  ['data:text/html,hello', null],
  ['/shops/1', null],
  ['', null],
  [null, null],
];
test.each(told)('a service that says it opens at %s opens at %s', (address, opens) => {
  expect(dashboardAddress(address, ['sites.inside'])).toBe(opens);
});
