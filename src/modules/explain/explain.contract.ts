import { z } from 'zod';
import { HELPERS } from '../../kernel/decisions.ts';

export const Why = z
  .object({
    reason: z.string().meta({ description: 'Stable code.' }),
    sentence: z.string(),
    remedy: z.string(),
    who: z.string(),
    ask: z
      .enum(HELPERS)
      .optional()
      .meta({ description: 'Whom one click asks: administrators of the own organization, or a desk.' }),
  })
  .meta({ id: 'Explanation' });

const action = z.string().regex(/^[A-Za-z]+(\.[A-Za-z]+)?$/, 'An action is called like an operation.');
/** Long enough for ten ids with commas between. */
const subject = z.string().trim().max(400).default('');

export const ExplainQuery = z.strictObject({
  action: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(action).min(1).max(20))
    .meta({
      description: 'Operations of this API, such as `sendActivation`; several for one subject with commas.',
    }),
  subject: subject.meta({
    description: 'What it would be done to, where the action has it: an id, or several with commas.',
  }),
  organization: z.uuid().optional().meta({
    description:
      'The organization for which it would be done; left out for the own account, and for what comes before there is one.',
  }),
});

/** How a request to somebody who can mend it stands. */
const AskedAlready = z.object({
  id: z.uuid(),
  state: z.enum(['open', 'done', 'declined']),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  word: z.string().meta({ description: 'What the answer says.' }),
});

export const ExplainedActions = z
  .object({
    items: z.array(
      z.object({
        action: z.string(),
        words: z.string().meta({ description: 'As it stands behind "cannot": "send the activation".' }),
        subject: z.string(),
        subjectName: z.string(),
        allowed: z.boolean(),
        explanation: Why.nullable(),
        asked: AskedAlready.nullable().meta({ description: 'The newest request for the same.' }),
      }),
    ),
  })
  .meta({ id: 'ExplainedActions' });
export type ExplainedAction = z.infer<typeof ExplainedActions>['items'][number];

export const AskForHelp = z
  .strictObject({ action, subject, note: z.string().trim().max(500).default('') })
  .meta({ id: 'AskForHelp' });
export type AskForHelp = z.output<typeof AskForHelp>;

export const HelpRequest = AskedAlready.extend({
  organizationId: z.uuid(),
  organizationName: z.string(),
  action: z.string(),
  words: z.string().meta({ description: 'As it stands behind "cannot": "send the activation".' }),
  subject: z.string(),
  subjectName: z.string(),
  reason: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  helper: z.enum(HELPERS),
  note: z.string(),
  mine: z.boolean(),
}).meta({ id: 'HelpRequest' });
export type HelpRequest = z.infer<typeof HelpRequest>;

export const HelpRequestPage = z
  .object({ items: z.array(HelpRequest), nextCursor: z.string().nullable() })
  .meta({ id: 'HelpRequestPage' });

export const AnswerHelp = z
  .strictObject({ outcome: z.enum(['done', 'declined']), word: z.string().trim().max(500).default('') })
  .refine(({ outcome, word }) => outcome === 'done' || word !== '', {
    path: ['word'],
    message: 'Say why, so that the person knows how to go on.',
  })
  .meta({ id: 'AnswerHelp' });
export type AnswerHelp = z.output<typeof AnswerHelp>;
