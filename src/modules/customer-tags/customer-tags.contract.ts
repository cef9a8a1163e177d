import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';
import { CustomerSelection } from '../customers/customer-list.contract.ts';

const tagName = requiredLine('the tag', 50);

export const CustomerTag = z
  .object({ id: z.uuid(), name: z.string(), version: z.number().int() })
  .meta({ id: 'CustomerTag' });
export type CustomerTag = z.output<typeof CustomerTag>;
export const CustomerTagList = z.object({ items: z.array(CustomerTag) }).meta({ id: 'CustomerTagList' });

export const RenameTag = z.strictObject({ name: tagName }).meta({ id: 'RenameTag' });

/** Puts tags on a whole selection and takes others off, in one go. New names become tags. */
export const TagCustomers = z
  .strictObject({
    selection: CustomerSelection,
    add: z.array(tagName).max(20, 'At most 20 tags at once.').default([]),
    remove: z.array(tagName).max(20, 'At most 20 tags at once.').default([]),
  })
  .refine(({ add, remove }) => add.length + remove.length > 0, {
    message: 'Name a tag to put on or to take off.',
    path: ['add'],
  })
  .meta({ id: 'TagCustomers' });
export type TagCustomers = z.output<typeof TagCustomers>;

export const CustomersTagged = z
  .object({
    customers: z.number().int().meta({ description: 'Customers of the selection.' }),
    added: z.number().int().meta({ description: 'How often a tag was put on that was not there before.' }),
    removed: z.number().int().meta({ description: 'How often a tag was taken off.' }),
    taggingId: z
      .uuid()
      .nullable()
      .meta({ description: 'By which it can be undone within the hour; null when nothing changed.' }),
  })
  .meta({ id: 'CustomersTagged' });
export type CustomersTagged = z.output<typeof CustomersTagged>;

export const TaggingUndone = z
  .object({
    added: z.number().int().meta({ description: 'How often a tag was put on again.' }),
    removed: z.number().int().meta({ description: 'How often a tag was taken off again.' }),
  })
  .meta({ id: 'TaggingUndone' });
export type TaggingUndone = z.output<typeof TaggingUndone>;
