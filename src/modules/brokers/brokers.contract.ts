import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';

const LONGEST_PEM = 20_000;
const pem = (what: string, begin: RegExp) =>
  z
    .string(`Enter ${what}.`)
    .trim()
    .min(1, `Enter ${what}.`)
    .max(LONGEST_PEM, `At most ${LONGEST_PEM.toLocaleString('en')} characters for ${what}.`)
    .regex(/^[\x20-\x7e\r\n]*$/, `Paste ${what} as PEM, without other signs.`)
    .regex(begin, `Paste ${what} as PEM: it begins with five hyphens.`);

const Authentication = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('basic'),
    userName: requiredLine('the user name', 200).refine(
      (name) => !name.includes(':'),
      'A user name has no colon.',
    ),
  }),
  z.strictObject({ kind: z.literal('bearer') }),
  z.strictObject({
    kind: z.literal('mtls'),
    certificate: pem('the certificate', /^-----BEGIN CERTIFICATE-----/),
  }),
]);

const connection = {
  url: requiredLine('the address', 500)
    .refine(
      (text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
      'Write an address that begins with https://.',
    )
    .meta({ description: 'What /v2/catalog is below.' }),
  authentication: Authentication,
  authority: pem('the certificate of the authority', /^-----BEGIN CERTIFICATE-----/)
    .nullable()
    .default(null)
    .meta({ description: 'By what its certificate is trusted besides the well-known authorities, in PEM.' }),
};

const secret = z
  .string()
  .min(1, 'Enter the secret.')
  .max(LONGEST_PEM, 'At most 20,000 characters.')
  .regex(/^[\x20-\x7e\r\n]+$/, 'A secret has visible characters of ASCII only.')
  .optional()
  .meta({
    description:
      'Password, token, or private key in PEM. Kept where no answer of the API reads it; left out: as before.',
  });

type Shown = { authentication: z.output<typeof Authentication>; secret?: string | undefined };

/** Only a key has several lines: no header holds more than one. */
function refuseLines({ authentication, secret: text }: Shown, check: z.core.$RefinementCtx) {
  if (text === undefined || authentication.kind === 'mtls' || !/[\r\n]/.test(text)) return;
  check.addIssue({ code: 'custom', path: ['secret'], message: 'A password or token is one line.' });
}

const settings = { name: requiredLine('a name', 100), ...connection };
export const NewBroker = z.strictObject({ ...settings, secret }).superRefine(refuseLines);
export type NewBroker = z.output<typeof NewBroker>;

export const BrokerTrial = z
  .strictObject({
    ...connection,
    secret,
    brokerId: z.uuid().optional().meta({ description: 'Whose kept secret is used when none is sent.' }),
  })
  .superRefine(refuseLines);
export type BrokerTrial = z.output<typeof BrokerTrial>;

export const RestBroker = z.strictObject({ reason: requiredLine('a reason', 500) });

export const ImportService = z.strictObject({
  serviceId: requiredLine('the service', 500),
  code: z
    .string('Enter a code.')
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use small letters, digits and -, a letter first.')
    .meta({ description: 'Of the service in our catalogue; one that is there gets its next draft.' }),
  accountPrefix: z
    .string('Enter the letters.')
    .regex(/^[A-Z]{2,4}$/, 'Enter two to four capital letters, like SI.')
    .meta({ description: 'The first letters of its service account IDs, where it is new.' }),
});
export type ImportService = z.output<typeof ImportService>;
export const ImportedService = z.object({ code: z.string() }).meta({ id: 'ImportedService' });

const OfferedService = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  fetchable: z.boolean().meta({ description: 'Whether it can be asked what is really there.' }),
  plans: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
  notes: z
    .array(z.string())
    .meta({ description: 'What of it no form can show, and what cannot be done for it.' }),
});
export const BrokerTrialResult = z
  .object({ services: z.array(OfferedService) })
  .meta({ id: 'BrokerTrialResult' });
export type BrokerTrialResult = z.output<typeof BrokerTrialResult>;

export const Broker = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    authentication: Authentication,
    authority: z.string().nullable(),
    certificate: z
      .object({
        subject: z.string(),
        validUntil: z.iso.datetime(),
        standing: z.enum(['valid', 'ends-soon', 'ended']),
      })
      .nullable()
      .meta({ description: 'Of the client certificate that is shown to it; null where none is.' }),
    resting: z.object({ since: z.iso.datetime(), reason: z.string() }).nullable(),
    askedAt: z.iso.datetime().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    trouble: z
      .object({
        since: z.iso.datetime(),
        reason: z.string(),
        sentence: z.string(),
        remedy: z.string(),
        who: z.string(),
        detail: z.string(),
      })
      .nullable()
      .meta({ description: 'Why it gave no answer that can be used; null while it answers.' }),
    catalog: z.object({ readAt: z.iso.datetime(), services: z.array(OfferedService) }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Broker' });
export type Broker = z.output<typeof Broker>;
export const BrokerList = z.object({ items: z.array(Broker) }).meta({ id: 'BrokerList' });
