import { expect, test } from 'vitest';
import { SITES } from '../../../tests/harness/offerings.ts';
import { offered } from '../../modules/catalogue/offered.rules.ts';
import { noteOn } from './sign-up-fields.tsx';
import { initialParameters, type Offering, signUpSchema } from './sign-up-schema.ts';

const offering = offered(
  { code: 'sites', content: SITES, retirement: null },
  new Map(),
  new Date(),
) as Offering;
const schema = signUpSchema(offering);
const typed = {
  ...{ planCode: 'basic', country: 'DE', purpose: 'Test' },
  parameters: { domain: 'shop.contoso.example', pages: '12' },
};

test('PP-49, PP-69: what was typed becomes what the API takes', () => {
  expect(initialParameters(offering)).toEqual({ 'parameters/language': 'en' });
  expect(schema.safeParse(typed)).toEqual({
    success: true,
    data: {
      ...typed,
      offeringCode: 'sites',
      parameters: { domain: 'shop.contoso.example', pages: 12, shop: false },
    },
  });
});

test('what was typed for another plan or country/region is left out', () => {
  const business = { ...typed, planCode: 'business', country: 'US', dataCentre: 'dublin' };
  expect(schema.safeParse(business)).toEqual({
    success: true,
    data: { offeringCode: 'sites', planCode: 'business', country: 'US', purpose: 'Test' },
  });
});

test.each([
  [{ planCode: undefined, parameters: undefined }, 'planCode'],
  [{ country: undefined }, 'country'],
  [{ purpose: undefined }, 'purpose'],
  [{ parameters: { pages: '1' } }, 'parameters/domain'],
  [{ parameters: { domain: 'shop.contoso.example', pages: 'many' } }, 'parameters/pages'],
])('with %j the page names the field', (change, name) => {
  const parsed = schema.safeParse({ ...typed, ...change });
  const names = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('/'));
  expect(names).toEqual([name]);
});

test('what a plan is and what it promises are sentences of their own', () => {
  const note = (description: string) => noteOn({ description, promisedHours: 72, forProspects: true });
  expect(note('Up to 500 products')).toBe('Up to 500 products. Ready within 72 hours.');
  expect(note('For everybody.')).toBe('For everybody. Ready within 72 hours.');
  expect(note('')).toBe('Ready within 72 hours.');
});
