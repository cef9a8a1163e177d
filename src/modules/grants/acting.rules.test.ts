import { expect, test } from 'vitest';
import { type ActingGrant, explainActing, mayAct } from './acting.rules.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const now = day('2026-06-15');
const grant: ActingGrant = {
  id: 'one',
  roles: ['Configurator'],
  groups: ['member'],
  personIds: ['ana'],
  asSupport: false,
  startsAt: day('2026-06-01'),
  endsAt: day('2026-07-01'),
  approvedAt: day('2026-06-01'),
  endedAt: null,
};
const facts = { grants: [grant], person: { id: 'max', roles: ['member'] }, ofRecord: true, now };

test('PP-90: whom an active grant covers may act with its roles; several grants add up', () => {
  expect(mayAct(facts)).toEqual({ allowed: true, grantId: 'one', roles: ['Configurator'] });
  const second = { ...grant, id: 'two', roles: ['Designer', 'Configurator'] };
  expect(mayAct({ ...facts, grants: [grant, second] })).toMatchObject({
    roles: ['Configurator', 'Designer'],
  });
  const elsewhere = mayAct({ ...facts, grants: [{ ...grant, asSupport: true }], ofRecord: false });
  expect(elsewhere).toMatchObject({ allowed: true });
});

test.each<[change: Partial<ActingGrant>, reason: string]>([
  [{ groups: [] }, 'not-named'],
  [{ roles: [] }, 'no-role-granted'],
  [{ startsAt: day('2026-06-20') }, 'grant-not-begun'],
  [{ approvedAt: null }, 'grant-not-approved'],
  [{ endedAt: day('2026-06-14') }, 'grant-ended'],
  [{ endsAt: now }, 'grant-expired'],
])('PP-90: with %j nobody gets in: %s', (change, reason) => {
  expect(mayAct({ ...facts, grants: [{ ...grant, ...change }] })).toEqual({ allowed: false, reason });
});

test('without a grant, and after the partner of record changed, nobody gets in', () => {
  expect(mayAct({ ...facts, grants: [] })).toEqual({ allowed: false, reason: 'no-grant' });
  expect(mayAct({ ...facts, ofRecord: false })).toEqual({ allowed: false, reason: 'not-their-partner' });
});

test('a refusal names the service, and people of the customer to turn to', () => {
  const parties = {
    customerName: 'Contoso Foods',
    serviceName: 'RapidStart',
    administrators: ['Cara Campos'],
  };
  expect(explainActing('grant-ended', parties)).toEqual({
    reason: 'grant-ended',
    sentence: 'Your access to RapidStart of Contoso Foods was ended.',
    remedy: 'Ask for it again under Our access; the customer approves it.',
    who: 'Cara Campos (administrator of Contoso Foods)',
  });
  expect(explainActing('no-grant', { ...parties, administrators: [] }).who).toBe(
    'An administrator of Contoso Foods',
  );
});
