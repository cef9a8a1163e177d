import { z } from 'zod';
import { line, requiredLine } from '../../kernel/field-schemas.ts';
import { Why } from '../explain/explain.contract.ts';
import { AGREEMENT_KINDS, AUDIENCES } from './agreements.rules.ts';

const Kind = z.enum(AGREEMENT_KINDS, { error: 'Choose what kind of agreement it is.' });

export const Agreement = z
  .object({
    id: z.uuid(),
    kind: Kind,
    version: z.string(),
    language: z.string(),
    title: z.string(),
    body: z.string().meta({ description: 'Markdown.' }),
    effectiveFrom: z.iso.date(),
  })
  .meta({ id: 'Agreement' });

export const CurrentAgreements = z.object({ items: z.array(Agreement) }).meta({ id: 'CurrentAgreements' });

export const readingQuery = {
  language: line('the language', 10)
    .default('en')
    .meta({ description: 'Preferred language; where there is no such text, English.' }),
};

const Mark = z.enum(['same', 'added', 'removed']);

/** What changed against the version that was accepted, in the order of the text. */
const Changes = z
  .array(
    z.union([
      z.object({ kind: Mark, markdown: z.string() }),
      z.object({ kind: z.literal('changed'), parts: z.array(z.object({ mark: Mark, text: z.string() })) }),
    ]),
  )
  .meta({ id: 'AgreementChanges' });

export const AskedAgreements = z
  .object({
    items: z.array(
      z.object({
        agreement: Agreement,
        previous: z
          .object({ version: z.string(), changes: Changes })
          .nullable()
          .meta({ description: 'What was accepted before, and what changed since; null: nothing.' }),
      }),
    ),
    writing: Why.nullable().meta({
      description: 'Why nobody of the organization can change anything now; null when nothing is due.',
    }),
  })
  .meta({ id: 'AskedAgreements' });

export const AcceptAgreements = z
  .strictObject({
    agreementIds: z
      .array(z.uuid(), 'Accept each of the agreements.')
      .min(1, 'Accept each of the agreements.')
      .max(20, 'At most 20 agreements at once.'),
  })
  .meta({ id: 'AcceptAgreements' });
export type AcceptAgreements = z.output<typeof AcceptAgreements>;
export const AcceptedAgreements = z.object({ accepted: z.number().int() }).meta({ id: 'AcceptedAgreements' });

const Acceptance = z.object({
  id: z.uuid(),
  acceptedBy: z.string(),
  acceptedAt: z.iso.datetime(),
});

/** Which version the organization accepted, who did it and when. */
export const OwnAcceptance = Acceptance.extend({
  agreement: Agreement.omit({ body: true }),
  serviceName: z.string().nullable().meta({ description: 'The service with which it was accepted.' }),
}).meta({ id: 'OwnAcceptance' });
export const OwnAcceptancePage = z
  .object({ items: z.array(OwnAcceptance), nextCursor: z.string().nullable() })
  .meta({ id: 'OwnAcceptancePage' });

/** The same for the operator: which organization. */
export const AgreementAcceptance = Acceptance.extend({
  organizationName: z.string(),
  organizationKind: z.enum(['partner', 'customer', 'vendor']),
}).meta({ id: 'AgreementAcceptance' });
export const AgreementAcceptancePage = z
  .object({ items: z.array(AgreementAcceptance), nextCursor: z.string().nullable() })
  .meta({ id: 'AgreementAcceptancePage' });

const written = (what: string) => z.string(`Enter ${what}.`).trim().min(1, `Enter ${what}.`);
const MOST = 200_000;

/** A version that an operator publishes; it never changes afterwards. */
export const PublishAgreement = z
  .strictObject({
    kind: Kind,
    version: requiredLine('the version', 20).regex(
      /^[\w.-]+$/,
      'A version is like 2.0: letters, digits, dots.',
    ),
    language: requiredLine('the language', 10).regex(
      /^[a-z]{2,3}(-[A-Z]{2})?$/,
      'A language is like en or de-AT.',
    ),
    title: requiredLine('the title', 200),
    body: written('the text').max(MOST, `At most ${MOST.toLocaleString('en')} characters.`),
    effectiveFrom: z.iso.date('Enter the day from which it holds, like 2026-07-01.'),
    audiences: z
      .array(z.enum(AUDIENCES), 'Choose whom it concerns.')
      .min(1, 'Choose whom it concerns.')
      .refine((chosen) => new Set(chosen).size === chosen.length, 'Name each once.'),
    mustAccept: z.boolean('Say whether it must be accepted.'),
  })
  .meta({ id: 'PublishAgreement' });
export type PublishAgreement = z.output<typeof PublishAgreement>;

/** A version as the operator sees it. */
export const PublishedAgreement = Agreement.omit({ body: true })
  .extend({
    audiences: z.array(z.enum(AUDIENCES)),
    mustAccept: z.boolean(),
    publishedBy: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    state: z.enum(['future', 'in-force', 'superseded']),
    organizations: z.number().int().meta({ description: 'How many organizations have accepted it.' }),
  })
  .meta({ id: 'PublishedAgreement' });
export const PublishedAgreements = z
  .object({ items: z.array(PublishedAgreement) })
  .meta({ id: 'PublishedAgreements' });
export const PublishedText = PublishedAgreement.extend({
  body: z.string(),
  previous: z.object({ version: z.string(), changes: Changes }).nullable(),
}).meta({ id: 'PublishedText' });
