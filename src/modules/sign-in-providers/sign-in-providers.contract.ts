import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';
import { isDomain, MOST_DOMAINS, servesEveryTenant } from './sign-in-providers.rules.ts';

const Domain = requiredLine('a mail domain', 253)
  .toLowerCase()
  .refine(isDomain, 'Enter a mail domain, like contoso.com.');

const Tenants = z
  .array(z.guid('Enter tenant ids, such as 11111111-1111-4111-8111-111111111111.').toLowerCase())
  .max(20, 'At most 20 tenants.');
const Domains = z
  .array(Domain)
  .min(1, 'Enter at least one mail domain of your organization.')
  .max(MOST_DOMAINS, `At most ${MOST_DOMAINS} domains.`);

/** A provider as an administrator writes it down; the secret is never read again. */
export const NewSignInProvider = z
  .strictObject({
    name: requiredLine('the name that your people know it by', 60),
    kind: z.enum(['openid', 'entra'], 'Choose what kind of provider it is.'),
    issuer: requiredLine('the address of the issuer', 500).pipe(
      z.url({ protocol: /^https?$/, error: 'Enter the address of the issuer, starting with https://.' }),
    ),
    clientId: requiredLine('the client id', 200),
    clientSecret: requiredLine('the client secret', 500),
    tenants: Tenants.default([]),
    domains: Domains,
    trustsSecondFactor: z.boolean().default(false).meta({
      description:
        'Whether its word (`amr` or `acr`) for a second factor counts where the organization demands one.',
    }),
  })
  .refine(
    ({ kind, issuer, tenants }) => kind !== 'entra' || tenants.length > 0 || !servesEveryTenant(issuer),
    {
      path: ['tenants'],
      error: 'This issuer serves every tenant: name those whose people may sign in.',
    },
  )
  .meta({ id: 'NewSignInProvider' });

/** What is left out stays as it is; the issuer and the client are another provider. */
export const SignInProviderChange = z
  .strictObject({
    name: requiredLine('the name that your people know it by', 60).exactOptional(),
    clientSecret: requiredLine('the client secret', 500).exactOptional(),
    tenants: Tenants.exactOptional(),
    domains: Domains.exactOptional(),
    trustsSecondFactor: z.boolean().exactOptional(),
    disabled: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Nobody signs in with it, until it is wanted again.' }),
    demanded: z.boolean().exactOptional().meta({
      description:
        'Whether people of its proved mail domains have to come in through it. Administrators come in with two factors of their own all the same.',
    }),
  })
  .meta({ id: 'SignInProviderChange' });

export const SignInProvider = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(['openid', 'entra']),
    issuer: z.string(),
    clientId: z.string(),
    tenants: z.array(z.string()),
    trustsSecondFactor: z.boolean(),
    disabledAt: z.iso.datetime().nullable(),
    demandedAt: z.iso.datetime().nullable(),
    callbackUrl: z.string().meta({ description: 'To be named at the provider as the redirect address.' }),
    logoutUrl: z.string().nullable().meta({
      description:
        'To be named at the provider as the address of back-channel logout; null for Entra, which has none.',
    }),
    domains: z.array(
      z.object({
        domain: z.string(),
        recordName: z.string(),
        recordText: z.string(),
        checkedAt: z.iso.datetime().nullable(),
        provedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'SignInProvider' });
export type SignInProvider = z.output<typeof SignInProvider>;

export const SignInProviders = z.object({ items: z.array(SignInProvider) }).meta({ id: 'SignInProviders' });

export const ProviderSearch = z.strictObject({
  search: z.string().trim().max(100).default('').meta({
    description:
      'Part of the name of an organization or its provider, of the issuer, or of a mail domain. The few providers of the installation are told whatever is sought.',
  }),
  cursor: z.uuid().optional(),
});

const Everywhere = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['openid', 'entra']),
  issuer: z.string(),
});

/** Every provider of the installation and of its organizations; never a secret. */
export const ProvidersEverywhere = z
  .object({
    installation: z.array(
      Everywhere.extend({
        tenants: z.array(z.string()),
        trustsAddresses: z.boolean(),
        assuresSecondFactor: z.boolean(),
      }),
    ),
    items: z.array(
      Everywhere.extend({
        organizationId: z.uuid(),
        organizationName: z.string(),
        organizationKind: z.enum(['vendor', 'partner', 'customer']),
        trustsSecondFactor: z.boolean(),
        addedAt: z.iso.datetime(),
        disabledAt: z.iso.datetime().nullable(),
        demandedAt: z.iso.datetime().nullable(),
        provedDomains: z.array(z.string()),
        openDomains: z.array(z.string()),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ProvidersEverywhere' });
export type ProvidersEverywhere = z.output<typeof ProvidersEverywhere>;
