import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';
import { CustomerFilters, customerSort } from '../customers/customer-list.contract.ts';
import { CUSTOMER_COLUMNS } from '../customers/customer-list.rules.ts';

/** What a saved view shows: whom, in which order, in which columns. */
export const ViewDefinition = z
  .strictObject({
    filters: CustomerFilters,
    sort: customerSort,
    columns: z
      .array(z.enum(CUSTOMER_COLUMNS))
      .min(1, 'Choose at least one column.')
      .max(CUSTOMER_COLUMNS.length),
  })
  .meta({ id: 'CustomerViewDefinition' });
export type ViewDefinition = z.output<typeof ViewDefinition>;

const name = requiredLine('the name of the view', 100);

export const SaveView = z
  .strictObject({
    name,
    shared: z.boolean().default(false).meta({ description: 'Everybody in the organization sees it.' }),
    definition: ViewDefinition,
  })
  .meta({ id: 'SaveCustomerView' });
export type SaveView = z.output<typeof SaveView>;

export const ChangeView = z
  .strictObject({ name, shared: z.boolean(), definition: ViewDefinition })
  .partial()
  .meta({ id: 'ChangeCustomerView' });
export type ChangeView = z.output<typeof ChangeView>;

export const ChooseDefaultView = z
  .strictObject({ viewId: z.uuid().nullable().meta({ description: 'Null: the list opens without a view.' }) })
  .meta({ id: 'ChooseDefaultCustomerView' });

export const CustomerView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shared: z.boolean(),
    own: z.boolean(),
    byDefault: z.boolean().meta({ description: "Whether the asking person's list opens with it." }),
    definition: ViewDefinition,
    version: z.number().int(),
  })
  .meta({ id: 'CustomerView' });
export type CustomerView = z.output<typeof CustomerView>;

export const CustomerViewList = z.object({ items: z.array(CustomerView) }).meta({ id: 'CustomerViewList' });
