import { z } from 'zod';
import { FactorRemoval } from './last-factor.contract.ts';

/** Six digits of an app, or a recovery code. */
export const EnteredCode = z
  .string({ error: 'Enter the code.' })
  .trim()
  .min(6, 'A code of the app has six digits.')
  .max(60, 'This is longer than any code.');

export const AppCode = z.strictObject({ code: EnteredCode }).meta({ id: 'AppCode' });

export const SecondStep = z
  .object({ token: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'SecondStep', description: 'The password was right; a code of the second factor is awaited.' });
export type SecondStep = z.output<typeof SecondStep>;

export const SecondStepCode = z
  .strictObject({ token: z.string().min(1).max(100), code: EnteredCode })
  .meta({ id: 'SecondStepCode' });

export const SecondFactor = z
  .object({
    since: z.iso.datetime().nullable().meta({ description: 'Null while there is no authenticator app.' }),
    recoveryCodesLeft: z.int(),
    removal: FactorRemoval,
  })
  .meta({ id: 'SecondFactor' });

export const NewAuthenticator = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'NewAuthenticator', description: 'Shown once; counts after its first code was entered.' });

export const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', description: 'Shown once; each works once.' });
