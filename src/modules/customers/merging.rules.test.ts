import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import type { CustomerState } from './customers.rules.ts';
import {
  changedColumns,
  decideMerging,
  decideUndoing,
  explainUndoing,
  MERGING_SENTENCES,
  type Mergeable,
  mergedColumns,
  sourceOf,
  suggestedSurvivor,
  UNDOING_SENTENCES,
  type UndoFacts,
} from './merging.rules.ts';

const at = new Date('2026-03-01T10:00:00Z');
const blank: Mergeable = {
  ...{
    id: 'a',
    number: null,
    name: 'Contoso',
    street: '',
    city: '',
    state: '',
    postal_code: '',
    country: 'DE',
  },
  ...{
    phone: '',
    industry: '',
    contact_email: '',
    organization_id: null,
    reference: null,
    own_organization: false,
    created_at: at,
  },
  ...{ administrator_first_name: '', administrator_last_name: '', administrator_sign_in_name: '' },
};
const other: Mergeable = { ...blank, id: 'b', name: 'Contoso GmbH', created_at: addDays(at, -10) };

const active = (change: Partial<Mergeable>, standing: CustomerState = 'active') => ({
  ...blank,
  standing,
  ...change,
});
test.each<[ReturnType<typeof active>[], string | undefined]>([
  [[active({}), active({ id: 'b', number: '1', organization_id: 'o' })], undefined],
  [[active({}), active({})], 'same-customer'],
  [[active({})], 'same-customer'],
  [[active({ number: '1' }), active({ id: 'b', number: '2' })], 'two-numbers'],
  [[active({ organization_id: 'o' }), active({ id: 'b', organization_id: 'p' })], 'two-organizations'],
  [[active({}), active({ id: 'b' }, 'inactivated')], 'customer-inactive'],
  [[active({}), active({ id: 'b' }, 'retention-ended')], 'customer-inactive'],
])('Merging case %#: %s', (customers, reason) => {
  const decision = decideMerging(customers);
  expect(decision.allowed ? undefined : decision.reason).toBe(reason);
});

test("A part is the chosen one's, else the survivor's, else the first there is; an address stays in one piece", () => {
  const street = { ...other, street: 'Ring 1', city: 'Köln', postal_code: '50667' };
  const city = { ...blank, city: 'Bonn', country: 'AT' };
  expect(mergedColumns([city, street], {})).toMatchObject({ street: '', city: 'Bonn', country: 'AT' });
  expect(mergedColumns([city, street], { address: 'b' })).toMatchObject({
    street: 'Ring 1',
    city: 'Köln',
    country: 'DE',
  });
  expect(mergedColumns([blank, street], {})).toMatchObject({
    street: 'Ring 1',
    country: 'DE',
    name: 'Contoso',
  });
  expect(sourceOf([{ ...blank, phone: '1' }, other], 'phone', 'b').id).toBe('a');
});

test('PP-37: a merge gains no days; number, organization and the mark of the own organization stay', () => {
  const rich = { ...other, number: '66740', organization_id: 'o', own_organization: true };
  expect(mergedColumns([blank, rich], {})).toMatchObject({
    number: '66740',
    organization_id: 'o',
    own_organization: true,
    created_at: other.created_at,
  });
});

test('Who has the number stays, else who is in the Customer Portal, else the oldest', () => {
  expect(suggestedSurvivor([blank, other])).toBe(other);
  const portal = { ...blank, organization_id: 'o' };
  expect(suggestedSurvivor([other, portal])).toBe(portal);
  const numbered = { ...blank, number: '1' };
  expect(suggestedSurvivor([portal, numbered])).toBe(numbered);
});

test('Nothing that somebody wrote is lost when the survivor has nothing there', () => {
  const text = fc.constantFrom('', 'x', 'y');
  const record = (id: string) =>
    fc
      .record({ phone: text, industry: text, contact_email: text })
      .map((fields) => ({ ...blank, ...fields, id }));
  fc.assert(
    fc.property(record('a'), record('b'), record('c'), (one, two, three) => {
      const merged = mergedColumns([one, two, three], {});
      for (const column of ['phone', 'industry', 'contact_email'] as const) {
        expect(merged[column] !== '').toBe([one, two, three].some((record) => record[column] !== ''));
        if (one[column] !== '') expect(merged[column]).toBe(one[column]);
      }
    }),
  );
});

const undoing: UndoFacts = {
  mergedAt: at,
  undoneAt: null,
  now: addDays(at, 29),
  survivor: 'there',
  changed: [],
  setUpSince: false,
  referenceTaken: false,
};
test.each<[Partial<UndoFacts>, string]>([
  [{ undoneAt: at }, 'already-undone'],
  [{ now: addDays(at, 30) }, 'undo-too-late'],
  [{ survivor: 'merged-again' }, 'merged-again'],
  [{ survivor: 'gone' }, 'survivor-gone'],
  [{ changed: ['phone'] }, 'changed-since'],
  [{ setUpSince: true }, 'set-up-since'],
  [{ referenceTaken: true }, 'reference-taken'],
])('Undoing with %j is refused: %s', (change, reason) => {
  expect(decideUndoing(undoing)).toEqual({ allowed: true });
  expect(decideUndoing({ ...undoing, ...change })).toEqual({ allowed: false, reason });
});

test('What was changed since is named in the remedy', () => {
  const now = { ...blank, phone: '1', city: 'Bonn', created_at: addDays(at, 3) };
  const changed = changedColumns(now, { ...blank });
  expect(changed).toEqual(['city', 'phone']);
  expect(explainUndoing('changed-since', changed).remedy).toContain('(address, telephone)');
});

test('Every refusal names a remedy and who can do it', () => {
  for (const words of [...Object.values(MERGING_SENTENCES), ...Object.values(UNDOING_SENTENCES)]) {
    expect(Object.values(words).every((sentence) => sentence.length > 0)).toBe(true);
  }
});
