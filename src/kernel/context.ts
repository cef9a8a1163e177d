import type { Kysely, Transaction } from 'kysely';
import type { Clock } from './clock.ts';
import type { OrganizationKind } from './permissions.ts';
import type { Tables } from './tables.ts';

/** One transaction: the change, its audit row, its mail and its job stand or fall together. */
export type Tx = Transaction<Tables>;
export type Db = Kysely<Tables>;

/** A signed-in person inside an organization. */
export type Actor = {
  accountId: string;
  name: string;
  organizationId: string;
  organizationKind: OrganizationKind;
  organizationName: string;
  personId: string;
  roles: string[];
  /** The sandbox that the organization belongs to; its clock is the context's. */
  sandboxId?: string;
  /** Somebody of a partner who works in a customer's service; `organizationId` is then the customer. */
  guest?: Guest;
  /** A program of the organization, with what its token allows: it never acts as a person. */
  program?: Program;
};

/** A program's roles in services of its organization, as far as its token reaches. */
export type Program = { serviceRoles: { subscriptionId: string; role: string }[] };

/** By which grant a guest is here, from which organization, and with which roles of the service. */
export type Guest = { grantId: string; partnerId: string; partnerName: string; serviceRoles: string[] };

/** A signed-in person before an organization is chosen. */
export type SignedIn = { accountId: string; name: string };

/** Puts a job into the queue within a transaction: no commit, no job. Returns its id. */
export type JobQueue = {
  enqueue(
    tx: Tx,
    queue: string,
    data: Record<string, unknown>,
    options?: { startAfter?: Date },
  ): Promise<string>;
  /** Whether a worker has it in hand, or will. */
  isAwaited(tx: Tx, queue: string, jobId: string): Promise<boolean>;
};

/** What this installation is called and where it is found. */
export type Settings = {
  publicUrl: string;
  productName: string;
  vendorName: string;
  accentColor: string;
  mailFrom: string;
  /** Mail goes into the built-in mailbox instead of to an SMTP server. */
  mailbox: boolean;
  smtpUrl: string | undefined;
  /** Where mail comes back to that cannot be delivered, and what its mail server shows to report it. */
  bounceAddress?: string | undefined;
  bounceSecret?: string | undefined;
  /** Of whom a second factor is demanded, besides what organizations demand themselves. */
  secondFactor: 'everybody' | 'administrators' | 'organizations';
  openIdProviders: OpenIdProvider[];
  /** Hosts inside of the installation's own network that a registry source may be at, by name. */
  insideHosts: string[];
  /** The same of service brokers. */
  brokerInsideHosts: string[];
  /** The same of endpoints that organizations have events sent to. */
  webhookInsideHosts: string[];
  /** Whether services of sandboxes come from their own brokers; otherwise a built-in one stands in for them. */
  sandboxBrokers?: 'built-in' | 'own' | undefined;
  /** Asked for the TXT records that prove a mail domain; none for those of the machine. */
  dnsServers: string[];
  /** Where this process may keep files of its own; none where it keeps nothing beside the database. */
  dataFolder?: string | undefined;
  /** What kept secrets are sealed with, 32 bytes each as base64: the newest first, earlier ones for what they sealed. */
  secretKeys: string[];
};

/** An issuer people may sign in with, named by the installation. */
export type OpenIdProvider = {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret?: string | undefined;
  /** True when this issuer may speak for the addresses that it calls verified. */
  trustEmail: boolean;
  /** Entra has rules of its own: an issuer per tenant, people by object id, no trust in addresses. */
  kind?: 'openid' | 'entra' | undefined;
  /** Of Entra: the tenants whose people may sign in. */
  tenants?: string[] | undefined;
  /** Signs nobody in without a second factor. */
  assuresSecondFactor?: boolean | undefined;
  /** Of a provider that an organization brings along. */
  broughtBy?: BringingOrganization | undefined;
};

export type BringingOrganization = {
  organizationId: string;
  /** Hosts inside of the installation's network that it may be at all the same. */
  insideHosts: readonly string[];
  /** Mail domains that the organization has proved: addresses there are believed. */
  domains: readonly string[];
  /** What the provider says about a second factor counts in this organization. */
  trustsSecondFactor: boolean;
};

/** What everything gets first. `tx` is the request's own transaction with its account set. */
export type Context = {
  tx: Tx;
  clock: Clock;
  jobs: JobQueue;
  settings: Settings;
  correlationId: string;
};
/** For work that waits or counts outside of a transaction: it opens as many short ones as it needs. */
export type UntiedContext = Omit<Context, 'tx'> & {
  inTransaction<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
};
export type AccountContext = Context & { account: SignedIn };
export type MemberContext = AccountContext & { actor: Actor };
