import { expect, test } from 'vitest';
import { providerOf } from './providers.rules.ts';

const SITES = { serviceKind: 'broker', brokerId: 'b', serviceId: 's' } as const;
const RAPIDSTART = { serviceKind: 'rapidstart', brokerId: null, serviceId: null } as const;

test('RapidStart is asked as itself whatever its plan is called, any other service as its broker knows it', () => {
  const standard = { brokerId: null, serviceId: 'rapidstart', planId: 'standard' };
  expect(providerOf(RAPIDSTART, { servicePlanId: null })).toEqual(standard);
  expect(providerOf(RAPIDSTART, undefined)).toEqual(standard);
  expect(providerOf(SITES, { servicePlanId: 'p' })).toEqual({ brokerId: 'b', serviceId: 's', planId: 'p' });
});

test.each([
  [{ ...SITES, brokerId: null }, { servicePlanId: 'p' }],
  [{ ...SITES, serviceId: null }, { servicePlanId: 'p' }],
  [SITES, { servicePlanId: null }],
  [SITES, undefined],
])('a catalogue that does not say all of it names nobody: %j, %j', (content, plan) => {
  expect(providerOf(content, plan)).toBeUndefined();
});
