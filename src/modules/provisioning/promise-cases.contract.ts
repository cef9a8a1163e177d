import { z } from 'zod';
import { OperationStep } from './provisioning.contract.ts';

/** The steps as they stood when the case was opened or added to. */
export const Evidence = z.array(OperationStep);

export const promiseCaseFilter = {
  state: z.enum(['open', 'closed']).default('open').meta({ description: 'Not ready yet, or over.' }),
};

export const PromiseCase = z
  .object({
    id: z.uuid().meta({ description: 'The operation that it is about.' }),
    partner: z.object({ id: z.uuid(), name: z.string() }),
    serviceName: z.string(),
    promisedBy: z.iso.datetime(),
    openedAt: z.iso.datetime(),
    brokenAt: z.iso.datetime().nullable().meta({ description: 'Since when it is later than promised.' }),
    closedAt: z.iso.datetime().nullable(),
    outcome: z.enum(['succeeded', 'cancelled']).nullable(),
    evidence: Evidence.meta({
      description: 'The steps with every try, as they stood when Support was told.',
    }),
  })
  .meta({ id: 'PromiseCase' });

export const PromiseCasePage = z
  .object({ items: z.array(PromiseCase), nextCursor: z.string().nullable() })
  .meta({ id: 'PromiseCasePage' });
