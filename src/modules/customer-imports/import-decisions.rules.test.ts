import { expect, test } from 'vitest';
import { decideRow, IMPORT_SENTENCES, ROW_SENTENCES, type RowFacts } from './import-decisions.rules.ts';

const now = new Date('2026-06-01T12:00:00Z');
const later = new Date('2026-07-01T12:00:00Z');
const before = new Date('2026-05-01T12:00:00Z');

const prospect: RowFacts = {
  reference: null,
  number: null,
  referenceLine: undefined,
  numberLine: undefined,
  ownCustomer: false,
  byReference: undefined,
  numberEnrolled: false,
  resembles: undefined,
  duplicates: 'skip',
  now,
};
const numbered = { number: '4711', ownCustomer: true };
const known = { usableUntil: later, inactivatedAt: null, number: null, changed: ['name'] };
const update = { outcome: 'update', changed: ['name'] };
const refused = (reason: string, field: string) => ({ outcome: 'refuse', reason, field });
const skipped = (reason: string) => ({ outcome: 'skip', reason });

/** What is so of the row, and what becomes of it. The first case is the good one of its kind. */
test.each<[string, Partial<RowFacts>, object]>([
  ['a prospect (PP-30)', {}, { outcome: 'create', resembles: undefined }],
  ['a prospect that looks like another', { resembles: 'Contoso' }, skipped('resembles')],
  [
    'a prospect that looks like another, and likely duplicates are wanted',
    { resembles: 'Contoso', duplicates: 'create' },
    { outcome: 'create', resembles: 'Contoso' },
  ],
  ['a number of the own registry (PP-22)', numbered, { outcome: 'link' }],
  ['a number that looks like another customer', { ...numbered, resembles: 'Contoso' }, { outcome: 'link' }],
  ['a number of nobody, or of another partner', { number: '4711' }, refused('not-your-customer', 'number')],
  ['a number that is in the list', { ...numbered, numberEnrolled: true }, skipped('already-enrolled')],
  [
    'a number that is in the list, though the registry names another partner by now',
    { number: '4711', numberEnrolled: true },
    skipped('already-enrolled'),
  ],
  ['a reference that is new', { reference: 'A1' }, { outcome: 'create', resembles: undefined }],
  ['a reference that is known', { reference: 'A1', byReference: known }, update],
  ['the same values as before', { byReference: { ...known, changed: [] } }, skipped('unchanged')],
  [
    'the same values as before, of an inactivated customer',
    { byReference: { ...known, changed: [], usableUntil: before } },
    skipped('unchanged'),
  ],
  ['a known reference that looks like another', { byReference: known, resembles: 'Contoso' }, update],
  [
    'a customer whose ninety days are over (PP-42)',
    { byReference: { ...known, usableUntil: before } },
    refused('customer-inactive', 'reference'),
  ],
  [
    'a customer whose ninety days end at this moment',
    { byReference: { ...known, usableUntil: now } },
    refused('customer-inactive', 'reference'),
  ],
  [
    'a customer that was inactivated',
    { byReference: { ...known, inactivatedAt: before } },
    refused('customer-inactive', 'reference'),
  ],
  ['a number for a known prospect (PP-39)', { ...numbered, byReference: known }, update],
  [
    'a number of somebody else for a known prospect',
    { number: '4711', byReference: known },
    refused('not-your-customer', 'number'),
  ],
  [
    'a number that another customer of the list has',
    { ...numbered, byReference: known, numberEnrolled: true },
    refused('already-enrolled', 'number'),
  ],
  [
    'the number that the known customer has',
    { ...numbered, byReference: { ...known, number: '4711', usableUntil: null }, numberEnrolled: true },
    update,
  ],
  [
    'another number than the known customer has',
    { ...numbered, byReference: { ...known, number: '0815', usableUntil: null } },
    refused('number-is-set', 'number'),
  ],
  ['no number for a known customer that has one', { byReference: { ...known, number: '0815' } }, update],
  [
    'a reference that stands on an earlier line',
    { reference: 'A1', referenceLine: 2, byReference: known },
    refused('reference-twice', 'reference'),
  ],
  [
    'a number that stands on an earlier line',
    { ...numbered, numberLine: 2 },
    refused('number-twice', 'number'),
  ],
  [
    'both on earlier lines: the reference is told first',
    { ...numbered, referenceLine: 2, numberLine: 2 },
    refused('reference-twice', 'reference'),
  ],
  [
    'a known reference with a number of an earlier line',
    { ...numbered, byReference: known, numberLine: 2 },
    refused('number-twice', 'number'),
  ],
])('%s', (_, change, expected) => {
  expect(decideRow({ ...prospect, ...change })).toEqual(expected);
});

test('every reason says what is so and what mends it', () => {
  for (const { sentence, remedy } of [...Object.values(ROW_SENTENCES), ...Object.values(IMPORT_SENTENCES)]) {
    expect(sentence).toMatch(/^[A-Z].*\.$/s);
    expect(remedy).toMatch(/^[A-Z].*\.$/s);
  }
});
