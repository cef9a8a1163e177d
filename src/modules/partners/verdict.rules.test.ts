import { expect, test } from 'vitest';
import { decideRegistration, type RegistrationFacts } from './registration.rules.ts';
import { type Outcome, registryVerdict } from './verdict.rules.ts';

const both = [true, false];
const everyStanding: RegistrationFacts[] = both.flatMap((active) => [
  { registry: undefined, active },
  ...both.flatMap((certified) =>
    both.map((addendumSigned) => ({ registry: { certified, addendumSigned }, active })),
  ),
]);

const outcomes = (facts: RegistrationFacts) =>
  registryVerdict(facts).findings.map(({ outcome }): Outcome => outcome);

test.each<[RegistrationFacts, Outcome[], string[]]>([
  [
    { registry: { certified: true, addendumSigned: true }, active: false },
    ['matched', 'matched', 'matched', 'matched', 'matched'],
    [],
  ],
  [
    { registry: undefined, active: false },
    ['not-matched', 'not-matched', 'not-told', 'not-told', 'not-told'],
    ['account-not-in-registry'],
  ],
  [
    { registry: { certified: false, addendumSigned: false }, active: false },
    ['matched', 'matched', 'not-matched', 'not-matched', 'matched'],
    ['not-certified', 'addendum-not-signed'],
  ],
  [
    { registry: { certified: true, addendumSigned: true }, active: true },
    ['matched', 'matched', 'matched', 'matched', 'not-matched'],
    ['already-active'],
  ],
])('PP-5, PP-6 of %j the registry says %j, against it stand %j', (facts, expected, reasons) => {
  expect(outcomes(facts)).toEqual(expected);
  expect(registryVerdict(facts).reasons.map(({ reason }) => reason)).toEqual(reasons);
});

test('PP-6 an account that the registry does not know reads the same, registered or not', () => {
  expect(registryVerdict({ registry: undefined, active: true })).toEqual(
    registryVerdict({ registry: undefined, active: false }),
  );
});

test('PP-5 the verdict and the decision agree, and no refusal is a dead end', () => {
  for (const facts of everyStanding) {
    const { allowed, reasons, findings } = registryVerdict(facts);
    const decision = decideRegistration(facts);
    expect(allowed).toBe(decision.allowed);
    if (decision.allowed) continue;
    expect(reasons[0]?.reason).toBe(decision.reason);
    for (const { sentence, remedy, who } of reasons) expect([sentence, remedy, who]).not.toContain('');
    for (const finding of findings.filter(({ outcome }) => outcome === 'not-matched')) {
      expect(finding).toMatchObject({
        evidence: expect.stringMatching(/./),
        who: expect.stringMatching(/./),
      });
    }
  }
});
