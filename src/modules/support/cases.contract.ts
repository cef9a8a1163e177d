import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';

/** Somebody who cannot reach an administrator asks Support. */
export const AskSupport = z
  .strictObject({
    partnerNumber: requiredLine('the partner number', 20),
    note: z
      .string()
      .trim()
      .max(1_000, 'At most 1,000 characters.')
      .default('')
      .meta({ description: 'What Support reads beside the name.' }),
  })
  .meta({ id: 'AskSupport' });
export type AskSupport = z.output<typeof AskSupport>;
export const AskedSupport = z.object({ id: z.uuid() }).meta({ id: 'AskedSupport' });

export const AnswerCase = z
  .strictObject({
    answer: z
      .string('Enter an answer; the person reads it in a mail.')
      .trim()
      .min(10, 'Answer in at least 10 characters; the person reads it in a mail.')
      .max(1_000, 'At most 1,000 characters.'),
  })
  .meta({ id: 'AnswerCase' });
export type AnswerCase = z.output<typeof AnswerCase>;

export const caseFilter = {
  state: z.enum(['open', 'answered']).default('open').meta({ description: 'Waiting for an answer, or not.' }),
};

export const SupportCase = z
  .object({
    id: z.uuid(),
    partner: z.object({ name: z.string(), number: z.string().nullable() }),
    cause: z.string().meta({ description: 'Why no administrator could be reached.' }),
    note: z.string(),
    state: z.enum(['open', 'answered']),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SupportCase' });
export const SupportCases = z.object({ items: z.array(SupportCase) }).meta({ id: 'SupportCases' });

/** The same at the desk: who asks, where, and who answered. */
export const DeskCase = SupportCase.extend({
  partnerOrganizationId: z.uuid(),
  name: z.string(),
  signInName: z.string(),
  answeredBy: z.string().nullable(),
}).meta({ id: 'DeskCase' });
export const DeskCasePage = z
  .object({ items: z.array(DeskCase), nextCursor: z.string().nullable() })
  .meta({ id: 'DeskCasePage' });
