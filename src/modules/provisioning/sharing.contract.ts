import { z } from 'zod';
import { Operation, OperationStep } from './provisioning.contract.ts';

export const TrackerLink = z
  .object({
    id: z.uuid(),
    madeBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'TrackerLink' });
export const TrackerLinks = z
  .object({
    items: z.array(TrackerLink),
    mayShare: z.boolean().meta({ description: 'Whether the caller may make and withdraw links.' }),
  })
  .meta({ id: 'TrackerLinks' });
export const MadeTrackerLink = z
  .object({ url: z.url().meta({ description: 'Told this once only.' }) })
  .meta({ id: 'MadeTrackerLink' });

export const TrackerLookup = z
  .strictObject({ token: z.string().max(200).meta({ description: 'What stands behind # in the link.' }) })
  .meta({ id: 'TrackerLookup' });

/** A wait as strangers see it: no names of people, no ids, no texts of errors. */
export const SharedTracker = z
  .object({
    ...Operation.pick({
      kind: true,
      state: true,
      serviceName: true,
      startedAt: true,
      finishedAt: true,
      promise: true,
      stepsDone: true,
      stepsInAll: true,
      estimate: true,
      estimateSentence: true,
      supportTold: true,
    }).shape,
    steps: z.array(
      OperationStep.pick({
        label: true,
        state: true,
        who: true,
        note: true,
        nextTryAt: true,
        startedAt: true,
        finishedAt: true,
      }).extend({ tries: z.number().int() }),
    ),
  })
  .meta({ id: 'SharedTracker' });
export type SharedTracker = z.output<typeof SharedTracker>;
