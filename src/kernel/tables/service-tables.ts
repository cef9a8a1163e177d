import type { ColumnType, Generated } from 'kysely';
import type { JsonColumn, JsonWithDefault } from './columns.ts';

type DataCentresTable = {
  code: string;
  name: string;
  country: string;
};

type OfferingsTable = {
  code: string;
  /** The name of the current version. */
  name: string;
  /** Null before the first version is published. */
  current_version: number | null;
  account_prefix: string;
  /** A day of the calendar, `2026-10-01`. */
  retired_from: string | null;
  retirement_notice: string | null;
  retirement_data: string | null;
};

/** A published version never changes. */
type OfferingVersionsTable = {
  offering_code: string;
  version: number;
  state: 'draft' | 'published';
  revision: Generated<number>;
  name: string;
  description: string;
  service_kind: 'rapidstart' | 'broker';
  broker_id: string | null;
  service_id: string | null;
  roles: string[];
  plans: JsonColumn<unknown>;
  regions: JsonColumn<unknown>;
  purposes: Generated<string[]>;
  languages: Generated<string[]>;
  erp_sign_up: ColumnType<unknown, string | null, string | null>;
  changed_at: Date;
  published_at: Date | null;
  published_by: string | null;
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
  /** The version that it was added from: its roles, plans and promises stay those. */
  offering_version: Generated<number>;
  plan_code: Generated<string>;
  parameters: JsonWithDefault;
  purpose: Generated<string | null>;
  provisioned_at: Date | null;
  /** Where it opens, as its broker says. */
  dashboard_url: Generated<string | null>;
  /** Of its plan, as it was set up or changed last. */
  maintenance_version: Generated<string | null>;
  invited_at: Date | null;
  activated_at: Date | null;
  version: Generated<number>;
  created_at: Date;
};

type OperationsTable = {
  partner_id: string;
  id: string;
  kind: 'provision' | 'update' | 'deprovision';
  service_kind: Generated<'rapidstart' | 'broker'>;
  subscription_id: string;
  organization_id: string | null;
  state: 'queued' | 'running' | 'waiting-for-input' | 'succeeded' | 'failed' | 'cancelled' | 'stalled';
  reason: Generated<string | null>;
  question: ColumnType<unknown, string | null | undefined, string | null>;
  left_behind: Generated<boolean>;
  cause_id: Generated<string | null>;
  job_id: Generated<string | null>;
  rescues: Generated<number>;
  requested_by: string | null;
  promised_by: Date;
  created_at: Date;
  finished_at: Date | null;
  offering_code: Generated<string>;
  plan_code: Generated<string>;
  data_centre: Generated<string>;
  /** Of an update: what the service is to be afterwards. */
  wanted: ColumnType<unknown, string | null | undefined, string | null>;
  maintenance_version: Generated<string | null>;
  /** False where the service says that the same change must not be asked for again. */
  repeatable: Generated<boolean>;
};

type TrackerLinksTable = {
  organization_id: string;
  id: string;
  partner_id: string;
  operation_id: string;
  token_hash: Buffer;
  made_by: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
};

type OperationMailsTable = {
  organization_id: string;
  operation_id: string;
  person_id: string;
  partner_id: string;
  created_at: Date;
};

type PromiseCasesTable = {
  partner_id: string;
  operation_id: string;
  service_name: string;
  promised_by: Date;
  opened_at: Date;
  evidence: ColumnType<unknown, string, string>;
  broken_at: Date | null;
  broken_evidence: ColumnType<unknown, string | null, string | null>;
  closed_at: Date | null;
  outcome: 'succeeded' | 'cancelled' | null;
};

type OperationStepsTable = {
  partner_id: string;
  operation_id: string;
  position: number;
  name: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  reason: Generated<string | null>;
  owner: Generated<'portico' | 'service' | 'customer' | 'partner' | 'support'>;
  attempts: Generated<number>;
  attempts_allowed: number;
  turn: Generated<number>;
  next_try_at: Generated<Date | null>;
  deadline: Generated<Date | null>;
  held_until: Generated<Date | null>;
  remote: ColumnType<unknown, string | null | undefined, string | null>;
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
  outcome: 'done' | 'failed' | 'lost' | 'asked' | 'cancelled' | null;
  error: string | null;
};

type SupportPartnersTable = {
  organization_id: string;
  subscription_id: string;
  partner_id: string;
  partner_name: string;
  named_at: Date;
};

type CalendarLinksTable = {
  organization_id: string;
  account_id: string;
  token_hash: Buffer;
  created_at: Date;
};

type InvitationsTable = {
  organization_id: string;
  id: string;
  kind: 'customer-administrator' | 'user' | 'grant';
  subscription_id: string | null;
  person_id: string | null;
  grant_id: string | null;
  first_name: string;
  last_name: string;
  sign_in_name: string;
  contact_email: string;
  token_hash: Buffer;
  spoken_hash: Buffer | null;
  mail_id: string;
  state: 'open' | 'accepted' | 'replaced' | 'settled';
  expires_at: Date;
  opened_at: Date | null;
  asked_again_at: Date | null;
  bounce_told_at: Date | null;
  accepted_by: string | null;
  accepted_at: Date | null;
  created_by: string | null;
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

export type ServiceTables = {
  data_centres: DataCentresTable;
  offerings: OfferingsTable;
  offering_versions: OfferingVersionsTable;
  subscriptions: SubscriptionsTable;
  operations: OperationsTable;
  operation_steps: OperationStepsTable;
  promise_cases: PromiseCasesTable;
  tracker_links: TrackerLinksTable;
  operation_mails: OperationMailsTable;
  operation_attempts: OperationAttemptsTable;
  support_partners: SupportPartnersTable;
  calendar_links: CalendarLinksTable;
  invitations: InvitationsTable;
  grants: GrantsTable;
};
