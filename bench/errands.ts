import type { Errand } from './comparison.ts';
import type { SeededPartner } from './seed-customers.ts';

/** The four things that a partner does all day, on its own customers: search, page, read one, create. */
export function errandsOf({
  partnerId,
  token,
  customerIds,
  searches,
}: SeededPartner): Record<string, Errand> {
  const customers = `/api/v1/organizations/${partnerId}/customers`;
  let turn = 0;
  const one = (list: string[]) => list[turn++ % list.length] ?? '';
  return {
    search: {
      token,
      next: () => ({ method: 'GET', path: `${customers}?search=${encodeURIComponent(one(searches))}` }),
    },
    page: { token, next: () => ({ method: 'GET', path: customers }) },
    read: { token, next: () => ({ method: 'GET', path: `${customers}/${one(customerIds)}` }) },
    create: { token, next: () => ({ method: 'POST', path: customers, body: newCustomer(turn++) }) },
  };
}

function newCustomer(n: number): string {
  return JSON.stringify({
    name: `Woodgrove Coffee Imports ${n}`,
    city: 'Porto',
    country: 'DE',
    administrator: { firstName: 'Cara', lastName: 'Meyer', signInName: `cara${n}@woodgrove.example` },
    contactEmail: `office${n}@woodgrove.example`,
  });
}
