import { countryName } from '../../kernel/countries.ts';
import type { CustomerColumn } from '../customers/customer-list.rules.ts';
import type { CustomerKind, CustomerState } from '../customers/customers.rules.ts';

/** What a file may tell of a customer. */
export type ExportedCustomer = {
  name: string;
  number: string | null;
  city: string;
  country: string;
  kind: CustomerKind;
  standing: CustomerState;
  daysLeft: number | null;
  services: number;
  tags: string;
  created: Date;
  lastActivity: Date;
};

type Cell = string | number | Date | null;

const KINDS: Record<CustomerKind, string> = { existing: 'Existing customer', prospect: 'Prospect' };
const STANDINGS: Record<CustomerState, string> = {
  active: 'Active',
  inactivated: 'Inactivated',
  'retention-ended': 'Data no longer kept',
};

/** Every column of a file with its heading and what stands in it. */
export const EXPORT_COLUMNS: Record<
  CustomerColumn,
  { heading: string; cell: (customer: ExportedCustomer) => Cell }
> = {
  name: { heading: 'Name', cell: ({ name }) => name },
  number: { heading: 'Customer account number', cell: ({ number }) => number },
  city: { heading: 'City', cell: ({ city }) => city },
  country: { heading: 'Country/region', cell: ({ country }) => countryName(country) },
  kind: { heading: 'Kind', cell: ({ kind }) => KINDS[kind] },
  standing: { heading: 'Standing', cell: ({ standing }) => STANDINGS[standing] },
  daysLeft: { heading: 'Days left', cell: ({ daysLeft }) => daysLeft },
  services: { heading: 'Services', cell: ({ services }) => services },
  tags: { heading: 'Tags', cell: ({ tags }) => tags },
  created: { heading: 'Created', cell: ({ created }) => created },
  lastActivity: { heading: 'Last activity', cell: ({ lastActivity }) => lastActivity },
};
