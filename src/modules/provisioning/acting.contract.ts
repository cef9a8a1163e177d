import { z } from 'zod';
import { OPERATION_KINDS, SERVICE_KINDS } from './provisioning.rules.ts';

const reason = z
  .string('Enter a reason; it stands in the audit trail.')
  .trim()
  .min(3, 'Say why; it stands in the audit trail.')
  .max(500, 'At most 500 characters.');

export const RetryOperation = z.strictObject({ reason }).meta({ id: 'RetryOperation' });

export const CancelOperation = z.strictObject({ reason }).meta({ id: 'CancelOperation' });

export const AnswerOperation = z
  .strictObject({
    answer: z
      .union([z.string().trim().min(1).max(1_000), z.number(), z.boolean()], 'Enter an answer.')
      .meta({ description: 'The value that the service is asked for with from now on.' }),
  })
  .meta({ id: 'AnswerOperation' });
export type AnswerOperation = z.output<typeof AnswerOperation>;

const AT_ONCE = 100;

export const RetryOperations = z
  .strictObject({
    operationIds: z.array(z.uuid()).min(1, 'Choose one at least.').max(AT_ONCE, 'At most 100 at once.'),
    reason,
  })
  .meta({ id: 'RetryOperations' });

const PartnersOperation = z.strictObject({ partnerId: z.uuid(), operationId: z.uuid() });

export const RetryStoppedOperations = z
  .strictObject({
    operations: z
      .array(PartnersOperation)
      .min(1, 'Choose one at least.')
      .max(AT_ONCE, 'At most 100 at once.'),
    reason,
  })
  .meta({ id: 'RetryStoppedOperations' });

export const CancelStoppedOperation = z
  .strictObject({ ...PartnersOperation.shape, reason })
  .meta({ id: 'CancelStoppedOperation' });

export const OperationsRetried = z
  .object({ operationIds: z.array(z.uuid()).meta({ description: 'What goes on now.' }) })
  .meta({ id: 'OperationsRetried' });

/** What has stopped in which way, and for which reason of the board. */
export const STOPPED_FOR = {
  state: z.enum(['failed', 'stalled']).optional(),
  kind: z.enum(OPERATION_KINDS).optional(),
  serviceKind: z.enum(SERVICE_KINDS).optional(),
  step: z.string().max(100).optional(),
  error: z.string().max(1_000).optional(),
};

export const StoppedOperation = z
  .object({
    partnerId: z.uuid(),
    partnerName: z.string(),
    operationId: z.uuid(),
    kind: z.enum(['provision', 'update', 'deprovision']),
    serviceName: z.string(),
    country: z.string(),
    state: z.enum(['failed', 'stalled']),
    step: z.string().nullable(),
    error: z.string().nullable(),
    startedAt: z.iso.datetime(),
    promisedBy: z.iso.datetime(),
  })
  .meta({ id: 'StoppedOperation' });

export const StoppedOperationPage = z
  .object({ items: z.array(StoppedOperation), nextCursor: z.string().nullable() })
  .meta({ id: 'StoppedOperationPage' });
