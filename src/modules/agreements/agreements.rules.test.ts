import { expect, test } from 'vitest';
import {
  type AgreementText,
  type Audience,
  agreementsAskedOf,
  agreementsDue,
  agreementsInForce,
  decideAccepting,
  decidePublishing,
  decideWriting,
  explainAgreement,
  explainWriting,
  type PublishingRefusal,
} from './agreements.rules.ts';

const today = '2026-06-01';
const reading = { today, language: 'en' };

const text = (id: string, change: Partial<AgreementText> = {}): AgreementText => ({
  id,
  kind: 'terms',
  version: id,
  language: 'en',
  effectiveFrom: '2026-01-01',
  audiences: ['partner', 'customer'],
  mustAccept: true,
  ...change,
});
const first = text('1.0');
const second = text('2.0', { effectiveFrom: '2026-05-01' });
const editorial = text('2.1', { effectiveFrom: '2026-05-15', mustAccept: false });
const future = text('3.0', { effectiveFrom: '2026-07-01' });
const german = text('2.0-de', { version: '2.0', language: 'de', effectiveFrom: '2026-05-01' });

const administrator = { organizationKind: 'partner' as const, roles: ['administrator'] };

/** Who, which versions there are, which were accepted → [asked, compared with]. */
test.each<[string, object, AgreementText[], string[], [string, string | undefined][]]>([
  ['nothing accepted yet', {}, [first], [], [['1.0', undefined]]],
  ['accepted', {}, [first], ['1.0'], []],
  ['a newer one that must be accepted', {}, [first, second], ['1.0'], [['2.0', '1.0']]],
  ['a newer one that need not be', {}, [second, editorial], ['2.0'], []],
  ['two newer ones, one of which must', {}, [first, second, editorial], ['1.0'], [['2.1', '1.0']]],
  ['one that is not in force yet', {}, [first, future], ['1.0'], []],
  ['accepted in another language', {}, [second, german], ['2.0-de'], []],
  ['a member is not asked', { roles: ['member'] }, [first], [], []],
  ['a reader is not asked', { roles: ['reader'] }, [first], [], []],
  ['the vendor is not asked', { organizationKind: 'vendor' }, [first], [], []],
  ['a customer’s administrator', { organizationKind: 'customer' }, [first], [], [['1.0', undefined]]],
  ['one for customers only', {}, [text('1.0', { audiences: ['customer'] })], [], []],
  [
    'several kinds, in the order of reading',
    {},
    [text('p', { kind: 'privacy' }), text('w', { kind: 'partner-terms', audiences: ['partner'] }), first],
    [],
    [
      ['1.0', undefined],
      ['w', undefined],
      ['p', undefined],
    ],
  ],
])('%s: what is asked, and with what it is compared', (_, change, texts, accepted, expected) => {
  const asked = agreementsAskedOf({ ...administrator, ...change }, texts, accepted, reading);
  expect(asked.map(({ agreement, previous }) => [agreement.id, previous?.id])).toEqual(expected);
});

test('the reader’s language is taken where there is a text in it, else English, else what there is', () => {
  const inForce = (language: string, texts: AgreementText[]) =>
    agreementsInForce(texts, 'customer', { today, language }).map(({ id }) => id);
  expect(inForce('de', [first, second, german])).toEqual(['2.0-de']);
  expect(inForce('fr', [first, second, german])).toEqual(['2.0']);
  expect(inForce('fr', [german])).toEqual(['2.0-de']);
  expect(inForce('en', [first, future])).toEqual(['1.0']);
});

test('all that is asked is accepted together, in whichever language', () => {
  const privacy = text('p', { kind: 'privacy' });
  const asked = agreementsAskedOf(administrator, [second, german, privacy], [], reading);
  expect(decideAccepting(asked, [german, privacy]).allowed).toBe(true);
  expect(decideAccepting(asked, [second])).toMatchObject({ reason: 'agreements-missing' });
  expect(decideAccepting(asked, [first, second, privacy])).toMatchObject({ reason: 'not-asked' });
  expect(decideAccepting([], [second])).toMatchObject({ reason: 'nothing-asked' });
});

const next = { ...text('3.0', { effectiveFrom: today }) };
test.each<[Partial<AgreementText>, PublishingRefusal | undefined]>([
  [{}, undefined],
  [{ effectiveFrom: '2027-01-01' }, undefined],
  [{ effectiveFrom: '2026-05-31' }, 'in-the-past'],
  [{ version: '2.0' }, 'version-exists'],
  [{ version: '2.0', language: 'fr', effectiveFrom: '2026-05-01' }, undefined],
  [{ version: '2.0', language: 'fr' }, 'differs-from-its-version'],
  [
    { version: '2.0', language: 'fr', effectiveFrom: '2026-05-01', mustAccept: false },
    'differs-from-its-version',
  ],
  [
    { version: '2.0', language: 'fr', effectiveFrom: '2026-05-01', audiences: ['customer'] as Audience[] },
    'differs-from-its-version',
  ],
])('a new version with %j: %s', (change, reason) => {
  expect(decidePublishing({ ...next, ...change }, [first, second], today)).toEqual(
    reason ? { allowed: false, reason } : { allowed: true },
  );
  if (reason) expect(explainAgreement(reason).remedy).toMatch(/./);
});

test('a version comes after every other of its kind, and only of its kind', () => {
  expect(decidePublishing(next, [text('9', { effectiveFrom: today })], today)).toMatchObject({
    reason: 'not-the-newest',
  });
  expect(decidePublishing(next, [text('9', { kind: 'privacy', effectiveFrom: today })], today).allowed).toBe(
    true,
  );
});

/** Whose organization, which versions there are, which were accepted → whether anything may be changed. */
test.each<[string, 'partner' | 'customer' | 'vendor', AgreementText[], string[], boolean]>([
  ['nothing is published', 'partner', [], [], true],
  ['nothing accepted yet', 'partner', [first], [], false],
  ['accepted', 'partner', [first], ['1.0'], true],
  ['a newer one that must be accepted', 'partner', [first, second], ['1.0'], false],
  ['a newer one that need not be', 'partner', [second, editorial], ['2.0'], true],
  ['one that is not in force yet', 'partner', [first, future], ['1.0'], true],
  ['one for customers only', 'partner', [text('1.0', { audiences: ['customer'] })], [], true],
  ['a customer has accepted nothing', 'customer', [first], [], false],
  ['the vendor accepts nothing', 'vendor', [first], [], true],
])('%s: %s may change something: %#', (_, kind, texts, accepted, may) => {
  const decision = decideWriting(agreementsDue(kind, texts, accepted, reading));
  expect(decision).toEqual(may ? { allowed: true } : { allowed: false, reason: 'agreement-required' });
});

test('who has to wait for an agreement is told which, and an administrator to accept it', () => {
  const due = [{ agreement: { title: 'Partner terms', version: '2.0' }, previous: undefined }];
  const told = (roles: string[]) => explainWriting(due, { organizationName: 'Fabrikam', roles });
  expect(told(['administrator'])).toMatchObject({
    who: 'You',
    remedy: expect.stringMatching(/^Read and accept/),
  });
  expect(told(['administrator']).ask).toBeUndefined();
  expect(told(['reader'])).toMatchObject({
    reason: 'agreement-required',
    sentence: 'Fabrikam has to accept this before anything is changed: Partner terms, version 2.0.',
    who: 'An administrator of Fabrikam',
    ask: 'administrators',
  });
});
