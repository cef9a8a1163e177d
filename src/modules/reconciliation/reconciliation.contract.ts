import { z } from 'zod';
import { DIFFERENCES } from './reconciliation.rules.ts';

export const Reconciliation = z
  .object({
    state: z.enum(['queued', 'running', 'done']),
    startedAt: z.iso.datetime().nullable().meta({ description: 'Null before the first one.' }),
    finishedAt: z.iso.datetime().nullable(),
    lookedAt: z.number().int().meta({ description: 'Services that were looked at.' }),
    unanswered: z
      .number()
      .int()
      .meta({ description: 'Of which nobody could say how they are: what was known of them stays.' }),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.output<typeof Reconciliation>;

export const DifferenceKindSchema = z.enum(DIFFERENCES);
export const ServiceDifference = z
  .object({
    id: z.uuid(),
    kind: DifferenceKindSchema,
    sentence: z.string(),
    detail: z.string().meta({ description: 'What the service itself says; may be empty.' }),
    proposal: z.string(),
    owner: z.enum(['portico', 'service', 'partner', 'customer']),
    mend: z.enum(['provision-anew', 'clear-away', 'retry', 'give-a-role', 'ask-the-service']),
    since: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    partnerName: z.string(),
    serviceName: z.string(),
    subscriptionId: z.uuid(),
    customer: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .meta({ description: "The partner's own; operators see no customer's name." }),
    operation: z.object({ id: z.uuid(), state: z.string() }).nullable(),
  })
  .meta({ id: 'ServiceDifference' });
export type ServiceDifference = z.output<typeof ServiceDifference>;
export const ServiceDifferencePage = z
  .object({ items: z.array(ServiceDifference), nextCursor: z.string().nullable() })
  .meta({ id: 'ServiceDifferencePage' });
