import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';
import { NewPassword, PersonName, SignInName } from '../accounts/accounts.contract.ts';

export const SetUpState = z.object({ needed: z.boolean() }).meta({ id: 'SetUpState' });

const Token = z.string().min(1).max(200).meta({ description: 'From the link that the first start prints.' });

export const OperatorSetUp = z.strictObject({
  token: Token,
  mode: z.literal('operator'),
  vendorName: requiredLine('the name of your company', 200),
  operator: z.strictObject({ name: PersonName, signInName: SignInName, password: NewPassword }),
});
export type OperatorSetUp = z.output<typeof OperatorSetUp>;

const DemoSetUp = z.strictObject({ token: Token, mode: z.literal('demo') });

export const SetUp = z.discriminatedUnion('mode', [OperatorSetUp, DemoSetUp]).meta({ id: 'SetUp' });
