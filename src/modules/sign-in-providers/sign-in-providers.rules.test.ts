import { expect, test } from 'vitest';
import { isDomain, servesEveryTenant, speaksFor } from './sign-in-providers.rules.ts';

test.each(['contoso.com', 'mail.contoso.co.uk', 'xn--bcher-kva.example', 'a1.io'])(
  '%s is a mail domain',
  (domain) => {
    expect(isDomain(domain)).toBe(true);
  },
);

test.each([
  '',
  'contoso',
  'contoso.',
  '.com',
  '-a.com',
  'a_b.com',
  'contoso.com.',
  '10.0.0.1',
  'a b.com',
  'Contoso.com',
])('%j is none', (domain) => {
  expect(isDomain(domain)).toBe(false);
});

test('a provider speaks for addresses of its own domains, and not for those below or beside them', () => {
  expect(speaksFor(['contoso.com'], 'ana@Contoso.com')).toBe(true);
  for (const other of [
    'ana@mail.contoso.com',
    'ana@evilcontoso.com',
    'ana@contoso.com.evil.example',
    'contoso.com@evil.example',
  ])
    expect(speaksFor(['contoso.com'], other)).toBe(false);
});

test('the addresses of Microsoft for everybody serve every tenant, that of one tenant does not', () => {
  for (const everybody of ['common', 'organizations', 'consumers'])
    expect(servesEveryTenant(`https://login.microsoftonline.com/${everybody}/v2.0`)).toBe(true);
  const tenant = '11111111-1111-4111-8111-111111111111';
  expect(servesEveryTenant(`https://login.microsoftonline.com/${tenant}/v2.0`)).toBe(false);
});
