import { z } from 'zod';
import { requiredLine, signInName } from '../../kernel/field-schemas.ts';
import { passwordProblem } from './accounts.rules.ts';

export const SignInName = signInName('your e-mail address');
export const PersonName = requiredLine('your name', 200);

/** A password that somebody chooses now. */
export const NewPassword = z.string({ error: 'Choose a password.' }).superRefine((password, check) => {
  const problem = passwordProblem(password);
  if (problem !== undefined) check.addIssue({ code: 'custom', message: problem });
});

export const MailedCode = z
  .string({ error: 'Enter the code from the mail.' })
  .transform((code) => code.replace(/\s+/g, ''))
  .pipe(z.string().regex(/^\d{8}$/, 'The code has eight digits.'))
  .meta({ description: 'Eight digits from the mail.' });

export const CodeRequest = z.strictObject({ signInName: SignInName }).meta({ id: 'CodeRequest' });

type Chosen = { signInName: string; name?: string; password: string };
const notWhatIsKnown = ({ signInName, name = '', password }: Chosen, check: z.RefinementCtx<Chosen>) => {
  const problem = passwordProblem(password, [signInName, name]);
  if (problem !== undefined && passwordProblem(password) === undefined)
    check.addIssue({ code: 'custom', path: ['password'], message: problem });
};

export const SignUp = z
  .strictObject({ signInName: SignInName, code: MailedCode, name: PersonName, password: NewPassword })
  .superRefine(notWhatIsKnown)
  .meta({ id: 'SignUp' });

export const PasswordReset = z
  .strictObject({ signInName: SignInName, code: MailedCode, password: NewPassword })
  .superRefine(notWhatIsKnown)
  .meta({ id: 'PasswordReset' });

export const PasswordChange = z
  .strictObject({
    currentPassword: z
      .string({ error: 'Enter your present password.' })
      .min(1, 'Enter your present password.')
      .max(1_000),
    password: NewPassword,
  })
  .meta({ id: 'PasswordChange' });

export const SignIn = z
  .strictObject({
    signInName: SignInName,
    password: z
      .string({ error: 'Enter your password.' })
      .min(1, 'Enter your password.')
      .max(1_000, 'This is too long.'),
  })
  .meta({ id: 'SignIn' });

export const ProvedAddress = z
  .strictObject({ signInName: SignInName, code: MailedCode })
  .meta({ id: 'ProvedAddress' });

export const Me = z
  .object({
    account: z.object({
      id: z.uuid(),
      name: z.string(),
      signInNames: z.array(z.string()).meta({ description: 'Addresses that this account has proved.' }),
    }),
    organizations: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['vendor', 'partner', 'customer']),
        name: z.string(),
        roles: z.array(z.string()),
        sandbox: z
          .object({
            aheadMs: z.number().meta({ description: 'How far its clock runs ahead, in milliseconds.' }),
          })
          .nullable()
          .meta({ description: 'Of a sandbox: nothing in it is real. Null for the real thing.' }),
      }),
    ),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const IdentityProviders = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), startUrl: z.string() })) })
  .meta({ id: 'IdentityProviders' });
