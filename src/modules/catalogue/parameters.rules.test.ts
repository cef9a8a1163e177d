import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../kernel/tables/columns.ts';
import { checkParameters, readParameterSchema, typedParameters } from './parameters.rules.ts';

const SITES: JsonObject = {
  type: 'object',
  properties: {
    domain: { type: 'string', title: 'Domain name', format: 'hostname', maxLength: 60 },
    language: { type: 'string', title: 'Language', enum: ['en', 'pt'], default: 'en' },
    pages: { type: 'integer', title: 'Pages', minimum: 1, maximum: 50 },
    shop: { type: 'boolean', title: 'Web shop' },
    code: { type: 'string', title: 'Short code', pattern: '^[a-z]{3}$', description: 'Three small letters.' },
  },
  required: ['domain'],
};
const { fields } = readParameterSchema(SITES);
const good = { domain: 'shop.contoso.example', pages: 3, shop: true, code: 'abc' };

test('PP-49: good parameters are kept, with the defaults of what was left out', () => {
  expect(checkParameters(fields, good)).toEqual({ values: { ...good, language: 'en' }, problems: [] });
});

test.each<[change: Record<string, unknown>, pointer: string, message: RegExp]>([
  [{ domain: undefined }, '/parameters/domain', /^Enter Domain name\.$/],
  [{ domain: 'not a host' }, '/parameters/domain', /a host name/],
  [{ domain: `${'a'.repeat(61)}.pt` }, '/parameters/domain', /At most 60/],
  [{ domain: 7 }, '/parameters/domain', /text/],
  [{ language: 'de' }, '/parameters/language', /en, pt/],
  [{ pages: 0 }, '/parameters/pages', /1 or more/],
  [{ pages: 51 }, '/parameters/pages', /50 or less/],
  [{ pages: 1.5 }, '/parameters/pages', /whole number/],
  [{ pages: '3' }, '/parameters/pages', /number/],
  [{ pages: null }, '/parameters/pages', /number/],
  [{ shop: 'yes' }, '/parameters/shop', /yes or no/],
  [{ code: 'abcd' }, '/parameters/code', /Three small letters/],
  [{ code: 'ab\n' }, '/parameters/code', /visible/],
  [{ colour: 'red' }, '/parameters/colour', /does not ask for colour/],
  [{ constructor: 'x' }, '/parameters/constructor', /does not ask/],
])('with %j the field is named', (change, pointer, message) => {
  const { problems } = checkParameters(fields, { ...good, ...change });
  expect(problems).toEqual([{ pointer, message: expect.stringMatching(message) }]);
});

const property = (rest: JsonObject): Json => ({ type: 'object', properties: { one: rest } });

test.each<[schema: Json, place: string]>([
  [[], ''],
  [{}, '/type'],
  [{ type: 'array' }, '/type'],
  [{ type: 'object', oneOf: [] }, '/oneOf'],
  [{ type: 'object', $ref: '#/x' }, '/$ref'],
  [{ type: 'object', properties: [] }, '/properties'],
  [{ type: 'object', properties: {}, required: ['x'] }, '/required'],
  [{ type: 'object', additionalProperties: true }, '/additionalProperties'],
  [{ type: 'object', properties: { 'a/b': { type: 'string' } } }, '/properties/a/b'],
  [
    JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}') as Json,
    '/properties/__proto__',
  ],
  [property({ type: 'object' }), '/properties/one/type'],
  [property({ type: 'string', minimum: 3 }), '/properties/one/minimum'],
  [property({ type: 'string', anyOf: [] }), '/properties/one/anyOf'],
  [property({ type: 'string', format: 'date' }), '/properties/one/format'],
  [property({ type: 'string', pattern: '(?=a)' }), '/properties/one/pattern'],
  [property({ type: 'string', enum: [] }), '/properties/one/enum'],
  [property({ type: 'integer', enum: ['a'] }), '/properties/one/enum'],
  [property({ type: 'integer', default: 'a' }), '/properties/one/default'],
  [property({ type: 'integer', minimum: 5, maximum: 1 }), '/properties/one/minimum'],
  [property({ type: 'string', minLength: -1 }), '/properties/one/minLength'],
  [property({ type: 'string', title: 7 }), '/properties/one/title'],
  [
    {
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`p${i}`, { type: 'string' }])),
    },
    '/properties',
  ],
])('the schema %j is refused at %s', (schema, place) => {
  const read = readParameterSchema(schema);
  expect(read.problems.map((one) => one.place)).toEqual([place]);
  expect(read.fields).toEqual([]);
});

test('no schema and no values, however odd, do anything but get an answer', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (schema, given) => {
      const read = readParameterSchema(schema as Json);
      expect(read.fields.length === 0 || read.problems.length === 0).toBe(true);
      checkParameters(fields, given);
    }),
  );
});

test('what is typed into a form becomes the numbers that the plan asks for, and nothing else', () => {
  expect(typedParameters(fields, { pages: ' 12 ', domain: '12', shop: true })).toEqual({
    pages: 12,
    domain: '12',
    shop: true,
  });
  expect(typedParameters(fields, { pages: 'twelve' })).toEqual({ pages: 'twelve', shop: false });
  expect(typedParameters(fields, { pages: '1,5' })).toEqual({ pages: 1.5, shop: false });
});

test('a type beside "null" may be nothing, unless its list of choices leaves null out', () => {
  const { fields, problems } = readParameterSchema({
    type: 'object',
    properties: {
      slogan: { type: ['string', 'null'], default: null },
      colour: { type: ['string', 'null'], enum: ['red', null] },
      size: { type: ['null', 'integer'], enum: [1, 2] },
      domain: { type: 'string' },
    },
  });
  expect(problems).toEqual([]);
  expect(fields.map(({ name, type, nullable, choices }) => [name, type, nullable, choices])).toEqual([
    ['slogan', 'string', true, null],
    ['colour', 'string', true, ['red']],
    ['size', 'integer', false, [1, 2]],
    ['domain', 'string', false, null],
  ]);
  for (const type of [['string', 'integer'], ['null'], ['string', 'null', 'null']]) {
    const wrong = readParameterSchema({ type: 'object', properties: { slogan: { type } } });
    expect(wrong.problems[0]?.place).toBe('/properties/slogan/type');
  }
});
