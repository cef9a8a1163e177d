import { z } from 'zod';
import { CustomerSelection, customerSort } from '../customers/customer-list.contract.ts';
import { CUSTOMER_COLUMNS } from '../customers/customer-list.rules.ts';

/** A file of exactly what a list shows: which customers, in which order, in which columns. */
export const ExportCustomers = z
  .strictObject({
    format: z.enum(['csv', 'xlsx']),
    selection: CustomerSelection,
    sort: customerSort.default('name'),
    columns: z
      .array(z.enum(CUSTOMER_COLUMNS))
      .min(1, 'Choose at least one column.')
      .max(CUSTOMER_COLUMNS.length, 'Name each column once.'),
  })
  .meta({ id: 'ExportCustomers' });
export type ExportCustomers = z.output<typeof ExportCustomers>;
