import { describe, expect, test } from 'vitest';
import type { OfferingContent, Plan } from '../catalogue/offerings.rules.ts';
import { type ChangingFacts, type ChangingReason, decideChange, decideChanging } from './changing.rules.ts';
import { choicesOf, type Had, hasChoices, type PlanAtBroker } from './choices.rules.ts';
import { checkChange, missingFor, wantedBy } from './wanted.rules.ts';

const schema = (properties: object, required: string[] = []) => ({ type: 'object', properties, required });
const domain = { type: 'string', title: 'Domain name', maxLength: 100 };
const products = { type: 'integer', title: 'Products', minimum: 1, default: 10 };

const plan = (code: string, change: Partial<Plan> = {}): Plan => ({
  ...{ code, name: code, description: '', promisedHours: 72, forProspects: true, trialNote: '' },
  parameters: schema({ domain }, ['domain']) as Plan['parameters'],
  ...{ servicePlanId: `id-of-${code}`, maximumPollingSeconds: null },
  ...change,
});
const own: OfferingContent = {
  ...{ name: 'Sites', description: 'Shops.', serviceKind: 'broker', brokerId: 'b', serviceId: 's' },
  ...{ roles: ['Editor'], regions: [], purposes: [], languages: [], erpSignUp: null },
  plans: [plan('basic'), plan('business')],
};
const offered = (code: string, change: Partial<PlanAtBroker> = {}): PlanAtBroker => ({
  ...{ id: `id-of-${code}`, updateable: true, updateSchema: schema({ domain, products }) },
  ...{ maintenanceVersion: '1.0.0', maintenanceNote: null },
  ...change,
});
const slogan = { type: ['string', 'null'], title: 'Slogan' };
const atBroker = [offered('basic', { updateSchema: schema({ domain, slogan }) }), offered('business')];
const had: Had = {
  ...{ version: 1, planCode: 'basic', parameters: { domain: 'a.example' } },
  ...{ maintenanceVersion: '1.0.0', prospect: false },
};
const newest = { version: 1, content: own };
const known = { had, own, newest, atBroker };
const codes = (choices: ReturnType<typeof choicesOf>) =>
  choices.versions.map(({ plans }) => plans.map(({ code }) => code));

describe('what can be changed', () => {
  test('is every plan that the broker lets its plan become', () => {
    expect(codes(choicesOf(known))).toEqual([['basic', 'business']]);
  });
  test('is the plan that it has alone, where the broker does not let it become another (plan_updateable)', () => {
    const fixed = atBroker.map((one) => ({ ...one, updateable: false }));
    expect(codes(choicesOf({ ...known, atBroker: fixed }))).toEqual([['basic']]);
  });
  test('is no plan that the broker offers no more', () => {
    expect(codes(choicesOf({ ...known, atBroker: atBroker.slice(0, 1) }))).toEqual([['basic']]);
  });
  test('is the newest version too, with what differs, while the same service runs it', () => {
    const content = { ...own, roles: ['Editor', 'Author'] };
    const choices = choicesOf({ ...known, newest: { version: 2, content } });
    expect(choices.versions[1]?.differences).toEqual([
      { what: 'Roles', before: 'Editor', after: 'Editor, Author' },
    ]);
    const elsewhere = { version: 2, content: { ...content, brokerId: 'other' } };
    expect(codes(choicesOf({ ...known, newest: elsewhere }))).toHaveLength(1);
  });
  test('is an update where the broker has another maintenance version than it was set up with, and that is known', () => {
    const later = [offered('basic', { maintenanceVersion: '1.1.0', maintenanceNote: 'Faster' })];
    expect(choicesOf({ ...known, atBroker: later }).maintenance).toEqual({
      version: '1.1.0',
      note: 'Faster',
    });
    expect(choicesOf(known).maintenance).toBeNull();
    const unknown = { ...had, maintenanceVersion: null };
    expect(choicesOf({ ...known, had: unknown, atBroker: later }).maintenance).toBeNull();
  });
  test('is nothing for one plan without settings', () => {
    const single = { ...own, plans: [plan('basic')] };
    const bare = [offered('basic', { updateSchema: null })];
    const choices = choicesOf({ had, own: single, newest: { version: 1, content: single }, atBroker: bare });
    expect(hasChoices(choices)).toBe(false);
    expect(hasChoices(choicesOf(known))).toBe(true);
  });
});

function wish(wished: Parameters<typeof checkChange>[2], change: Partial<Had> = {}) {
  const had = { ...known.had, ...change };
  const { settings, problems } = checkChange(choicesOf({ ...known, had }), had, wished);
  const planCode = wished.planCode ?? had.planCode;
  const wanted = wantedBy({
    ...{ had, own, content: own, version: 1, planCode, atBroker, maintenanceVersion: undefined },
    settings: settings ?? { fields: [], values: {} },
  });
  return { problems, ...wanted };
}

