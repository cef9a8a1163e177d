import { z } from 'zod';
import { KEY_STATES, REMOVAL_REASONS } from './access-keys.rules.ts';

export const NewAccessKey = z
  .strictObject({
    name: z
      .string('Give the key a name.')
      .trim()
      .min(1, 'Give the key a name.')
      .max(100, 'At most 100 characters.')
      .meta({ description: 'What the list and the audit trail call it: the program that will use it.' }),
    parameters: z
      .record(z.string().max(100), z.unknown())
      .optional()
      .meta({ description: 'What the service asks for, by the JSON Schema `parameters` of the list.' }),
  })
  .meta({ id: 'NewAccessKey' });
export type NewAccessKey = z.output<typeof NewAccessKey>;

export const AccessKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(KEY_STATES).meta({
      description:
        '`creating` until its credentials were shown; `removing` until the service says that it is gone.',
    }),
    reason: z.enum(REMOVAL_REASONS).nullable().meta({ description: 'Why it is removed.' }),
    madeBy: z.string().nullable().meta({ description: 'Null for somebody who has left.' }),
    own: z.boolean().meta({ description: 'You asked for it.' }),
    createdAt: z.iso.datetime(),
    showUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'While it is `creating`: when it is removed because nobody was shown it.' }),
    expiresAt: z.iso.datetime().nullable().meta({ description: "The service's own end of it." }),
    trouble: z.string().nullable().meta({ description: 'What was said when something was in vain.' }),
    nextTryAt: z.iso.datetime().nullable().meta({ description: 'When removing it is tried again.' }),
  })
  .meta({ id: 'AccessKey' });
export type AccessKey = z.output<typeof AccessKey>;

export const AccessKeyList = z
  .object({
    serviceName: z.string(),
    parameters: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'JSON Schema of what the service asks for with a new key; null for nothing.' }),
    items: z.array(AccessKey).meta({ description: 'The newest first; never their credentials.' }),
  })
  .meta({ id: 'AccessKeyList' });

export const AccessKeyCredentials = z
  .object({
    id: z.uuid(),
    name: z.string(),
    credentials: z
      .record(z.string(), z.unknown())
      .meta({ description: 'As the service has made them. Shown this once, and kept nowhere.' }),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AccessKeyCredentials' });
export type AccessKeyCredentials = z.output<typeof AccessKeyCredentials>;

export const AccessKeyWaits = z
  .object({
    id: z.uuid(),
    note: z.string().meta({ description: 'How far it is, in the words of the service; may be empty.' }),
    askAgainInSeconds: z.number(),
    showUntil: z.iso.datetime(),
  })
  .meta({ id: 'AccessKeyWaits' });
export type AccessKeyWaits = z.output<typeof AccessKeyWaits>;
