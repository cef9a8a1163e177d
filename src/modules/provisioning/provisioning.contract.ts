import { z } from 'zod';
import { ESTIMATE_BASES } from './estimate.rules.ts';
import {
  ATTEMPT_OUTCOMES,
  OPERATION_KINDS,
  OPERATION_STATES,
  STEP_OWNERS,
  STEP_STATES,
} from './provisioning.rules.ts';
import { ChangedThing } from './wanted-change.contract.ts';

const operationFields = {
  id: z.uuid(),
  kind: z.enum(OPERATION_KINDS),
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
  reason: z.string().nullable().meta({ description: 'Why it was cancelled, or why it has stalled.' }),
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
    outcome: z.enum(ATTEMPT_OUTCOMES).nullable().meta({
      description:
        'null: under way. lost: the process that worked on it stopped. asked: it ended with a question.',
    }),
    error: z.string().nullable(),
  })
  .meta({ id: 'OperationAttempt' });

export const OperationStep = z
  .object({
    name: z.string(),
    label: z.string(),
    state: z.enum(STEP_STATES),
    owner: z.enum(STEP_OWNERS).meta({ description: 'Who is at work on it, or waited for.' }),
    who: z.string().meta({ description: 'The same in words.' }),
    note: z.string().nullable().meta({ description: 'Why it stands as it stands.' }),
    nextTryAt: z.iso.datetime().nullable().meta({ description: 'Not looked at again before.' }),
    deadline: z.iso.datetime().nullable().meta({ description: 'After that it counts as stalled.' }),
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

export const OperationQuestion = z
  .object({
    parameter: z.string().meta({ description: 'The parameter that the service refused.' }),
    title: z
      .string()
      .nullable()
      .default(null)
      .meta({ description: 'What the form calls it; null where no form has it.' }),
    given: z.string().nullable().meta({ description: 'What was given for it.' }),
    sentence: z.string().meta({ description: 'What the service says about it.' }),
    allowed: z.string().nullable().meta({ description: 'What can be given, in words.' }),
    asked: z.enum(['partner', 'customer']).meta({ description: 'Whose people can answer.' }),
  })
  .meta({ id: 'OperationQuestion' });
export type OperationQuestion = z.output<typeof OperationQuestion>;

export const Operation = z
  .object({
    ...operationFields,
    question: OperationQuestion.nullable().meta({
      description: 'While it waits for input: what the service wants to know.',
    }),
    changes: z
      .array(ChangedThing)
      .meta({ description: 'Of an update: what of the service is another one afterwards.' }),
    steps: z.array(OperationStep),
    estimate: z
      .object({
        basis: z.enum(ESTIMATE_BASES).meta({
          description:
            'alike: earlier ones of the same service, plan and data centre; service: of the service as a whole.',
        }),
        sample: z.number().int(),
        medianSeconds: z.number(),
        p90Seconds: z.number(),
        addedSeconds: z.number().meta({ description: 'What tries that failed have taken.' }),
        from: z.iso.datetime().meta({ description: 'Half of the earlier ones were done by then.' }),
        to: z.iso.datetime().meta({ description: 'Nine of ten were.' }),
      })
      .nullable()
      .meta({ description: 'From the earlier ones of this installation; null with fewer than five.' }),
    estimateSentence: z.string(),
    supportTold: z
      .object({ at: z.iso.datetime(), brokenAt: z.iso.datetime().nullable() })
      .nullable()
      .meta({ description: 'When Support was told by itself that the promise is at risk, or broken.' }),
    retry: z
      .object({ allowed: z.boolean(), explanation: Explanation.nullable() })
      .meta({ description: 'Whether the caller may let it go on by hand, and why not.' }),
  })
  .meta({ id: 'Operation' });
export type Operation = z.output<typeof Operation>;