describe('what is wanted', () => {
  test('keeps what is left out', () => {
    expect(wish({})).toMatchObject({ problems: [], changes: [], parameters: { domain: 'a.example' } });
  });
  test('is another plan with its defaults, and with its newest maintenance', () => {
    expect(wish({ planCode: 'business' })).toMatchObject({
      told: { domain: 'a.example', products: 10 },
      maintenanceVersion: '1.0.0',
      changes: [
        { what: 'Plan', before: 'basic', after: 'business' },
        { what: 'Products', before: '', after: '10' },
      ],
    });
  });
  test('is a setting under its title; the maintenance stays where it is', () => {
    expect(wish({ parameters: { domain: 'b.example' } })).toMatchObject({
      maintenanceVersion: null,
      changes: [{ what: 'Domain name', before: 'a.example', after: 'b.example' }],
    });
  });
  const full = { parameters: { domain: 'a.example', slogan: 'All is well' } };
  test('is a setting taken away, where the schema takes null: the service is told null, and has none afterwards', () => {
    expect(wish({ parameters: { slogan: null } }, full)).toMatchObject({
      ...{ problems: [], parameters: { domain: 'a.example' }, told: { domain: 'a.example', slogan: null } },
      changes: [{ what: 'Slogan', before: 'All is well', after: '' }],
    });
    expect(wish({ parameters: { slogan: null } }, full).parameters).not.toHaveProperty('slogan');
    expect(wish({ parameters: { slogan: null } })).toMatchObject({ problems: [], changes: [] });
  });
  test('is no setting taken away that the schema does not let be null', () => {
    expect(wish({ parameters: { domain: null } }, full).problems).toEqual([
      { pointer: '/parameters/domain', message: expect.stringContaining('gives no way to take it away') },
    ]);
  });
  test('keeps a box that was ticked and is left out', () => {
    const open = { type: 'boolean', title: 'Open' };
    const boxes = [offered('basic', { updateSchema: schema({ domain, open }) })];
    const ticked = { ...had, parameters: { domain: 'a.example', open: true } };
    const choices = choicesOf({ ...known, had: ticked, atBroker: boxes });
    const { settings } = checkChange(choices, ticked, { parameters: { domain: 'b.example' } });
    expect(settings?.values).toEqual({ domain: 'b.example', open: true });
  });
  test.each([
    [{ offeringVersion: 7 }, '/offeringVersion'],
    [{ maintenanceVersion: '9.9.9' }, '/maintenanceVersion'],
    [{ parameters: { colour: 'red' } }, '/parameters/colour'],
    [{ planCode: 'business', parameters: { products: 0 } }, '/parameters/products'],
  ])('%j names what is wrong: %s', (wished, pointer) => {
    expect(wish(wished).problems.map((problem) => problem.pointer)).toEqual([pointer]);
  });
  test('asks for what the plan needs and nobody has said', () => {
    expect(missingFor(own, 'basic', {})).toEqual([
      { pointer: '/parameters/domain', message: 'Enter Domain name.' },
    ]);
    expect(missingFor(own, 'basic', { domain: 'a.example' })).toEqual([]);
  });
});

const running: ChangingFacts = {
  ...{ customerState: 'active', retirement: null, underWay: false, provisioned: true },
  somethingToChange: true,
};
test('a running service is changed until it is retired', () => {
  expect(decideChanging(running)).toEqual({ allowed: true });
  expect(decideChanging({ ...running, retirement: 'announced' })).toEqual({ allowed: true });
});
test.each<[Partial<ChangingFacts>, ChangingReason]>([
  [{ customerState: 'inactivated' }, 'customer-inactive'],
  [{ retirement: 'retired' }, 'service-retired'],
  [{ underWay: true }, 'operation-under-way'],
  [{ provisioned: false }, 'not-set-up'],
  [{ somethingToChange: false }, 'nothing-to-change'],
])('%j is refused: %s', (change, reason) => {
  expect(decideChanging({ ...running, ...change })).toEqual({ allowed: false, reason });
});

const choice = { reachable: true, prospect: false, planForProspects: true, changesAnything: true };
test.each([
  [{}, { allowed: true }],
  [{ reachable: false }, { allowed: false, reason: 'plan-not-changeable' }],
  [
    { prospect: true, planForProspects: false },
    { allowed: false, reason: 'not-for-prospects' },
  ],
  [{ changesAnything: false }, { allowed: false, reason: 'nothing-changed' }],
])('what was chosen, %j, is decided: %j', (change, decision) => {
  expect(decideChange({ ...choice, ...change })).toEqual(decision);
});
