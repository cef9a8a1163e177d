import { z } from 'zod';
import { OPERATION_STATES } from '../provisioning/provisioning.rules.ts';
import { DIFFERENCES, OWNERS } from './reconciliation.rules.ts';

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
    found: z.number().int().meta({ description: 'Differences that were new.' }),
    settled: z.number().int().meta({ description: 'Differences that were there no longer.' }),
    byItself: z.boolean().meta({ description: 'Nobody asked for it: it is done every night.' }),
    progress: z
      .object({ done: z.number().int(), total: z.number().int(), of: z.enum(['services', 'partners']) })
      .nullable()
      .meta({ description: 'How far it is; null while none is under way.' }),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.output<typeof Reconciliation>;

export const PastReconciliation = Reconciliation.omit({ state: true, progress: true })
  .extend({ id: z.uuid(), startedAt: z.iso.datetime() })
  .meta({ id: 'PastReconciliation' });
export const PastReconciliationPage = z
  .object({ items: z.array(PastReconciliation), nextCursor: z.string().nullable() })
  .meta({ id: 'PastReconciliationPage' });

export const DifferenceKindSchema = z.enum(DIFFERENCES);
export const OwnerSchema = z.enum(OWNERS);
const OperationStanding = z.object({ id: z.uuid(), state: z.enum(OPERATION_STATES) });
export const ServiceDifference = z
  .object({
    id: z.uuid(),
    kind: DifferenceKindSchema,
    sentence: z.string(),
    detail: z.string().meta({ description: 'What the service itself says; may be empty.' }),
    proposal: z.string(),
    owner: OwnerSchema,
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
    operation: OperationStanding.nullable().meta({ description: 'The latest operation of the service.' }),
    mending: OperationStanding.nullable().meta({
      description: 'The operation that somebody began here to mend it.',
    }),
    settledAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Since when it is no difference any more; told for 90 days.' }),
  })
  .meta({ id: 'ServiceDifference' });
export type ServiceDifference = z.output<typeof ServiceDifference>;
export const ServiceDifferencePage = z
  .object({ items: z.array(ServiceDifference), nextCursor: z.string().nullable() })
  .meta({ id: 'ServiceDifferencePage' });
