import { z } from 'zod';
import { country } from '../../kernel/field-schemas.ts';
import { ACTIVITY_CHOICES, CUSTOMER_SORTS, PAGE_SORTS, STANDINGS } from './customer-list.rules.ts';

/** What a list of customers is narrowed to. Used as query parameters, in saved views and to name a whole selection. */
export const customerFilters = {
  search: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Every word must occur in the name; accents and case do not count.' }),
  kind: z.enum(['existing', 'prospect']).optional(),
  standing: z.enum(STANDINGS).optional(),
  country: country().optional(),
  service: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Code of an offering that the customer has; `none` for those without a service.' }),
  daysLeft: z.coerce
    .number()
    .int()
    .min(1)
    .max(90)
    .optional()
    .meta({ description: 'Active prospects with at most so many days left.' }),
  activity: z.enum(ACTIVITY_CHOICES).optional().meta({
    description: 'When something last happened with the customer: within 7, 30 or 90 days, or earlier.',
  }),
  tag: z.uuid().optional().meta({ description: 'Id of a tag of your organization.' }),
};

export const CustomerFilters = z.strictObject(customerFilters).meta({ id: 'CustomerFilters' });
export type CustomerFilters = z.output<typeof CustomerFilters>;

export const customerSort = z.enum(CUSTOMER_SORTS);

/** Query parameters of the list. */
export const CustomerSearch = {
  ...customerFilters,
  sort: z
    .enum(PAGE_SORTS)
    .optional()
    .meta({ description: 'When not named: `match` for a search of one word, otherwise `name`.' }),
};

/** Rows that a command works on: some by id, or everything that matches a view, on whatever page it stands. */
export const CustomerSelection = z
  .union([
    z.strictObject({
      ids: z
        .array(z.uuid())
        .min(1, 'Select at least one customer.')
        .max(1_000, 'Select at most 1,000 one by one.'),
    }),
    z.strictObject({ all: CustomerFilters }),
  ])
  .meta({
    id: 'CustomerSelection',
    description: 'Customers by id, or `all` that match these filters, loaded or not.',
  });
export type CustomerSelection = z.output<typeof CustomerSelection>;

export const standingFields = {
  kind: z.enum(['existing', 'prospect']),
  standing: z.enum(STANDINGS),
  daysLeft: z.number().int().nullable().meta({ description: 'Days begun until an active prospect ends.' }),
};

export const CustomerRow = z
  .object({
    id: z.uuid(),
    number: z.string().nullable(),
    name: z.string(),
    city: z.string(),
    country: z.string(),
    ...standingFields,
    services: z.number().int(),
    tags: z
      .array(z.string())
      .meta({ description: "The names of your organization's tags on this customer." }),
    createdAt: z.iso.datetime({ offset: true }),
    lastActivityAt: z.iso.datetime({ offset: true }),
    ownOrganization: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'CustomerRow' });
export type CustomerRow = z.output<typeof CustomerRow>;

export const CustomerPage = z
  .object({
    items: z.array(CustomerRow),
    nextCursor: z.string().nullable().meta({
      description:
        'There may be more, also after a page with few rows or none: a page reads a bounded number of rows.',
    }),
  })
  .meta({ id: 'CustomerPage' });

export const CustomerCount = z
  .object({
    value: z.number().int(),
    exact: z.boolean().meta({ description: 'False: estimated, because counting would read too many rows.' }),
  })
  .meta({ id: 'CustomerCount' });
export type CustomerCount = z.output<typeof CustomerCount>;
