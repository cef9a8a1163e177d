import { expect, test } from 'vitest';
import {
  type Coverage,
  covers,
  decideApproving,
  decideChanging,
  decideEnding,
  decideProposing,
  differenceOf,
  type GrantTimes,
  LONGEST_DAYS,
  stateOf,
  withGains,
} from './grants.rules.ts';
import { nextNotice, noticeDue } from './notices.rules.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const now = day('2026-06-15');
const active: GrantTimes = {
  startsAt: day('2026-06-01'),
  endsAt: day('2026-07-01'),
  approvedAt: day('2026-06-01'),
  endedAt: null,
};

test.each<[change: Partial<GrantTimes>, state: string]>([
  [{}, 'active'],
  [{ startsAt: day('2026-06-20') }, 'upcoming'],
  [{ startsAt: now }, 'active'],
  [{ endsAt: now }, 'expired'],
  [{ endedAt: day('2026-06-10') }, 'ended'],
  [{ approvedAt: null }, 'proposed'],
  [{ approvedAt: null, endsAt: day('2026-06-10') }, 'expired'],
  [{ approvedAt: null, endedAt: day('2026-06-10') }, 'declined'],
])('a grant with %j is %s', (change, state) => {
  expect(stateOf({ ...active, ...change }, now)).toBe(state);
});

const ana = { id: 'ana', roles: ['administrator'] };
const max = { id: 'max', roles: ['member'] };
const rita = { id: 'rita', roles: ['reader'] };
const members = [ana, max, rita];
const before: Coverage = {
  roles: ['Designer', 'Viewer'],
  groups: ['member'],
  personIds: ['ana'],
  endsAt: day('2026-07-01'),
};

test('a person is covered by name or by a role in the partner organization', () => {
  expect(members.filter((member) => covers(before, member))).toEqual([ana, max]);
});

const nothing = { roles: [], groups: [], personIds: [], endsAt: null };
test.each<
  [what: string, wanted: Partial<Coverage>, gains: object | null, kept: Partial<Coverage>, reduces: boolean]
>([
  ['the same', {}, null, {}, false],
  ['a role less', { roles: ['Viewer'] }, null, { roles: ['Viewer'] }, true],
  [
    'a role more',
    { roles: ['Designer', 'Viewer', 'Administrator'] },
    { roles: ['Administrator'] },
    {},
    false,
  ],
  ['another role', { roles: ['Administrator'] }, { roles: ['Administrator'] }, { roles: [] }, true],
  ['a person less', { personIds: [] }, null, { personIds: [] }, true],
  ['a person more', { personIds: ['ana', 'rita'] }, { personIds: ['rita'] }, {}, false],
  ['a group more', { groups: ['member', 'reader'] }, { groups: ['reader'] }, {}, false],
  [
    'names in the place of a group',
    { groups: [], personIds: ['ana', 'max'] },
    null,
    { groups: [], personIds: ['ana', 'max'] },
    true,
  ],
  [
    'a group in the place of a name',
    { groups: ['member', 'administrator'], personIds: [] },
    { groups: ['administrator'] },
    { personIds: [] },
    true,
  ],
  ['an earlier end', { endsAt: day('2026-06-20') }, null, { endsAt: day('2026-06-20') }, true],
  ['a later end', { endsAt: day('2026-08-01') }, { endsAt: day('2026-08-01') }, {}, false],
  [
    'a role less and a later end',
    { roles: ['Viewer'], endsAt: day('2026-08-01') },
    { endsAt: day('2026-08-01') },
    { roles: ['Viewer'] },
    true,
  ],
])('%s: what is taken away goes at once, what is added waits', (_what, wanted, gains, kept, reduces) => {
  expect(differenceOf(before, { ...before, ...wanted }, members)).toEqual({
    kept: { ...before, ...kept },
    gains: gains && { ...nothing, ...gains },
    reduces,
  });
});

