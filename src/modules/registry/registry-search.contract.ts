import { z } from 'zod';

/** A customer of the asking partner, as the vendor's registry knows it. */
export const RegistryCustomer = z
  .object({
    number: z.string(),
    name: z.string(),
    street: z.string(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.string(),
    industry: z.string(),
    plan: z
      .enum(['enhancement', 'none'])
      .meta({ description: 'Without an Enhancement Plan a customer stays usable for 90 days only (PP-45).' }),
  })
  .meta({ id: 'RegistryCustomer' });
export type RegistryCustomer = z.output<typeof RegistryCustomer>;

/** Set where sources delivered the customer and none does any more; it stays until an operator removes it. */
export const missingSince = z.iso
  .datetime()
  .nullable()
  .meta({ description: 'Since when no source delivers it any more; it stays until the vendor removes it.' });

export const RegistryCustomerFound = RegistryCustomer.extend({ missingSince }).meta({
  id: 'RegistryCustomerFound',
});
export type RegistryCustomerFound = z.output<typeof RegistryCustomerFound>;

export const RegistryCustomerList = z
  .object({
    items: z.array(RegistryCustomerFound),
    asOf: z.iso.datetime().nullable().meta({ description: 'When the registry was brought up to date last.' }),
  })
  .meta({ id: 'RegistryCustomerList' });

/** Either the whole number, or a name to look for similar ones. */
export const RegistryCustomerSearch = z
  .strictObject({
    number: z
      .string()
      .trim()
      .min(1, 'Enter a customer account number.')
      .max(20, 'At most 20 characters.')
      .optional(),
    name: z.string().trim().min(1, 'Enter a name.').max(200, 'At most 200 characters.').optional(),
  })
  .refine((search) => (search.number === undefined) !== (search.name === undefined), {
    error: 'Search by number or by name.',
    path: ['name'],
  });
