import { expect, test } from 'vitest';
import { nested, schemaErrors } from '../ui/form-values.ts';
import { type SourceInput, sourceSchema, valuesOf } from './source-form.ts';
import type { Source } from './source-queries.ts';

const SOURCE: Source = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'VOICE',
  everyMinutes: 60,
  stopAtPercent: 10,
  hasSecret: true,
  asOf: null,
  nextAt: null,
  missing: 0,
  latest: null,
  version: 1,
  definition: {
    protocol: 'rest',
    address: 'https://voice.example',
    authentication: { kind: 'api-key', header: 'X-Key' },
    timeoutSeconds: 7,
    mostMegabytes: 3,
    feeds: [
      {
        record: 'partner',
        path: 'partners',
        rows: 'items',
        mapping: { number: 'id', name: 'title', country: '=DE' },
        paging: { kind: 'page', parameter: 'page', first: 0, sizeParameter: 'size', size: 100 },
        changes: { kind: 'since', parameter: 'since', at: 'meta.mark' },
        one: 'partners/{number}',
      },
      {
        record: 'customer',
        path: '',
        rows: '',
        mapping: { number: 'no', name: 'name', country: 'address.country', partner_number: 'partner' },
        paging: { kind: 'offset', limitParameter: 'top', offsetParameter: 'skip', size: 50 },
        changes: { kind: 'none' },
        one: '',
      },
    ],
  },
};

const schema = sourceSchema<SourceInput>(SOURCE);
const values = valuesOf(SOURCE);
const names = new Set([...Object.keys(values), 'secret']);

test('what the form holds of a source is sent as it was', () => {
  const parsed = schema.safeParse(nested(values));
  const { name, definition, everyMinutes, stopAtPercent } = SOURCE;
  expect(parsed).toEqual({ success: true, data: { name, definition, everyMinutes, stopAtPercent } });
});

test.each([
  [{ 'definition/feeds/customer/mapping/country': '' }, 'definition/feeds/customer/mapping/country'],
  [{ 'definition/feeds/partner/path': '//elsewhere' }, 'definition/feeds/partner/path'],
  [{ 'definition/feeds/partner/paging/size': '0' }, 'definition/feeds/partner/paging/size'],
  [{ 'definition/feeds/customer/paging/kind': 'cursor' }, 'definition/feeds/customer/paging/parameter'],
  [
    { 'definition/feeds/partner/wanted': false, 'definition/feeds/customer/one': 'no number' },
    'definition/feeds/customer/one',
  ],
  [
    { 'definition/feeds/partner/wanted': false, 'definition/feeds/customer/wanted': false },
    'definition/feeds/customer/wanted',
  ],
])('what is wrong is told at its field: %j at %s', (change, field) => {
  expect(Object.keys(schemaErrors(schema, { ...values, ...change }, names))).toContain(field);
});

test('what belongs to another kind of paging, changes or authentication is not sent', () => {
  const changed = {
    ...values,
    'definition/authentication/kind': 'none',
    'definition/feeds/partner/paging/kind': 'next-link',
    'definition/feeds/partner/paging/at': 'next',
    'definition/feeds/partner/changes/kind': 'none',
  };
  const parsed = schema.safeParse(nested(changed));
  expect(parsed).toMatchObject({
    success: true,
    data: {
      definition: {
        authentication: { kind: 'none' },
        feeds: [{ paging: { kind: 'next-link', at: 'next' }, changes: { kind: 'none' } }, {}],
      },
    },
  });
});

test('a new source begins with a list of customers whose places are still to be named', () => {
  const empty = valuesOf(undefined);
  const errors = schemaErrors(sourceSchema(undefined), empty, new Set(Object.keys(empty)));
  expect(Object.keys(errors)).toEqual(
    expect.arrayContaining([
      'name',
      'definition/address',
      'definition/feeds/customer/mapping/partner_number',
    ]),
  );
  expect(Object.keys(errors).filter((name) => name.includes('/partner/'))).toEqual([]);
});
