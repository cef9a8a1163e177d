import { z } from 'zod';
import { signInName } from '../../kernel/field-schemas.ts';
import { DATE_FORMATS, isTimeZone } from '../../kernel/moments.ts';
import { MailedCode } from '../accounts/accounts.contract.ts';
import { LANGUAGES } from './languages.rules.ts';

const language = z
  .string('Choose a language.')
  .refine((code) => LANGUAGES.some((one) => one.code === code), 'Choose a language from the list.')
  .nullable()
  .meta({ description: 'Of those that are offered; null: no wish.' });
const timeZone = z
  .string('Choose a time zone.')
  .max(100, 'Choose a time zone from the list.')
  .refine(isTimeZone, 'Choose a time zone from the list, like Europe/Lisbon.')
  .nullable()
  .meta({ description: 'Of the IANA list; null: no wish.' });
const dateFormat = z
  .enum(DATE_FORMATS, 'Choose a date format from the list.')
  .nullable()
  .meta({ description: 'Null: no wish.' });

/** The three are changed together. */
export const PreferencesChange = z
  .strictObject({ language, timeZone, dateFormat })
  .meta({ id: 'PreferencesChange' });
export type PreferencesChange = z.output<typeof PreferencesChange>;

const kept = { language: z.string().nullable(), timeZone: z.string().nullable(), dateFormat };
const notificationAddress = z
  .string()
  .nullable()
  .meta({ description: 'Proved by a mailed code; null: none of its own.' });

export const OrganizationPreferences = z
  .object({ ...kept, notificationAddress })
  .meta({ id: 'OrganizationPreferences' });
export type OrganizationPreferences = z.output<typeof OrganizationPreferences>;

export const OwnPreferences = z
  .object({
    ...kept,
    notificationAddress,
    organizations: z
      .array(z.object({ organizationId: z.uuid(), ...kept }))
      .meta({ description: 'What your organizations prefer, for what you have no wish about.' }),
    languages: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'OwnPreferences' });
export type OwnPreferences = z.output<typeof OwnPreferences>;

const address = signInName('the address for notices');

export const NotificationAddress = z.strictObject({ address }).meta({ id: 'NotificationAddress' });
export const ProvedNotificationAddress = z
  .strictObject({ address, code: MailedCode })
  .meta({ id: 'ProvedNotificationAddress' });
export type ProvedNotificationAddress = z.output<typeof ProvedNotificationAddress>;
