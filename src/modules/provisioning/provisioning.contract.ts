import { z } from 'zod';

export const OPERATION_STATES = ['queued', 'running', 'succeeded', 'failed'] as const;

const operationFields = {
  id: z.uuid(),
  kind: z.enum(['provision']),
  state: z.enum(OPERATION_STATES),
  subscriptionId: z.uuid(),
  serviceName: z.string(),
  customerId: z.uuid(),
  customerName: z.string(),
  requestedBy: z.string().nullable().meta({ description: 'The person who asked for it.' }),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  promise: z
    .object({ by: z.iso.datetime(), state: z.enum(['running', 'at-risk', 'kept', 'broken']) })
    .meta({ description: 'Until when it is promised, and how that stands.' }),
  stepsDone: z.number().int(),
  stepsInAll: z.number().int(),
  currentStep: z.string().nullable().meta({ description: 'The step that it is at; null when all are done.' }),
  error: z.string().nullable().meta({ description: 'Why the latest attempt of that step failed.' }),
};

export const OperationSummary = z.object(operationFields).meta({ id: 'OperationSummary' });
export type OperationSummary = z.output<typeof OperationSummary>;

export const OperationPage = z
  .object({ items: z.array(OperationSummary), nextCursor: z.string().nullable() })
  .meta({ id: 'OperationPage' });

export const OperationAttempt = z
  .object({
    attempt: z.number().int(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    outcome: z
      .enum(['done', 'failed', 'lost'])
      .nullable()
      .meta({ description: 'null: under way. lost: the process that worked on it stopped.' }),
    error: z.string().nullable(),
  })
  .meta({ id: 'OperationAttempt' });

export const OperationStep = z
  .object({
    name: z.string(),
    label: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    who: z.string().meta({ description: 'Who is at work on it, or waited for.' }),
    note: z.string().nullable(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    attempts: z.array(OperationAttempt),
  })
  .meta({ id: 'OperationStep' });

const Explanation = z.object({
  reason: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  who: z.string(),
});

export const Operation = z
  .object({
    ...operationFields,
    steps: z.array(OperationStep),
    estimate: z
      .object({ medianSeconds: z.number(), p90Seconds: z.number(), sample: z.number().int() })
      .nullable()
      .meta({
        description: 'From the earlier ones of this installation; null while there are fewer than five.',
      }),
    estimateSentence: z.string(),
    retry: z
      .object({ allowed: z.boolean(), explanation: Explanation.nullable() })
      .meta({ description: 'Whether the caller may let it go on by hand, and why not.' }),
  })
  .meta({ id: 'Operation' });
export type Operation = z.output<typeof Operation>;
