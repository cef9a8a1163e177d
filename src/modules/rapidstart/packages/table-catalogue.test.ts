import { expect, test } from 'vitest';
import { z } from 'zod';
import { comparableValue, findField, keyFields } from './table-catalogue.rules.ts';
import { businessCentralCatalogue } from './table-catalogue.ts';

const catalogue = businessCentralCatalogue();

const types = [
  ...[
    'BigInteger',
    'Blob',
    'Boolean',
    'Code',
    'Date',
    'DateFormula',
    'DateTime',
    'Decimal',
    'Guid',
    'Integer',
  ],
  ...['Media', 'MediaSet', 'Option', 'RecordId', 'Text', 'Time'],
];
const field = z.strictObject({
  no: z.int().positive(),
  name: z.string().min(1),
  xml: z.string().min(1).max(30),
  type: z.enum(types),
  len: z.int().positive().optional(),
  notBlank: z.boolean().optional(),
  caption: z.string().optional(),
  enum: z.string().optional(),
  options: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
  relation: z.string().optional(),
  relationTable: z.int().positive().optional(),
  obsolete: z.union([z.boolean(), z.string()]).optional(),
});
const table = z.strictObject({
  id: z.int().positive(),
  name: z.string().min(1),
  xml: z.string().min(1),
  xmlList: z.string().endsWith('List'),
  caption: z.string(),
  primaryKey: z.array(z.int().positive()).min(1),
  fields: z.array(field).min(1),
});

test('the shipped catalogue has the shape that the types promise', () => {
  expect(z.array(table).safeParse(catalogue.tables).error).toBeUndefined();
  expect(catalogue.tables).toHaveLength(201);
  expect(catalogue.tables.flatMap(({ fields }) => fields)).toHaveLength(3667);
});

test('every key field of a table is among its fields', () => {
  for (const one of catalogue.tables) expect(keyFields(one)).toHaveLength(one.primaryKey.length);
});

test('a table is found by number and by name in any case', () => {
  expect(catalogue.findTable(3)?.name).toBe('Payment Terms');
  expect(catalogue.findTableByName('payment TERMS')?.id).toBe(3);
  expect(catalogue.findTable(2_000_000_001)).toBeUndefined();
  expect(catalogue.findTableByName('No such table')).toBeUndefined();
});

test('a field is found by number, name and element name', () => {
  const terms = catalogue.findTable(3);
  if (!terms) throw new Error('Payment Terms are missing.');
  for (const wanted of [4, 'Discount %', 'discount']) expect(findField(terms, wanted)?.no).toBe(4);
  expect(findField(terms, 'Colour')).toBeUndefined();
});

test('codes compare without case and outer blanks, texts as they are', () => {
  const code = { no: 1, name: 'Code', xml: 'Code', type: 'Code' } as const;
  expect(comparableValue(code, ' eur ')).toBe('EUR');
  expect(comparableValue({ ...code, type: 'Text' }, ' eur ')).toBe(' eur ');
  expect(comparableValue({ ...code, type: 'Integer' }, '')).toBe('0');
});
