import { z } from 'zod';
import { NewPassword, PersonName, SignInName } from '../accounts/accounts.contract.ts';

export const SetUpState = z.object({ needed: z.boolean() }).meta({ id: 'SetUpState' });

const Token = z.string().min(1).max(200).meta({ description: 'From the link that the first start prints.' });

export const OperatorSetUp = z.strictObject({
  token: Token,
  mode: z.literal('operator'),
  vendorName: z
    .string({ error: 'Enter the name of your company.' })
    .trim()
    .min(1, 'Enter the name of your company.')
    .max(200, 'Use at most 200 characters.'),
  operator: z.strictObject({ name: PersonName, signInName: SignInName, password: NewPassword }),
});
export type OperatorSetUp = z.output<typeof OperatorSetUp>;

const DemoSetUp = z.strictObject({ token: Token, mode: z.literal('demo') });

export const SetUp = z.discriminatedUnion('mode', [OperatorSetUp, DemoSetUp]).meta({ id: 'SetUp' });
