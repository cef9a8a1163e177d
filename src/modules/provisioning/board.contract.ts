import { z } from 'zod';
import { OperationStep } from './provisioning.contract.ts';
import { OPERATION_KINDS, SERVICE_KINDS } from './provisioning.rules.ts';

const ended = z.array(
  z.object({ at: z.iso.datetime(), succeeded: z.number().int(), failed: z.number().int() }),
);

const ofStep = {
  kind: z.enum(OPERATION_KINDS),
  serviceKind: z
    .enum(SERVICE_KINDS)
    .meta({ description: 'RapidStart, or a service that a broker provides.' }),
};

export const ProvisioningBoard = z
  .object({
    counted: z
      .number()
      .int()
      .meta({ description: 'Ended operations that the figures are from: the latest 20,000 at most.' }),
    hours: ended.meta({
      description: 'What ended in each of the last 24 hours, the one that has begun included.',
    }),
    days: ended.meta({ description: 'The same of the last 14 days (UTC).' }),
    steps: z
      .array(
        z.object({
          ...ofStep,
          label: z.string(),
          sample: z.number().int(),
          medianSeconds: z.number(),
          p90Seconds: z.number(),
          worstSeconds: z.number(),
        }),
      )
      .meta({ description: 'How long each step took in the latest 500 that ended well, the longest first.' }),
    failures: z
      .array(
        z.object({
          ...ofStep,
          label: z.string(),
          step: z.string().meta({ description: 'What `listStoppedOperations` calls the step.' }),
          error: z.string(),
          count: z.number().int(),
          latest: z.iso.datetime(),
        }),
      )
      .meta({ description: 'Why the latest 500 that are failed stopped, the most frequent first.' }),
  })
  .meta({ id: 'ProvisioningBoard' });

export const StoppedSteps = z.object({ steps: z.array(OperationStep) }).meta({ id: 'StoppedSteps' });
