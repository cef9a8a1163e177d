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
    people: z.int(),
    withSecondFactor: z.int(),
    lacking: z
      .array(Lacking)
      .meta({ description: 'Who could not sign in with a second factor; at most 200 of them.' }),
  })
  .meta({ id: 'SignInPolicy' });
export type SignInPolicy = z.output<typeof SignInPolicy>;

export const SignInPolicyChange = z
  .strictObject({ demandsSecondFactor: z.boolean('Choose whether a second factor is demanded.') })
  .meta({ id: 'SignInPolicyChange' });
