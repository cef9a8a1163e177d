import { expect, test } from 'vitest';
import { decideRemoval, explainRemoval, type RemovalFacts } from './last-factor.rules.ts';

const quiet = { name: 'Quiet', demandsSecondFactor: false, onlyWayBack: false };
const asking = { name: 'Contoso', demandsSecondFactor: true, onlyWayBack: false };
const resting = { name: 'Fabrikam', demandsSecondFactor: true, onlyWayBack: true };
const last: RemovalFacts = { waysLeft: 1, factorsLeft: 0, organizations: [quiet, asking] };

test('the last factor can go, and who will ask for another one is told before', () => {
  expect(decideRemoval(last)).toEqual({ allowed: true, asked: ['Contoso'] });
});

test.each<[string, Partial<RemovalFacts>, string[]]>([
  ['another factor is left', { factorsLeft: 1, organizations: [asking, resting] }, []],
  ['nobody demands one', { organizations: [quiet] }, []],
  ['of no organization', { organizations: [] }, []],
])('nobody asks for another one: %s', (_why, change, asked) => {
  expect(decideRemoval({ ...last, ...change })).toEqual({ allowed: true, asked });
});

test.each<[Partial<RemovalFacts>, string]>([
  [{ waysLeft: 0 }, 'last-way-in'],
  [{ waysLeft: 0, factorsLeft: 1 }, 'last-way-in'],
  [{ organizations: [asking, resting] }, 'last-way-back'],
])('%j is refused: %s', (change, reason) => {
  expect(decideRemoval({ ...last, ...change })).toEqual({ allowed: false, reason });
});

test('a refusal names whom it would lock out', () => {
  expect(explainRemoval('last-way-back', [asking, resting]).sentence).toMatch(
    /^Fabrikam: It is the last proof/,
  );
  expect(explainRemoval('last-way-in', [resting]).sentence).toBe('This is the only way into your account.');
});
