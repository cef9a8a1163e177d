import { expect, test } from 'vitest';
import { SERVICE } from '../../../examples/sites-broker/catalog.ts';
import {
  codeOf,
  contentOf,
  type OfferedService,
  schemaProblem,
  settingsNotShown,
} from './importing.rules.ts';

const service: OfferedService = {
  ...{ id: 's', name: 'sites', description: 'Sites of shops' },
  plans: [
    {
      ...{ id: 'p', name: 'Basic plan', description: 'One', maximumPollingSeconds: 5 },
      ...{ createSchema: null, updateSchema: null },
    },
  ],
};

test('a service of a broker becomes a draft with its ids, and the vendor decides the rest', () => {
  expect(contentOf('b', service, null)).toMatchObject({
    ...{ name: 'sites', serviceKind: 'broker', brokerId: 'b', serviceId: 's', regions: [] },
    plans: [{ code: 'basic-plan', servicePlanId: 'p', maximumPollingSeconds: 60, promisedHours: 72 }],
  });
});

test('read again, what the vendor decided stays, and plans are known by the id of the broker', () => {
  const first = contentOf('b', service, null);
  const [plan = expect.fail()] = first.plans;
  const decided = {
    ...first,
    ...{ name: 'Web shops', roles: ['Owner'], plans: [{ ...plan, code: 'small', promisedHours: 4 }] },
  };
  const [one = expect.fail()] = service.plans;
  const renamed = { ...service, name: 'x', plans: [{ ...one, name: 'Other', description: 'Two' }] };
  expect(contentOf('b', renamed, decided)).toMatchObject({
    ...{ name: 'Web shops', roles: ['Owner'] },
    plans: [{ code: 'small', promisedHours: 4, description: 'Two' }],
  });
});

test.each([
  ['Basic plan', 'basic-plan'],
  ['9 lives!', 'lives'],
  ['Größe L', 'gr-e-l'],
  ['...', 'plan'],
  ['x'.repeat(60), 'x'.repeat(40)],
])('the plan %s has the code %s', (name, code) => {
  expect(codeOf(name)).toBe(code);
});

test('what no form can show is named with its place; all that the example broker asks for can be shown', () => {
  const [one = expect.fail()] = service.plans;
  const unshown = { type: 'object', properties: { a: { oneOf: [] } } };
  const nested = { type: 'object', properties: { owner: { type: 'object', properties: {} } } };
  const asking = { plans: [{ ...one, createSchema: unshown }] };
  expect(schemaProblem(asking)).toMatch(/^Nobody can sign up for the plan Basic plan: .*\/properties\/a/);
  const changing = { plans: [{ ...one, updateSchema: nested }] };
  expect(schemaProblem(changing)).toBeUndefined();
  expect(settingsNotShown(changing)).toEqual([
    expect.stringMatching(
      /^Settings of the plan Basic plan cannot be changed here.*\/properties\/owner\/type/,
    ),
  ]);
  const plans = SERVICE.plans.map(({ id, name, description, schemas }) => ({
    ...{ id, name, description, maximumPollingSeconds: null },
    createSchema: schemas.service_instance.create.parameters,
    updateSchema: schemas.service_instance.update.parameters,
  }));
  expect([schemaProblem({ plans }), settingsNotShown({ plans })]).toEqual([undefined, []]);
});
