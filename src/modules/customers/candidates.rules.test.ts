import { expect, test } from 'vitest';
import {
  companyDomain,
  DUPLICATE_SENTENCES,
  judgeCandidate,
  type Known,
  piecesOf,
  type Wanted,
} from './candidates.rules.ts';

const wanted: Wanted = {
  name: 'Fourth Coffee GmbH',
  number: '',
  country: 'DE',
  city: 'Köln',
  signInName: 'cara@fourthcoffee.example',
  contactEmail: 'office@fourthcoffee.example',
};
const other: Known = { name: 'Tailspin Toys', number: '', country: 'DE', city: 'Köln', signInName: '' };

test.each<[Partial<Known>, string | undefined, string[]]>([
  [{}, undefined, []],
  [{ name: 'FOURTH COFFEE' }, 'strong', ['same-name', 'same-city', 'same-country']],
  [{ name: 'Fourth Coffee AG', city: 'Bonn' }, 'strong', ['same-name', 'same-country']],
  [{ name: 'Fourth Coffee Ltd', country: 'GB', city: 'Bath' }, 'possible', ['same-name']],
  [{ name: 'Forth Cofee', city: '' }, 'possible', ['similar-name', 'same-country']],
  [
    { signInName: 'cara@fourthcoffee.example' },
    'possible',
    ['same-administrator', 'same-city', 'same-country'],
  ],
  [
    { signInName: 'bob@fourthcoffee.example', city: 'koln' },
    'possible',
    ['same-domain', 'same-city', 'same-country'],
  ],
])('A known company with %j is %s, because of %j', (change, strength, because) => {
  const judged = judgeCandidate(wanted, { ...other, ...change });
  expect([judged?.strength, judged?.because ?? []]).toEqual([strength, because]);
});

test('The same number is strong whatever the name; no number is not the same number', () => {
  expect(judgeCandidate({ ...wanted, number: '66740' }, { ...other, number: '66740' })?.strength).toBe(
    'strong',
  );
  expect(judgeCandidate(wanted, { ...other, number: '' })).toBeUndefined();
});

test('While no country is chosen, the same name is strong', () => {
  expect(judgeCandidate({ ...wanted, country: '' }, { ...other, name: 'Fourth Coffee' })?.strength).toBe(
    'strong',
  );
});

test('The more is the same, the higher a candidate stands', () => {
  const score = (change: Partial<Known>) => judgeCandidate(wanted, { ...other, ...change })?.score ?? 0;
  const name = 'Fourth Coffee';
  expect(score({ name })).toBeGreaterThan(score({ name, city: 'Bonn' }));
  expect(score({ name, city: 'Bonn' })).toBeGreaterThan(score({ name, country: 'AT' }));
  expect(score({ name, country: 'AT' })).toBeGreaterThan(score({ name: 'Forth Cofee' }));
});

test.each([
  ['cara@fourthcoffee.example', 'fourthcoffee.example'],
  ['cara@gmail.com', ''],
  ['', ''],
  ['cara', ''],
])('The company domain of %j is %j', (address, domain) => {
  expect(companyDomain(address)).toBe(domain);
});

test.each([
  ['Contoso GmbH', ['contoso', 'cont', 'toso']],
  ['Ace', ['ace']],
  ['3M Co.', []],
  ['', []],
])('%s is looked for by %j', (name, pieces) => {
  expect(piecesOf(name)).toEqual(pieces);
});

test('However long a name is, it is looked for by nine pieces at most', () => {
  const name = Array.from({ length: 20 }, (_, place) => `word${place}`.repeat(2)).join(' ');
  expect(piecesOf(name)).toHaveLength(9);
});

test('The refusal names a remedy and who can do it', () => {
  expect(Object.values(DUPLICATE_SENTENCES['may-be-duplicate']).every((words) => words.length > 0)).toBe(
    true,
  );
});
