import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';
import { MailedCode, PersonName, SignInName } from './accounts.contract.ts';
import { FactorRemoval } from './last-factor.contract.ts';

/** Bytes as the browser's `toJSON()` writes them. */
const bytes = (most: number) => z.base64url('This is not base64url.').min(1).max(most);
const CLIENT_DATA = 4_000;

export const PasskeyName = requiredLine('a name for the passkey', 100);

/** What `PublicKeyCredential.toJSON()` gives after creating; what we do not need is left aside. */
const CreatedCredential = z.object({
  id: bytes(1_400),
  response: z.object({
    clientDataJSON: bytes(CLIENT_DATA),
    authenticatorData: bytes(8_000),
    publicKey: bytes(4_000),
    publicKeyAlgorithm: z.int(),
    transports: z.array(z.string().max(32)).max(10).default([]),
  }),
});
export type CreatedCredential = z.output<typeof CreatedCredential>;

/** What it gives after signing in. */
export const UsedCredential = z.object({
  id: bytes(1_400),
  response: z.object({
    clientDataJSON: bytes(CLIENT_DATA),
    authenticatorData: bytes(8_000),
    signature: bytes(2_000),
    userHandle: z.base64url().max(100).nullable().default(null),
  }),
});
export type UsedCredential = z.output<typeof UsedCredential>;

export const NewPasskey = z
  .strictObject({ name: PasskeyName, credential: CreatedCredential })
  .meta({ id: 'NewPasskey' });
export type NewPasskey = z.output<typeof NewPasskey>;
export const PasskeySignIn = z.strictObject({ credential: UsedCredential }).meta({ id: 'PasskeySignIn' });

const WhoSignsUp = z.strictObject({ signInName: SignInName, code: MailedCode, name: PersonName });
export const PasskeyWanted = WhoSignsUp.meta({ id: 'PasskeyWanted' });
export type PasskeyWanted = z.output<typeof PasskeyWanted>;
export const PasskeySignUp = WhoSignsUp.extend({ passkey: NewPasskey }).meta({ id: 'PasskeySignUp' });
export type PasskeySignUp = z.output<typeof PasskeySignUp>;
export const RenamedPasskey = z.strictObject({ name: PasskeyName }).meta({ id: 'RenamedPasskey' });

/** For `PublicKeyCredential.parseRequestOptionsFromJSON`. */
export const PasskeyRequest = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int(),
    userVerification: z.literal('required'),
    allowCredentials: z.array(
      z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'PasskeyRequest' });
export type PasskeyRequest = z.output<typeof PasskeyRequest>;

/** For `PublicKeyCredential.parseCreationOptionsFromJSON`. */
export const PasskeyCreation = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    excludeCredentials: z.array(
      z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) }),
    ),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    attestation: z.literal('none'),
    timeout: z.int(),
  })
  .meta({ id: 'PasskeyCreation' });
export type PasskeyCreation = z.output<typeof PasskeyCreation>;

export const Passkeys = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
        backedUp: z
          .boolean()
          .meta({ description: 'Kept in an account of its maker, so that it outlives the device.' }),
      }),
    ),
    removal: FactorRemoval,
  })
  .meta({ id: 'Passkeys' });
export type Passkeys = z.output<typeof Passkeys>;
