import { z } from 'zod';

const Agreement = z
  .object({
    id: z.uuid(),
    kind: z.enum(['terms', 'privacy']),
    version: z.string(),
    language: z.string(),
    title: z.string(),
    body: z.string().meta({ description: 'Markdown.' }),
    effectiveFrom: z.iso.date(),
  })
  .meta({ id: 'Agreement' });

export const CurrentAgreements = z.object({ items: z.array(Agreement) }).meta({ id: 'CurrentAgreements' });
