import { z } from 'zod';
import { line, requiredLine } from '../../kernel/field-schemas.ts';
import { PROGRAM_ROLES } from '../../kernel/permissions.ts';

const ServiceRole = z.strictObject({ subscriptionId: z.uuid(), role: z.string().min(1).max(100) });
const ServiceRoles = z.array(ServiceRole).max(200, 'At most 200 roles for one program.');
const Role = z.enum(PROGRAM_ROLES, 'Choose Member or Reader.');

const name = requiredLine('the name', 100);
const purpose = line('what it is for', 300);

export const NewProgramKey = z
  .strictObject({
    name: requiredLine('a name for the key', 100),
    publicKey: z
      .string('Paste the public key.')
      .trim()
      .min(1, 'Paste the public key.')
      .max(10_000, 'This is too long for a public key.')
      .meta({
        description:
          'PEM (SubjectPublicKeyInfo) or JWK, as text. P-256, P-384, Ed25519, or RSA of 3,072 bits or more.',
      }),
    expiresOn: z.iso.date('Choose the day on which the key ends.').meta({
      description: 'The first day (UTC) on which it does not hold any more; at most a year ahead.',
    }),
  })
  .meta({ id: 'NewProgramKey' });
export type NewProgramKey = z.output<typeof NewProgramKey>;

export const NewProgram = z
  .strictObject({
    name,
    purpose: purpose.default(''),
    role: Role.exactOptional().meta({ description: 'Of a program of a partner organization.' }),
    serviceRoles: ServiceRoles.default([]).meta({ description: 'Of a program of a customer organization.' }),
    key: NewProgramKey.exactOptional(),
  })
  .meta({ id: 'NewProgram' });
export type NewProgram = z.output<typeof NewProgram>;

export const ProgramChange = z
  .strictObject({
    name: name.exactOptional(),
    purpose: purpose.exactOptional(),
    role: Role.exactOptional(),
    serviceRoles: ServiceRoles.exactOptional(),
  })
  .meta({ id: 'ProgramChange' });
export type ProgramChange = z.output<typeof ProgramChange>;

const Permitted = z.object({
  allowed: z.boolean(),
  explanation: z
    .object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() })
    .nullable(),
});

export const ProgramKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string().meta({ description: 'EC P-256, EC P-384, Ed25519 or RSA.' }),
    thumbprint: z.string().meta({ description: 'SHA-256 of the key, RFC 7638.' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    expired: z.boolean(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ProgramKey' });

export const Program = z
  .object({
    id: z.uuid().meta({ description: 'The program’s client id: iss and sub of its assertions.' }),
    name: z.string(),
    purpose: z.string(),
    role: Role.nullable(),
    serviceRoles: z.array(z.object({ subscriptionId: z.uuid(), serviceName: z.string(), role: z.string() })),
    scopes: z.array(z.string()).meta({ description: 'What a token of it can be limited to.' }),
    keys: z.array(ProgramKey),
    lastUsedAt: z.iso.datetime().nullable(),
    tokenUrl: z.string(),
    deletion: Permitted,
    version: z.number().int(),
  })
  .meta({ id: 'Program' });
export type Program = z.output<typeof Program>;

export const ProgramList = z.object({ items: z.array(Program) }).meta({ id: 'ProgramList' });

export const TokenRequest = z
  .object({
    grant_type: z.string().max(200),
    client_assertion_type: z.string().max(200).default(''),
    client_assertion: z.string().max(8_192).default(''),
    scope: z.string().max(5_000).optional(),
    client_id: z.string().max(200).optional(),
  })
  .meta({ id: 'TokenRequest' });

export const Token = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.number().int(),
    scope: z.string(),
  })
  .meta({ id: 'Token' });
