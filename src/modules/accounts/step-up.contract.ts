import { z } from 'zod';
import { UsedCredential } from './passkeys.contract.ts';

export const StepUpWays = z
  .object({
    passkey: z.boolean(),
    app: z.boolean(),
    password: z.boolean().meta({ description: 'The password again, where there is neither of the others.' }),
    provider: z.object({ name: z.string() }).nullable().meta({
      description: 'The sign-in provider that the session began at, where there is neither passkey nor app.',
    }),
  })
  .meta({ id: 'StepUpWays' });
export type StepUpWays = z.output<typeof StepUpWays>;

export const PresentPassword = z
  .strictObject({
    password: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(1_000),
  })
  .meta({ id: 'PresentPassword' });

export const ProvingStart = z
  .strictObject({ returnTo: z.string().max(2_000).optional() })
  .meta({ id: 'ProvingStart' });

export const StepUpPasskey = z.strictObject({ credential: UsedCredential }).meta({ id: 'StepUpPasskey' });

export const OwnSessions = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        device: z.string(),
        method: z.enum(['password', 'password+code', 'recovery-code', 'passkey', 'provider', 'provider+mfa']),
        address: z.string().meta({ description: 'The network address that it was last used from.' }),
        beganAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime(),
        endsAt: z.iso.datetime().meta({ description: 'At the latest; earlier when it rests.' }),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });
export type OwnSessions = z.output<typeof OwnSessions>;
