import { z } from 'zod';
import { country, requiredLine } from '../../kernel/field-schemas.ts';
import { code, OfferingContentSchema } from './catalogue.contract.ts';
import { Offering, Retirement } from './offered.contract.ts';

/** A service that is new in the catalogue: its draft is filled in afterwards. */
export const AddOffering = z
  .strictObject({
    code: code('the code of the service').meta({ description: 'Stands in addresses; never changes.' }),
    accountPrefix: z
      .string('Enter the letters.')
      .regex(/^[A-Z]{2,4}$/, 'Enter two to four capital letters, like SI.')
      .meta({ description: 'The first letters of its service account IDs (PP-71).' }),
    name: requiredLine('the name of the service', 100),
    description: requiredLine('the description of the service', 500),
    serviceKind: z.enum(['rapidstart', 'broker'], 'Choose how the service is reached.'),
  })
  .meta({ id: 'AddOffering' });
export type AddOffering = z.output<typeof AddOffering>;

/** The announcement of a service's end (PP-93). */
export const RetireOffering = z
  .strictObject({
    from: z.iso.date('Choose the day.'),
    notice: requiredLine('what to do', 300),
    data: requiredLine('where the existing data goes', 300),
  })
  .meta({ id: 'RetireOffering' });
export type RetireOffering = z.output<typeof RetireOffering>;

export const AddDataCentre = z
  .strictObject({
    code: code('the code of the data centre'),
    name: requiredLine('the name of the data centre', 60),
    country: country('the country/region of the data centre'),
  })
  .meta({ id: 'AddDataCentre' });
export type AddDataCentre = z.output<typeof AddDataCentre>;

const DataCentre = z
  .object({ code: z.string(), name: z.string(), country: z.string() })
  .meta({ id: 'DataCentre' });

const InUse = z.number().int().meta({ description: 'Services of customers; counted up to 10,000.' });

const CatalogueEntry = z
  .object({
    code: z.string(),
    name: z.string(),
    accountPrefix: z.string(),
    currentVersion: z.number().int().nullable(),
    hasDraft: z.boolean(),
    inUse: InUse,
    retirement: Retirement.nullable(),
  })
  .meta({ id: 'CatalogueEntry' });

export const OfferingCatalogue = z
  .object({ items: z.array(CatalogueEntry), dataCentres: z.array(DataCentre) })
  .meta({ id: 'OfferingCatalogue' });

const Content = z.object({ ...OfferingContentSchema.shape });

/** A service of the catalogue as its operators see it. */
export const CatalogueOffering = z
  .object({
    ...CatalogueEntry.shape,
    published: Content.nullable(),
    draft: Content.nullable(),
    draftRevision: z.number().int().meta({ description: 'The ETag of the draft; 0 while there is none.' }),
    draftChangedAt: z.iso.datetime().nullable(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        publishedAt: z.iso.datetime(),
        publishedBy: z.string().nullable(),
        inUse: InUse,
      }),
    ),
    dataCentres: z.array(DataCentre),
    preview: Offering.meta({ description: 'The draft, or what is published, as whoever signs up sees it.' }),
  })
  .meta({ id: 'CatalogueOffering' });
