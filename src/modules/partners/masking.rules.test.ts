import { expect, test } from 'vitest';
import { maskedPerson } from './masking.rules.ts';

test.each([
  ['Ana Lopes', 'ana@contoso.example', 'A•• L••••, a•••@contoso.example'],
  ['  Bo   Li ', 'b@contoso.example', 'B•• L••, b•••@contoso.example'],
  ['Éva', 'eva.long.name@contoso.example', 'É••, e•••@contoso.example'],
  ['𝒜na', '@contoso.example', '𝒜••, •••'],
  ['Ana', 'no address', 'A••, •••'],
])('%s, %s is shown as %s', (name, address, shown) => {
  expect(maskedPerson({ name, address })).toBe(shown);
});
