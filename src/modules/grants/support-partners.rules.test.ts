import { expect, test } from 'vitest';
import { decideChangingPartner } from './support-partners.rules.ts';

const ready = { activated: true, current: 'fabrikam', wanted: 'northwind' };

test.each([
  [{}, undefined],
  [{ wanted: null }, undefined],
  [{ activated: false }, 'not-active-yet'],
  [{ wanted: 'fabrikam' }, 'same-partner'],
] as const)('%j: %s', (change, reason) => {
  expect(decideChangingPartner({ ...ready, ...change })).toEqual(
    reason ? { allowed: false, reason } : { allowed: true },
  );
});
