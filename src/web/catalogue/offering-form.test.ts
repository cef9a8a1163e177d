import { expect, test } from 'vitest';
import { SITES } from '../../../tests/harness/offerings.ts';
import { nested } from '../ui/form-values.ts';
import type { Content } from './desk-queries.ts';
import { contentSchema, planSchema, planValues, valuesOf } from './offering-form.ts';

const content = SITES as Content;
const [basic] = content.plans;

test('a version that is shown in the form and sent again is the same', () => {
  const values = valuesOf(content);
  expect(values.regions).toBe('amsterdam or dublin: DE\nvirginia: US');
  expect(contentSchema(content).safeParse(nested(values))).toEqual({ success: true, data: content });
  expect(basic && planSchema.safeParse(nested(planValues(basic)))).toEqual({ success: true, data: basic });
});

test.each([
  [{ regions: 'dublin IE' }, 'regions'],
  [{ regions: 'dublin: Ireland' }, 'regions'],
  [{ regions: 'dublin: XX' }, 'regions/0/country'],
  [{ roles: '' }, 'roles'],
  [{ languages: 'English' }, 'languages/0'],
  [{ 'erpSignUp/instructions': '' }, 'erpSignUp/instructions'],
])('with %j the page names the field', (change, name) => {
  const parsed = contentSchema(content).safeParse(nested({ ...valuesOf(content), ...change }));
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('/'))).toEqual([name]);
});

test.each([
  [{ parameters: '{' }, 'parameters'],
  [{ parameters: '{"type":"array"}' }, 'parameters'],
  [{ promisedHours: 'many' }, 'promisedHours'],
])('a plan with %j is sent back', (change, name) => {
  const parsed = planSchema.safeParse(nested({ ...(basic && planValues(basic)), ...change }));
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('/'))).toEqual([name]);
});
