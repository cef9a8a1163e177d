import { z } from 'zod';
import { UsedCredential } from './passkeys.contract.ts';

export const StepUpWays = z
  .object({
    passkey: z.boolean(),
    app: z.boolean(),
    mailTo: z.string().nullable().meta({
      description: 'The masked address that a code can be mailed to, where there is neither of the others.',
    }),
  })
  .meta({ id: 'StepUpWays' });

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
