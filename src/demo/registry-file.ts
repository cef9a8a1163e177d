import { FABRIKAM, LITWARE, NEWCOMER, NORTHWIND } from './people.ts';

export const NUMBERS = { fabrikam: 'P-1001', northwind: 'P-1002', litware: 'P-1003' } as const;

const HEADINGS =
  'record,number,name,street,city,state,postal_code,country,industry,partner_number,plan,sign_in_name,certified,addendum_signed';

/** Partners and their sign-in names, as an operator would export them from the vendor's own system. */
export function partnersFile(): string {
  const partners = [
    `partner,${NUMBERS.fabrikam},Fabrikam Consulting,,,,,US,,,,,yes,yes`,
    `partner,${NUMBERS.northwind},Northwind Partners,,,,,GB,,,,,yes,yes`,
    `partner,${NUMBERS.litware},Litware ERP,,,,,IT,,,,,yes,yes`,
  ];
  const people: [string, readonly { signInName: string }[]][] = [
    [NUMBERS.fabrikam, [...FABRIKAM, NEWCOMER]],
    [NUMBERS.northwind, [...NORTHWIND, { signInName: 'nils@northwind.example' }]],
    [NUMBERS.litware, LITWARE],
  ];
  const names = people.flatMap(([number, list]) =>
    list.map(({ signInName }) => `sign-in,,,,,,,,,${number},,${signInName},,`),
  );
  return `${[HEADINGS, ...partners, ...names].join('\r\n')}\r\n`;
}
