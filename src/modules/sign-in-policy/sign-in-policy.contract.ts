import { z } from 'zod';

const Lacking = z.object({
  personId: z.uuid(),
  name: z.string(),
  signInName: z.string(),
  joined: z.boolean().meta({ description: 'False while the invitation was not accepted.' }),
});

export const SignInPolicy = z
  .object({
    demandsSecondFactor: z.boolean(),
    from: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When it will be demanded, where that is still to come.' }),
    lacking: z.object({
      count: z.int(),
      orMore: z.boolean().meta({ description: 'True where there are more than were counted.' }),
    }),
  })
  .meta({ id: 'SignInPolicy' });
export const PeopleLacking = z
  .object({ items: z.array(Lacking), nextCursor: z.string().nullable() })
  .meta({ id: 'PeopleLacking' });

export type SignInPolicy = z.output<typeof SignInPolicy>;

export const SignInPolicyChange = z
  .strictObject({
    demandsSecondFactor: z.boolean('Choose whether a second factor is demanded.'),
    fromDay: z.iso.date('Choose a day.').optional().meta({
      description:
        'The first day (UTC) on which it is demanded, at most a year ahead; at once where it is left out.',
    }),
  })
  .meta({ id: 'SignInPolicyChange' });
export type SignInPolicyChange = z.output<typeof SignInPolicyChange>;

export const EndSessionsOfEverybody = z
  .strictObject({
    reason: z
      .string('Enter a reason; it stands in the audit trail.')
      .trim()
      .min(10, 'Say in at least 10 characters why; it stands in the audit trail.')
      .max(1_000, 'At most 1,000 characters.'),
  })
  .meta({ id: 'EndSessionsOfEverybody' });
