import { z } from 'zod';
import { Permitted } from '../people/people.contract.ts';
import { INVITATION_STATES } from './activations.rules.ts';

export const SentInvitations = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          kind: z.enum(['customer-administrator', 'user', 'grant']),
          firstName: z.string(),
          lastName: z.string(),
          contactEmail: z
            .string()
            .nullable()
            .meta({ description: 'Null where the inviter did not write it.' }),
          state: z.enum(INVITATION_STATES),
          createdAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          delivery: z.object({
            state: z.enum(['queued', 'accepted', 'bounced', 'opened', 'used']).meta({
              description:
                '`accepted`: by the mail server. `opened`: a person did something on the confirming page.',
            }),
            at: z.iso.datetime(),
            words: z
              .string()
              .nullable()
              .meta({ description: 'What the mail server said that did not take it, or sent it back.' }),
          }),
          askedAgainAt: z.iso.datetime().nullable().meta({ description: 'The invitee asks for a new one.' }),
          speaking: Permitted.meta({ description: 'Whether a code can be made to read out.' }),
        })
        .meta({ id: 'SentInvitationState' }),
    ),
  })
  .meta({ id: 'SentInvitations' });

export const SpokenCode = z
  .object({
    code: z.string().meta({ description: 'Shown once; only its hash is kept.' }),
    spelled: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SpokenCode' });

export const TypedCode = z
  .strictObject({ code: z.string().trim().min(1, 'Enter the code.').max(40, 'A code has six signs.') })
  .meta({ id: 'TypedCode' });

export const InvitationKey = z
  .object({ token: z.string().meta({ description: 'Opens the invitation as the link of the mail does.' }) })
  .meta({ id: 'InvitationKey' });

export const AskedForNewInvitation = z
  .object({
    outcome: z.enum(['asked', 'asked-already']).meta({
      description: '`asked-already`: the inviter was told within the last day, and is not told again.',
    }),
  })
  .meta({ id: 'AskedForNewInvitation' });
