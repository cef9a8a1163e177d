import { expect, test } from 'vitest';
import { decideSaving, decideView, MOST_VIEWS } from './customer-views.rules.ts';

test.each([
  [{ kept: 0, shared: false, mayEdit: false }, undefined],
  [{ kept: 0, shared: true, mayEdit: true }, undefined],
  [{ kept: 0, shared: true, mayEdit: false }, 'sharing-needs-editing'],
  [{ kept: MOST_VIEWS, shared: false, mayEdit: true }, 'too-many-views'],
] as const)('Saving with %j: %s', (facts, reason) => {
  expect(decideSaving(facts)).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});

const own = { deed: 'change', own: true, shared: false, administrator: false, mayEdit: false } as const;
test.each([
  [{}, undefined],
  [{ shared: true }, 'sharing-needs-editing'],
  [{ shared: true, mayEdit: true }, undefined],
  [{ own: false, shared: true, mayEdit: true }, 'not-your-view'],
  [{ own: false, shared: true, administrator: true, mayEdit: true }, 'not-your-view'],
  [{ own: false, shared: true, administrator: true, mayEdit: true, deed: 'remove' }, undefined],
  [{ own: false, shared: true, mayEdit: true, deed: 'remove' }, 'not-your-view'],
] as const)('A view with %j: %s', (change, reason) => {
  expect(decideView({ ...own, ...change })).toEqual(reason ? { allowed: false, reason } : { allowed: true });
});
