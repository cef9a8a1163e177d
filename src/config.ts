import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Settings } from './kernel/context.ts';
import { isSecretKey } from './platform/secrets/sealed-text.ts';

const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const secretUrl = (protocols: string[]) =>
  z
    .url()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must start with ${protocols.join(' or ')}//`,
    );

const OpenIdProvider = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens'),
    name: z.string().min(1),
    issuer: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().optional(),
    /** True when this issuer may speak for the addresses that it calls verified. */
    trustEmail: z.boolean().default(false),
    kind: z.enum(['openid', 'entra']).default('openid'),
    /** Tenants whose people may sign in; needed where the issuer serves every tenant. */
    tenants: z.array(z.guid().toLowerCase()).default([]),
    /** True when this issuer signs nobody in without a second factor. */
    assuresSecondFactor: z.boolean().default(false),
  })
  .superRefine(({ kind, issuer, tenants, trustEmail }, check) => {
    if (kind !== 'entra') return;
    if (trustEmail)
      check.addIssue({
        code: 'custom',
        message: 'addresses of Entra cannot be trusted: leave trustEmail out',
      });
    if (/\/(common|organizations|consumers)\/v2\.0$/.test(issuer) && tenants.length === 0)
      check.addIssue({
        code: 'custom',
        message: 'this issuer serves every tenant: name those that may sign in in tenants',
      });
  });

const jsonList = <T extends z.ZodType>(item: T) =>
  z.string().transform((text, check) => {
    try {
      return z.array(item).parse(JSON.parse(text));
    } catch (error) {
      check.addIssue({
        code: 'custom',
        message: `must be a JSON list: ${error instanceof Error ? error.message : ''}`,
      });
      return z.NEVER;
    }
  });

const hostNames = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^[a-z0-9.:-]+$/, 'must be host names, parted by commas')));

const secretKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.array(z.string().refine(isSecretKey, 'must be keys of 32 bytes as base64, parted by commas')));

/** Every setting, read from the environment in this one place; `.env.example` explains each. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: secretUrl(['http:', 'https:']).optional(),
  PORTICO_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: secretUrl(['postgres:', 'postgresql:']).optional(),
  DATABASE_APP_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a plain lower-case role name')
    .default('portico_app'),
  SMTP_URL: secretUrl(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .min(3)
    .default(`Portico <portico@${hostname().toLowerCase() || 'localhost'}>`),
  BOUNCE_ADDRESS: z.email('must be one e-mail address').optional(),
  BOUNCE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  MAILBOX: flag.optional(),
  SANDBOX_BROKERS: z.enum(['built-in', 'own']).default('built-in'),
  SECOND_FACTOR: z.enum(['everybody', 'administrators', 'organizations']).default('everybody'),
  OPENID_PROVIDERS: jsonList(OpenIdProvider).default([]),
  REGISTRY_INSIDE_HOSTS: hostNames.default([]),
  BROKER_INSIDE_HOSTS: hostNames.default([]),
  WEBHOOK_INSIDE_HOSTS: hostNames.default([]),
  DNS_SERVERS: hostNames.default([]),
  SECRET_KEYS: secretKeys.optional(),
  TRUST_PROXY: flag.default(false),
  BRAND_PRODUCT: z.string().min(1).max(60).default('Portico'),
  BRAND_VENDOR: z.string().min(1).max(60).default('Contoso Cloud'),
  BRAND_ACCENT: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must look like #0f6cbd')
    .default('#0f6cbd'),
});

export type Config = ReturnType<typeof readConfig>;
export class ConfigError extends Error {}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Throws a ConfigError that names each wrong variable and what is wrong with it. */
export function readConfig(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(
      `These settings cannot be used:\n${lines.join('\n')}\nSee .env.example for what each means.`,
    );
  }
  const env = result.data;
  const mailbox = env.MAILBOX ?? env.SMTP_URL === undefined;
  if (mailbox && env.MAILBOX === undefined && !LOOPBACK.has(env.HOST)) {
    throw new ConfigError(
      'These settings cannot be used:\n  SMTP_URL: is needed when HOST is not loopback, for the built-in mailbox shows ' +
        'every mail to everybody.\n  Set SMTP_URL, or MAILBOX=on if that is what you want.',
    );
  }
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataFolder: resolve(env.PORTICO_DATA),
    databaseUrl: env.DATABASE_URL,
    databaseAppRole: env.DATABASE_APP_ROLE,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    bounceAddress: env.BOUNCE_ADDRESS,
    bounceSecret: env.BOUNCE_SECRET,
    mailbox,
    secondFactor: env.SECOND_FACTOR,
    sandboxBrokers: env.SANDBOX_BROKERS,
    openIdProviders: env.OPENID_PROVIDERS,
    insideHosts: env.REGISTRY_INSIDE_HOSTS,
    brokerInsideHosts: env.BROKER_INSIDE_HOSTS,
    webhookInsideHosts: env.WEBHOOK_INSIDE_HOSTS,
    dnsServers: env.DNS_SERVERS,
    secretKeys: env.SECRET_KEYS,
    trustProxy: env.TRUST_PROXY,
    brand: { product: env.BRAND_PRODUCT, vendor: env.BRAND_VENDOR, accent: env.BRAND_ACCENT },
  };
}

/** `secretKeys` are those of the data folder where the environment names none. */
export function settingsOf(config: Config, secretKeys = config.secretKeys ?? []): Settings {
  return {
    secretKeys,
    dataFolder: config.dataFolder,
    publicUrl: config.publicUrl,
    productName: config.brand.product,
    vendorName: config.brand.vendor,
    accentColor: config.brand.accent,
    mailFrom: config.mailFrom,
    mailbox: config.mailbox,
    smtpUrl: config.smtpUrl,
    bounceAddress: config.bounceAddress,
    bounceSecret: config.bounceSecret,
    secondFactor: config.secondFactor,
    sandboxBrokers: config.sandboxBrokers,
    openIdProviders: config.openIdProviders,
    insideHosts: config.insideHosts,
    brokerInsideHosts: config.brokerInsideHosts,
    webhookInsideHosts: config.webhookInsideHosts,
    dnsServers: config.dnsServers,
  };
}
