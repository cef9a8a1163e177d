import { expect, test } from 'vitest';
import { brandRamp, contrast } from './brand-ramp.ts';

test.each(['#0f6cbd', '#ffcc00', '#00e0a0', '#7a1fa2', '#ffffff', '#000000'])(
  'white text is readable on the accent made of %s',
  (accent) => {
    expect(contrast(brandRamp(accent)[80], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  },
);

test('an accent that is dark enough stays what it is', () => {
  expect(brandRamp('#0f6cbd')[80]).toBe('#0f6cbd');
});
