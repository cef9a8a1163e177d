import { z } from 'zod';
import { Why } from '../explain/explain.contract.ts';

/** What follows when a passkey or the authenticator app is removed. */
export const FactorRemoval = z
  .object({
    allowed: z.boolean(),
    explanation: Why.nullable(),
    asked: z.array(z.string()).meta({
      description: 'Organizations that ask for another second factor then, from the next sign-in on.',
    }),
  })
  .meta({ id: 'FactorRemoval' });
export type FactorRemoval = z.output<typeof FactorRemoval>;
