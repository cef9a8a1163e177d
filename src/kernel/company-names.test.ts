import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreName, nameResemblance, plainWords } from './company-names.ts';

test.each([
  ['Contoso, Ltd.', 'contoso'],
  ['Contoso GmbH & Co. KG', 'contoso'],
  ['Fabrikam S.p.A.', 'fabrikam'],
  ['Fabrikam SpA', 'fabrikam'],
  ['Zagrebačka Pivovara d.o.o.', 'zagrebacka pivovara'],
  ['Kopalnia Sp. z o.o.', 'kopalnia'],
  ['Spółka Testowa Sp. z o.o.', 'spolka testowa'],
  ['Cementos de Norte, S.A. de C.V.', 'cementos de norte'],
  ['Maersk A/S', 'maersk'],
  ['Tailspin Toys Pty Ltd', 'tailspin toys'],
  ['PT Bank Central Asia Tbk', 'bank central asia'],
  ['The Phone Company', 'phone'],
  ['Johnson & Johnson', 'johnson johnson'],
  ['Johnson and Johnson', 'johnson johnson'],
  ['Strauß Müller Øst AG', 'strauss muller ost'],
  ['3M', '3m'],
  ['AG', 'ag'],
  ['The Company', 'the company'],
  ['ООО Ромашка', 'ооо ромашка'],
  ['OOO Romashka', 'romashka'],
  ['山田 株式会社', '山田 株式会社'],
  ['', ''],
  ['&', ''],
])('PP-25: %s is known as %j', (name, core) => {
  expect(coreName(name)).toBe(core);
});

test.each([
  ['Contoso Ltd.', 'CONTOSO GmbH', 1, 1],
  ['Fourth Coffee', 'FourthCoffee Inc', 0.95, 0.95],
  ['Abbott Laboratories', 'Abot laboratries', 0.5, 0.9],
  ['Contoso', 'Contoso Deutschland GmbH', 0.7, 0.7],
  ['Contoso', 'Fabrikam', 0, 0.1],
  ['A B', 'A C', 0, 0.5],
  ['Ltd', 'Contoso Ltd', 0, 0.4],
  ['', 'Contoso', 0, 0],
])('%s and %s resemble each other by %d to %d', (one, other, least, most) => {
  expect(nameResemblance(one, other)).toBeGreaterThanOrEqual(least);
  expect(nameResemblance(one, other)).toBeLessThanOrEqual(most);
});

test('Resemblance is mutual, between 0 and 1, and whole with oneself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const alike = nameResemblance(one, other);
      expect(alike).toBe(nameResemblance(other, one));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      if (plainWords(one).length > 0) expect(nameResemblance(one, one)).toBe(1);
    }),
  );
});
