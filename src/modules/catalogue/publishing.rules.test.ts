import { expect, test } from 'vitest';
import { SITES } from '../../../tests/harness/offerings.ts';
import { differencesOf } from './differences.rules.ts';
import { contentProblems, type OfferingContent, retirementNow } from './offerings.rules.ts';
import { decideDiscarding, decidePublishing, decideRetiring, decideWithdrawing } from './publishing.rules.ts';

const changed = { ...SITES, description: 'Web sites.' };

test.each<[draft: OfferingContent | null, published: OfferingContent | null, reason: string | null]>([
  [changed, SITES, null],
  [SITES, null, null],
  [null, SITES, 'no-draft'],
  [SITES, SITES, 'nothing-changed'],
  [{ ...changed, regions: [] }, SITES, 'nowhere-offered'],
  [{ ...changed, serviceKind: 'broker' }, SITES, 'not-reachable'],
])('a draft is published when there is something to publish (%#)', (draft, published, reason) => {
  expect(decidePublishing({ draft, published })).toEqual(
    reason ? { allowed: false, reason } : { allowed: true },
  );
});

test('a draft is discarded while a published version is left', () => {
  expect(decideDiscarding({ draft: true, published: true })).toEqual({ allowed: true });
  expect(decideDiscarding({ draft: false, published: true })).toMatchObject({ reason: 'no-draft' });
  expect(decideDiscarding({ draft: true, published: false })).toMatchObject({ reason: 'only-version' });
});

test('PP-93: what was published can be retired, and what is to be retired can stay', () => {
  expect(decideRetiring({ published: true })).toEqual({ allowed: true });
  expect(decideRetiring({ published: false })).toMatchObject({ reason: 'not-published' });
  expect(decideWithdrawing({ retiring: true })).toEqual({ allowed: true });
  expect(decideWithdrawing({ retiring: false })).toMatchObject({ reason: 'not-retiring' });
});

test.each([
  ['2026-09-30T23:59:59Z', false],
  ['2026-10-01T00:00:00Z', true],
  ['2027-01-01T00:00:00Z', true],
])('PP-93: at %s a service that retires on 1 October 2026 is retired: %s', (now, retired) => {
  const retirement = { from: '2026-10-01', notice: 'Use Pages.', data: 'It stays.' };
  expect(retirementNow(retirement, new Date(now))).toEqual({ ...retirement, retired });
});

const [basic, business] = SITES.plans;
const centres = ['amsterdam', 'dublin', 'virginia'];
test.each<[change: Partial<OfferingContent>, pointer: string]>([
  [{ roles: ['A', 'A'] }, '/roles'],
  [{ purposes: ['A', 'A'] }, '/purposes'],
  [{ plans: basic && business ? [basic, { ...business, code: basic.code }] : [] }, '/plans'],
  [{ regions: [...SITES.regions, ...SITES.regions.slice(0, 1)] }, '/regions'],
  [{ regions: [{ country: 'DE', dataCentre: 'atlantis', otherDataCentres: [] }] }, '/regions/0'],
  [{ regions: [{ country: 'DE', dataCentre: 'dublin', otherDataCentres: ['dublin'] }] }, '/regions/0'],
])('a draft with %j is sent back', (change, pointer) => {
  expect(contentProblems(SITES, centres)).toEqual([]);
  expect(contentProblems({ ...SITES, ...change }, centres).map((one) => one.pointer)).toEqual([pointer]);
});

test('the difference of two versions names each thing once, countries/regions with the same change together', () => {
  expect(differencesOf(SITES, SITES)).toEqual([]);
  const plans = SITES.plans.map((plan) => ({ ...plan, promisedHours: 12 })).slice(0, 1);
  const regions = ['DE', 'US', 'FR'].map((country) => ({
    country,
    dataCentre: 'dublin',
    otherDataCentres: [],
  }));
  expect(
    differencesOf(SITES, { ...SITES, name: 'Sites', plans, regions, purposes: [], erpSignUp: null }),
  ).toEqual([
    { what: 'Name', before: 'Sites Services', after: 'Sites' },
    { what: 'Purposes of account', before: 'Production, Test', after: '' },
    {
      what: 'Sign-up from the ERP product',
      before: 'https://sites.example/sign-up: Type your customer account number.',
      after: '',
    },
    { what: 'Plan Basic: promised hours', before: '24', after: '12' },
    { what: 'Plan Business', before: '48 hours, customers with a customer account number', after: '' },
    { what: 'Data centre of Germany', before: 'amsterdam or dublin', after: 'dublin' },
    { what: 'Data centre of United States', before: 'virginia', after: 'dublin' },
    { what: 'Data centre of France', before: '', after: 'dublin' },
  ]);
});
