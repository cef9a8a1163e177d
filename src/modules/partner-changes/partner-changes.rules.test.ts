import { expect, test } from 'vitest';
import { beforeAndAfter, type ChangeFacts, decideMoment } from './partner-changes.rules.ts';

const facts: ChangeFacts = {
  state: 'announced',
  customerName: 'Contoso',
  fromName: 'Fabrikam',
  toName: 'Northwind',
  vendorName: 'The vendor',
  services: [{ id: '1', name: 'RapidStart Services', country: 'PT' }],
};

test('services and access move; people, projects, trail and notes stay', () => {
  const rows = beforeAndAfter(facts);
  expect(rows).toContainEqual({
    what: 'RapidStart Services (PT)',
    before: 'Fabrikam',
    after: 'Northwind',
    moves: true,
  });
  const staying = rows.filter(({ moves }) => !moves);
  expect(staying.map(({ before, after }) => before === after)).toEqual([true, true, true, false]);
  expect(staying.at(-1)?.after).toMatch(/closed to everybody; Fabrikam has them again/);
  expect(staying.map(({ what }) => what).join()).toMatch(/People.*Projects.*Audit trail.*Notes/);
});

test('while the new partner is not registered, the vendor keeps the services', () => {
  const [, record] = beforeAndAfter({ ...facts, state: 'waiting' });
  expect(record?.after).toBe('The vendor, until Northwind is registered');
});

const now = new Date('2026-03-01T10:00:00Z');
test.each([
  [{}, { allowed: true }],
  [{ effectiveAt: now }, { allowed: true }],
  [{ effectiveAt: new Date('2026-03-01T09:59:59Z') }, { allowed: false, reason: 'in-the-past' }],
  [{ effectiveAt: new Date('2027-03-03T10:00:00Z') }, { allowed: false, reason: 'too-far' }],
  [{ state: 'done' }, { allowed: false, reason: 'already-decided' }],
  [{ state: 'reversed' }, { allowed: false, reason: 'already-decided' }],
  [{ state: 'waiting' }, { allowed: false, reason: 'already-decided' }],
] as const)('the moment of an announced change, but %j: %j', (change, decision) => {
  const effectiveAt = new Date('2026-04-01T10:00:00Z');
  expect(decideMoment({ state: 'announced', effectiveAt, now, ...change })).toEqual(decision);
});
