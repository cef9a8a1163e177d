import type { ColumnType, Generated } from 'kysely';

type JsonObject = { [key: string]: Json };
export type Json = string | number | boolean | null | Json[] | JsonObject;
/** Read as a value, written as JSON text. */
type JsonColumn<Shape = JsonObject> = ColumnType<Shape, string, string>;
type JsonWithDefault<Shape = JsonObject> = ColumnType<Shape, string | undefined, string>;
/** Kept by the database: read only. */
type Computed<T> = ColumnType<T, never, never>;
type ComputedOrNone<T> = Computed<T | null>;

export type Address = {
  street: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
};

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
  purpose: 'sign-up' | 'reset-password' | 'prove-address' | 'step-up';
  code_hash: Buffer;
  attempts: Generated<number>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

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
};

/** How somebody proved who they are when the session began. */
export type SessionMethod =
  | 'password'
  | 'password+code'
  | 'recovery-code'
  | 'passkey'
  | 'provider'
  | 'provider+mfa';

type OpenidAttemptsTable = {
  state_hash: Buffer;
  provider: string;
  nonce: string;
  code_verifier: string;
  return_to: string;
  expires_at: Date;
  link_account_id: string | null;
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
  purpose: 'sign-in' | 'add' | 'step-up';
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

type RateCountersTable = {
  key: string;
  window_start: Date;
  count: number;
};

type IdempotencyKeysTable = {
  account_id: string;
  key: string;
  request_hash: Buffer;
  status: number;
  headers: JsonColumn<Record<string, string>>;
  body: string;
  created_at: Date;
};

type InstallationTable = {
  only_row: Generated<boolean>;
  set_up_at: Date | null;
  set_up_token_hash: Buffer | null;
  demo: Generated<boolean>;
};

type OrganizationsTable = {
  id: string;
  kind: 'vendor' | 'partner' | 'customer';
  name: string;
  registry_number: string | null;
  demands_second_factor: Generated<boolean>;
  address: JsonWithDefault<Partial<Address>>;
  phone: Generated<string>;
  version: Generated<number>;
  created_at: Date;
};

type PeopleTable = {
  organization_id: string;
  id: string;
  account_id: string | null;
  first_name: string;
  last_name: string;
  sign_in_name: string;
  contact_email: string;
  roles: Generated<string[]>;
  version: Generated<number>;
  created_at: Date;
  bound_at: Date | null;
};

type AccessRequestsTable = {
  organization_id: string;
  id: string;
  account_id: string;
  name: string;
  sign_in_name: string;
  note: string;
  state: 'open' | 'approved' | 'declined' | 'lapsed';
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Date;
};

type RegistryPartnersTable = {
  number: string;
  name: string;
  country: string;
  certified: boolean;
  addendum_signed: boolean;
  updated_at: Date;
};

type RegistrySignInsTable = {
  sign_in_name: string;
  partner_number: string;
  updated_at: Date;
};

type RegistryCustomersTable = {
  partner_number: string;
  number: string;
  name: string;
  searchable_name: Computed<string>;
  street: Generated<string>;
  city: Generated<string>;
  state: Generated<string>;
  postal_code: Generated<string>;
  country: string;
  industry: Generated<string>;
  plan: 'enhancement' | 'none';
  updated_at: Date;
};

type RegistryImportsTable = {
  id: string;
  file_name: string;
  layout: string;
  state: 'done' | 'refused';
  rows_read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  problems: JsonColumn<Json[]>;
  imported_by: string | null;
  started_at: Date;
  finished_at: Date;
};

type RegistrySourcesTable = {
  organization_id: string;
  id: string;
  name: string;
  definition: JsonColumn;
  every_minutes: number | null;
  stop_at_percent: Generated<number>;
  memory: JsonWithDefault<JsonObject>;
  has_secret: Generated<boolean>;
  as_of: Date | null;
  next_at: Date | null;
  version: Generated<number>;
  created_at: Date;
};

type RegistrySourceSecretsTable = {
  organization_id: string;
  source_id: string;
  secret: string;
};

type RegistrySourceRowsTable = {
  organization_id: string;
  source_id: string;
  record: 'partner' | 'sign-in' | 'customer';
  key: string;
  missing_since: Date | null;
};

type RegistrySyncsTable = {
  organization_id: string;
  id: string;
  source_id: string;
  source_name: string;
  scope: 'everything' | 'one';
  record: 'partner' | 'customer' | null;
  number: string | null;
  accept_missing: Generated<boolean>;
  state: 'queued' | 'running' | 'succeeded' | 'failed';
  steps: JsonColumn<Json[]>;
  attempt: Generated<number>;
  pages: Generated<number>;
  rows_read: Generated<number>;
  added: Generated<number>;
  changed: Generated<number>;
  unchanged: Generated<number>;
  missing: Generated<number>;
  returned: Generated<number>;
  refused: Generated<number>;
  moved: Generated<number>;
  not_modified: Generated<boolean>;
  problems: JsonWithDefault<Json[]>;
  notes: JsonWithDefault<Json[]>;
  failure: JsonColumn | null;
  as_of: Date | null;
  cursor: string | null;
  requested_by: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
};

type RegistrySyncPagesTable = {
  organization_id: string;
  sync_id: string;
  position: number;
  rows: JsonColumn<Json[]>;
};

type RegistryLookupsTable = {
  organization_id: string;
  id: string;
  number: string;
  state: 'queued' | 'done' | 'failed';
  found: Generated<boolean>;
  requested_by: string | null;
  created_at: Date;
  finished_at: Date | null;
};

type RegistryNameFragmentsTable = {
  partner_number: string;
  fragment: string;
  searchable_name: string;
  number: string;
};

type RegistryNamesDueTable = {
  partner_number: string;
  since: Date;
};

type PartnerChangesTable = {
  organization_id: string;
  id: string;
  number: string;
  customer_name: string;
  from_number: string;
  from_name: string;
  to_number: string;
  to_name: string;
  holder_id: string;
  state: 'announced' | 'waiting' | 'done' | 'reversed';
  announced_at: Date;
  effective_at: Date;
  told_at: Date | null;
  finished_at: Date | null;
  moved: JsonColumn<Json[]> | null;
  version: Generated<number>;
};

type DataCentresTable = {
  code: string;
  name: string;
  country: string;
};

type OfferingsTable = {
  code: string;
  name: string;
  description: string;
  promised_hours: Generated<number>;
  roles: string[];
};

type OfferingCountriesTable = {
  offering_code: string;
  country: string;
  data_centre: string;
};

type AgreementsTable = {
  id: string;
  kind: 'terms' | 'privacy' | 'partner-terms';
  version: string;
  language: string;
  title: string;
  body: string;
  effective_from: string;
  audiences: Generated<('partner' | 'customer')[]>;
  must_accept: Generated<boolean>;
  published_by: string | null;
  published_at: Date | null;
};

type CustomersTable = {
  partner_id: string;
  id: string;
  number: string | null;
  reference: ColumnType<string | null, string | null | undefined>;
  name: string;
  searchable_name: Computed<string>;
  street: Generated<string>;
  city: Generated<string>;
  state: Generated<string>;
  postal_code: Generated<string>;
  country: string;
  phone: Generated<string>;
  industry: Generated<string>;
  administrator_first_name: Generated<string>;
  administrator_last_name: Generated<string>;
  administrator_sign_in_name: Generated<string>;
  contact_email: Generated<string>;
  administrator_domain: Computed<string>;
  own_organization: Generated<boolean>;
  organization_id: string | null;
  inactivated_at: Date | null;
  moved_away_at: Date | null;
  version: Generated<number>;
  created_at: Date;
  last_activity_at: Generated<Date>;
  plan_missing_since: Date | null;
  usable_until: ComputedOrNone<Date>;
};

type CustomerTagsTable = {
  partner_id: string;
  id: string;
  name: string;
  version: Generated<number>;
  created_at: Date;
};

type CustomerTaggingsTable = {
  partner_id: string;
  id: string;
  tag_id: string;
  deed: 'added' | 'removed';
  customer_ids: string[];
  made_tag: boolean;
  tagged_at: Date;
  undone_at: Date | null;
};

type TaggedCustomersTable = {
  partner_id: string;
  tag_id: string;
  customer_id: string;
};

type CustomerNotesTable = {
  partner_id: string;
  id: string;
  customer_id: string;
  author_id: string;
  author_name: string;
  body: string;
  version: Generated<number>;
  created_at: Date;
  changed_at: Date | null;
};

type CustomerViewsTable = {
  partner_id: string;
  id: string;
  account_id: string;
  shared: boolean;
  name: string;
  definition: JsonColumn;
  version: Generated<number>;
  created_at: Date;
};

type CustomerViewDefaultsTable = {
  partner_id: string;
  account_id: string;
  view_id: string;
};

type CustomerImportsTable = {
  partner_id: string;
  id: string;
  file_name: string;
  format: 'csv' | 'xlsx';
  sheet: string;
  headings: JsonColumn<string[]>;
  mapping: JsonColumn<Record<string, number>>;
  duplicates: 'skip' | 'create';
  state: 'reading' | 'staged' | 'planned' | 'queued' | 'running' | 'done' | 'cancelled';
  rows_read: number;
  to_create: Generated<number>;
  to_link: Generated<number>;
  to_update: Generated<number>;
  to_skip: Generated<number>;
  to_refuse: Generated<number>;
  done_line: Generated<number>;
  created: Generated<number>;
  linked: Generated<number>;
  updated: Generated<number>;
  overtaken: Generated<number>;
  cancel_requested_at: Date | null;
  account_id: string;
  actor_name: string;
  actor_role: string;
  correlation_id: string;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
};

type CustomerImportRowsTable = {
  partner_id: string;
  import_id: string;
  line: number;
  cells: JsonColumn<string[]>;
};

type CustomerImportPlansTable = {
  partner_id: string;
  import_id: string;
  line: number;
  outcome: 'create' | 'link' | 'update' | 'skip' | 'refuse';
  name: string;
  number: string | null;
  reference: string | null;
  reason: string | null;
  field: string | null;
  value: string | null;
  sentence: string | null;
  remedy: string | null;
  customer: JsonColumn | null;
};

type CustomerFragmentsTable = {
  partner_id: string;
  fragment: string;
  searchable_name: string;
  customer_id: string;
};

/** What a merge remembers for as long as it can be undone: whole rows, and whose the moved ones were. */
export type MergeMemory = {
  survivor: JsonObject;
  merged: JsonObject[];
  after: JsonObject;
  moved: { [table: string]: { id: string; customerId: string }[] };
  tags: { were: { tagId: string; customerId: string }[]; gained: string[] };
  /** Rows of `life_events`; missing in what was remembered before they were. */
  lives?: JsonObject[];
  organizations: { [subscriptionId: string]: string | null };
};

/** A customer that was merged away, as people called it. */
export type MergedName = { id: string; name: string; number: string | null };

type CustomerMergesTable = {
  partner_id: string;
  id: string;
  survivor_id: string;
  survivor_name: string;
  merged: JsonColumn<MergedName[]>;
  before: ColumnType<MergeMemory | null, string | null, string | null>;
  merged_by: string;
  merged_by_name: string;
  merged_at: Date;
  undone_by_name: string | null;
  undone_at: Date | null;
};

type MergedCustomersTable = {
  partner_id: string;
  customer_id: string;
  merge_id: string;
};

type SubscriptionsTable = {
  partner_id: string;
  id: string;
  customer_id: string;
  organization_id: string | null;
  offering_code: string;
  country: string;
  data_centre: string;
  service_account_id: string;
  label: Generated<string>;
  provisioned_at: Date | null;
  invited_at: Date | null;
  activated_at: Date | null;
  version: Generated<number>;
  created_at: Date;
};

type ServiceRolesTable = {
  organization_id: string;
  person_id: string;
  subscription_id: string;
  role: string;
};

type OperationsTable = {
  partner_id: string;
  id: string;
  kind: 'provision';
  subscription_id: string;
  organization_id: string | null;
  state: 'queued' | 'running' | 'succeeded' | 'failed';
  requested_by: string | null;
  promised_by: Date;
  created_at: Date;
  finished_at: Date | null;
};

type OperationStepsTable = {
  partner_id: string;
  operation_id: string;
  position: number;
  name: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  attempts: Generated<number>;
  attempts_allowed: number;
  started_at: Date | null;
  finished_at: Date | null;
};

type OperationAttemptsTable = {
  partner_id: string;
  operation_id: string;
  position: number;
  attempt: number;
  started_at: Date;
  finished_at: Date | null;
  outcome: 'done' | 'failed' | 'lost' | null;
  error: string | null;
};

type InvitationsTable = {
  organization_id: string;
  id: string;
  kind: 'customer-administrator' | 'user';
  subscription_id: string | null;
  person_id: string | null;
  first_name: string;
  last_name: string;
  sign_in_name: string;
  contact_email: string;
  token_hash: Buffer;
  mail_id: string;
  state: 'open' | 'accepted' | 'replaced';
  expires_at: Date;
  accepted_by: string | null;
  accepted_at: Date | null;
  created_by: string | null;
  created_at: Date;
};

type AgreementAcceptancesTable = {
  organization_id: string;
  id: string;
  agreement_id: string;
  subscription_id: string | null;
  account_id: string;
  accepted_at: Date;
};

type AdministratorReplacementsTable = {
  organization_id: string;
  id: string;
  reason: string;
  first_name: string;
  last_name: string;
  sign_in_name: string;
  contact_email: string;
  state: 'proposed' | 'confirmed' | 'rejected';
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
};

type SupportCasesTable = {
  organization_id: string;
  id: string;
  kind: 'administrator-unreachable';
  account_id: string;
  name: string;
  sign_in_name: string;
  cause: string;
  note: string;
  state: 'open' | 'answered';
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
  created_at: Date;
};

type RapidstartPartnersTable = {
  organization_id: string;
  partner_number: string;
  name: string;
  country: string;
  synchronised_at: Date;
};

type RapidstartPartnerUsersTable = {
  organization_id: string;
  person_id: string;
  customer_name: string;
  created_at: Date;
};

type AuditEventsTable = {
  organization_id: string;
  id: string;
  at: Date;
  account_id: string | null;
  actor_name: string;
  actor_role: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  subject_name: string;
  reason: string | null;
  details: JsonWithDefault;
  correlation_id: string;
  customer_id: string | null;
};

type OutboxEventsTable = {
  organization_id: string;
  id: string;
  type: string;
  subject: string;
  data: JsonColumn;
  created_at: Date;
};

type MailsTable = {
  id: string;
  organization_id: string | null;
  customer_id: string | null;
  kind: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
};

type MailboxMessagesTable = {
  id: string;
  sender: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  received_at: Date;
};

type TimersTable = {
  organization_id: string;
  kind: string;
  subject: string;
  due_at: Date;
  fire_at: Date;
  every_seconds: number | null;
  claim: string | null;
  failures: Generated<number>;
  last_error: string | null;
  created_at: Date;
};

type GrantsTable = {
  organization_id: string;
  id: string;
  partner_id: string;
  subscription_id: string;
  customer_name: string;
  partner_name: string;
  service_name: string;
  roles: string[];
  groups: string[];
  person_ids: string[];
  purpose: string;
  starts_at: Date;
  ends_at: Date;
  proposed_by: 'partner' | 'customer';
  as_support: Generated<boolean>;
  approved_at: Date | null;
  ended_at: Date | null;
  ended_by: 'partner' | 'customer' | null;
  amendment: ColumnType<unknown, string | null, string | null>;
  told_until: Date;
  version: Generated<number>;
  created_at: Date;
};

type LifeEventsTable = {
  partner_id: string;
  customer_id: string;
  id: string;
  kind: 'reminded' | 'number-added' | 'inactivated' | 'revived';
  at: Date;
  ends_at: Date | null;
  days_before: number | null;
};

type ErasureReceiptsTable = {
  partner_id: string;
  id: string;
  kind: 'prospect' | 'existing';
  enrolled_at: Date;
  inactivated_at: Date;
  erased_at: Date;
  erased: JsonColumn;
};

type RapidstartAreasTable = {
  organization_id: string;
  subscription_id: string;
  code: string;
  position: number;
  name: string;
  description: string;
};

type RapidstartGroupsTable = {
  organization_id: string;
  subscription_id: string;
  area_code: string;
  code: string;
  position: number;
  name: string;
  help: string;
};

type RapidstartQuestionsTable = {
  organization_id: string;
  subscription_id: string;
  area_code: string;
  group_code: string;
  code: string;
  position: number;
  label: string;
  help: string;
  control: string;
  definition: JsonColumn;
};

type RapidstartLibraryTable = {
  organization_id: string;
  subscription_id: string;
  table_id: number;
  position: number;
  record: JsonColumn;
};

type RapidstartProjectsTable = {
  organization_id: string;
  id: string;
  subscription_id: string;
  name: string;
  kind: 'custom';
  method: 'business-process' | 'module' | 'custom-template';
  country: string;
  industry: string;
  target_version: Generated<string>;
  company_name: string;
  address: JsonColumn<Address>;
  content: JsonColumn;
  created_by: string;
  version: Generated<number>;
  created_at: Date;
};

type RapidstartProjectGroupsTable = {
  organization_id: string;
  project_id: string;
  area_code: string;
  group_code: string;
  position: Generated<number>;
  area_name: Generated<string>;
  name: Generated<string>;
  assignee_id: string | null;
  answers: JsonWithDefault;
  questions: Generated<number>;
  answered: Generated<number>;
  completed_at: Date | null;
  completed_by: string | null;
  version: Generated<number>;
  updated_at: Date;
};

type RapidstartLoadsTable = {
  organization_id: string;
  id: string;
  project_id: string;
  target: 'business-central-package';
  package_code: string;
  file_name: string;
  file: Buffer;
  summary: JsonColumn;
  created_by: string;
  created_at: Date;
};

type HelpRequestsTable = {
  organization_id: string;
  id: string;
  action: string;
  subject_id: string;
  subject_name: string;
  reason: string;
  whose: string;
  sentence: string;
  remedy: string;
  helper: 'administrators' | 'support' | 'operators';
  note: string;
  asked_by: string;
  asker_name: string;
  asker_address: string;
  organization_name: string;
  state: 'open' | 'done' | 'declined';
  word: string;
  answered_by: string | null;
  answered_by_name: string | null;
  answered_at: Date | null;
  created_at: Date;
};

/** The database as the application sees it; `tests/migrations.test.ts` compares it with the real one. */
export type Tables = {
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
  rate_counters: RateCountersTable;
  idempotency_keys: IdempotencyKeysTable;
  installation: InstallationTable;
  organizations: OrganizationsTable;
  people: PeopleTable;
  access_requests: AccessRequestsTable;
  registry_partners: RegistryPartnersTable;
  registry_sign_ins: RegistrySignInsTable;
  registry_customers: RegistryCustomersTable;
  registry_imports: RegistryImportsTable;
  registry_sources: RegistrySourcesTable;
  registry_source_secrets: RegistrySourceSecretsTable;
  registry_source_rows: RegistrySourceRowsTable;
  registry_syncs: RegistrySyncsTable;
  registry_sync_pages: RegistrySyncPagesTable;
  registry_lookups: RegistryLookupsTable;
  registry_name_fragments: RegistryNameFragmentsTable;
  registry_names_due: RegistryNamesDueTable;
  partner_changes: PartnerChangesTable;
  data_centres: DataCentresTable;
  offerings: OfferingsTable;
  offering_countries: OfferingCountriesTable;
  agreements: AgreementsTable;
  customers: CustomersTable;
  customer_tags: CustomerTagsTable;
  tagged_customers: TaggedCustomersTable;
  customer_taggings: CustomerTaggingsTable;
  customer_notes: CustomerNotesTable;
  customer_views: CustomerViewsTable;
  customer_view_defaults: CustomerViewDefaultsTable;
  customer_imports: CustomerImportsTable;
  customer_import_rows: CustomerImportRowsTable;
  customer_import_plans: CustomerImportPlansTable;
  customer_fragments: CustomerFragmentsTable;
  customer_merges: CustomerMergesTable;
  merged_customers: MergedCustomersTable;
  subscriptions: SubscriptionsTable;
  service_roles: ServiceRolesTable;
  operations: OperationsTable;
  operation_steps: OperationStepsTable;
  operation_attempts: OperationAttemptsTable;
  invitations: InvitationsTable;
  agreement_acceptances: AgreementAcceptancesTable;
  administrator_replacements: AdministratorReplacementsTable;
  support_cases: SupportCasesTable;
  help_requests: HelpRequestsTable;
  audit_events: AuditEventsTable;
  outbox_events: OutboxEventsTable;
  mails: MailsTable;
  mailbox_messages: MailboxMessagesTable;
  timers: TimersTable;
  grants: GrantsTable;
  life_events: LifeEventsTable;
  erasure_receipts: ErasureReceiptsTable;
  rapidstart_areas: RapidstartAreasTable;
  rapidstart_groups: RapidstartGroupsTable;
  rapidstart_questions: RapidstartQuestionsTable;
  rapidstart_library: RapidstartLibraryTable;
  rapidstart_projects: RapidstartProjectsTable;
  rapidstart_project_groups: RapidstartProjectGroupsTable;
  rapidstart_loads: RapidstartLoadsTable;
  rapidstart_partners: RapidstartPartnersTable;
  rapidstart_partner_users: RapidstartPartnerUsersTable;
};
