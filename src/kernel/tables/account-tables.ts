import type { ColumnType, Generated } from 'kysely';

type AccountsTable = {
  id: string;
  display_name: string;
  password_hash: string | null;
  created_at: Date;
};

type IdentitiesTable = {
  issuer: string;
  subject: string;
  account_id: string;
  created_at: Date;
  id: Generated<string>;
  name: Generated<string>;
};

type SignInNamesTable = {
  account_id: string;
  sign_in_name: string;
  proved_by: string;
  proved_at: Date;
};

type MailedCodesTable = {
  id: string;
  sign_in_name: string;
  purpose: 'sign-up' | 'reset-password' | 'prove-address';
  code_hash: Buffer;
  attempts: Generated<number>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  asked_by: Buffer;
};

/** How somebody proved who they are when the session began. */
export type SessionMethod =
  | 'password'
  | 'password+code'
  | 'recovery-code'
  | 'passkey'
  | 'provider'
  | 'provider+mfa';

type SessionsTable = {
  token_hash: Buffer;
  account_id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  user_agent: Generated<string>;
  id: Generated<string>;
  method: Generated<SessionMethod>;
  address: Generated<string>;
  last_address: Generated<string>;
  proved_at: Generated<Date>;
  idle_minutes: Generated<number>;
  assured_by: Generated<string | null>;
  provider_id: Generated<string | null>;
  provider_session: Generated<string | null>;
};

type OpenidAttemptsTable = {
  state_hash: Buffer;
  provider: string;
  nonce: string;
  code_verifier: string;
  return_to: string;
  expires_at: Date;
  link_account_id: string | null;
  proves_afresh: Generated<boolean>;
};

type PasskeysTable = {
  credential_id: Buffer;
  id: string;
  account_id: string;
  name: string;
  public_key: Buffer;
  algorithm: number;
  /** PostgreSQL's bigint arrives as text. */
  sign_count: ColumnType<string, number, number>;
  backup_eligible: boolean;
  backed_up: boolean;
  transports: string[];
  created_at: Date;
  last_used_at: Date | null;
};

type PasskeyChallengesTable = {
  challenge_hash: Buffer;
  purpose: 'sign-in' | 'sign-up' | 'add' | 'step-up';
  account_id: string | null;
  expires_at: Date;
};

type AuthenticatorAppsTable = {
  account_id: string;
  secret: string;
  created_at: Date;
  confirmed_at: Date | null;
  /** PostgreSQL's bigint arrives as text. */
  last_step: ColumnType<string, number | undefined, number>;
};

type RecoveryCodesTable = {
  account_id: string;
  code_hash: Buffer;
  used_at: Date | null;
};

type HalfSignInsTable = {
  token_hash: Buffer;
  account_id: string;
  attempts: Generated<number>;
  expires_at: Date;
};

type KnownDevicesTable = {
  account_id: string;
  token_hash: Buffer;
  last_used_at: Date;
};

type OrganizationProvidersTable = {
  organization_id: string;
  id: string;
  name: string;
  kind: 'openid' | 'entra';
  issuer: string;
  client_id: string;
  client_secret: string;
  tenants: string[];
  trusts_second_factor: boolean;
  created_at: Date;
  disabled_at: Date | null;
  demanded_at: Date | null;
};

type ProviderDomainsTable = {
  organization_id: string;
  provider_id: string;
  domain: string;
  proof: string;
  checked_at: Date | null;
  proved_at: Date | null;
};

type AccountPreferencesTable = {
  account_id: string;
  language: string | null;
  time_zone: string | null;
  date_format: string | null;
  notification_address: string | null;
};

export type AccountTables = {
  account_preferences: AccountPreferencesTable;
  organization_providers: OrganizationProvidersTable;
  provider_domains: ProviderDomainsTable;
  accounts: AccountsTable;
  identities: IdentitiesTable;
  sign_in_names: SignInNamesTable;
  mailed_codes: MailedCodesTable;
  sessions: SessionsTable;
  openid_attempts: OpenidAttemptsTable;
  passkeys: PasskeysTable;
  passkey_challenges: PasskeyChallengesTable;
  authenticator_apps: AuthenticatorAppsTable;
  recovery_codes: RecoveryCodesTable;
  half_sign_ins: HalfSignInsTable;
  known_devices: KnownDevicesTable;
};