test('consent adds the difference to what stands by then, and never brings back what was taken away since', () => {
  const { gains } = differenceOf(before, { ...before, roles: [...before.roles, 'Administrator'] }, members);
  const reduced = { ...before, roles: ['Viewer'], personIds: [] };
  expect(gains && withGains(reduced, gains)).toEqual({ ...reduced, roles: ['Viewer', 'Administrator'] });
});

const proposal = {
  activated: true,
  proposalOpen: false,
  covered: 1,
  startsAt: now,
  endsAt: day('2026-07-15'),
  now,
};
test('access to an activated service is proposed for somebody and for a time', () => {
  expect(decideProposing(proposal)).toEqual({ allowed: true });
  const twoYears = new Date(now.getTime() + LONGEST_DAYS * 86_400_000);
  expect(decideProposing({ ...proposal, endsAt: twoYears })).toEqual({ allowed: true });
});
test.each<[change: Partial<typeof proposal>, reason: string]>([
  [{ activated: false }, 'service-not-activated'],
  [{ proposalOpen: true }, 'already-proposed'],
  [{ covered: 0 }, 'nobody-covered'],
  [{ endsAt: now }, 'end-not-ahead'],
  [{ startsAt: day('2026-08-01') }, 'end-before-start'],
  [{ endsAt: day('2028-06-17') }, 'longer-than-two-years'],
])('with %j it is refused: %s', (change, reason) => {
  expect(decideProposing({ ...proposal, ...change })).toEqual({ allowed: false, reason });
});

const over: Partial<GrantTimes>[] = [{ endedAt: now }, { endsAt: now }];
test('what waits is approved or declined, and nothing else', () => {
  const asked = { ...active, amended: false, now };
  expect(decideApproving({ ...asked, approvedAt: null })).toEqual({ allowed: true });
  expect(decideApproving({ ...asked, amended: true })).toEqual({ allowed: true });
  expect(decideApproving(asked)).toEqual({ allowed: false, reason: 'nothing-pending' });
  for (const change of over)
    expect(decideApproving({ ...asked, amended: true, ...change })).toEqual({
      allowed: false,
      reason: 'grant-over',
    });
});

test('what stands is changed and ended, and nothing else', () => {
  const wanted = { ...active, now, wantedEnd: null };
  for (const decide of [decideChanging, decideEnding] as ((facts: typeof wanted) => unknown)[]) {
    expect(decide(wanted)).toEqual({ allowed: true });
    expect(decide({ ...wanted, startsAt: day('2026-06-20') })).toEqual({ allowed: true });
    expect(decide({ ...wanted, approvedAt: null })).toEqual({ allowed: false, reason: 'awaits-approval' });
    for (const change of over)
      expect(decide({ ...wanted, ...change })).toEqual({ allowed: false, reason: 'grant-over' });
  }
  const longer = decideChanging({ ...wanted, wantedEnd: day('2028-06-17') });
  expect(longer).toEqual({ allowed: false, reason: 'longer-than-two-years' });
});

test('both sides are told 30, 7 and 1 days before the end and at the end; missed notices make one', () => {
  const endsAt = day('2026-07-31');
  const told = (toldUntil: string, at: string) =>
    noticeDue({ endsAt, toldUntil: day(toldUntil), now: day(at) });
  expect(nextNotice(endsAt, now)).toEqual(day('2026-07-01'));
  expect(nextNotice(endsAt, day('2026-07-24'))).toEqual(day('2026-07-30'));
  expect(nextNotice(endsAt, endsAt)).toBeUndefined();
  expect(told('2026-06-15', '2026-06-30')).toBeNull();
  expect(told('2026-06-15', '2026-07-01')).toBe('ending');
  expect(told('2026-07-01', '2026-07-02')).toBeNull();
  expect(told('2026-07-01', '2026-07-30')).toBe('ending');
  expect(told('2026-07-01', '2026-08-05')).toBe('expired');
});
