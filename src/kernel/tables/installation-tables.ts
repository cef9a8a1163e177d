import type { ColumnType, Generated } from 'kysely';
import type { JsonColumn, JsonWithDefault } from './columns.ts';

type InstallationTable = {
  only_row: Generated<boolean>;
  set_up_at: Date | null;
  set_up_token_hash: Buffer | null;
  demo: Generated<boolean>;
  trail_offset: Generated<number>;
  trail_counted_by: string | null;
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
  /** The transaction that wrote it, in the order in which the trail is read as events. */
  position: Generated<number>;
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
  bounced_at: Date | null;
  bounce: string | null;
  /** Caught in a sandbox: it went nowhere and keeps its words. */
  sandbox_id: string | null;
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
  /** Said by the database, from `due_at` and the organization's clock. */
  fire_at: ColumnType<Date, never, Date>;
  every_seconds: number | null;
  claim: string | null;
  failures: Generated<number>;
  last_error: string | null;
  created_at: Date;
};

type AnnouncementsTable = {
  organization_id: string;
  id: string;
  title: string;
  body: string;
  severity: 'information' | 'warning' | 'critical';
  audiences: ('partner' | 'customer')[];
  offering_code: string | null;
  starts_at: Date;
  ends_at: Date;
  author_name: string;
  created_at: Date;
  version: Generated<number>;
};

type AnnouncementDismissalsTable = {
  organization_id: string;
  announcement_id: string;
  account_id: string;
};

export type InstallationTables = {
  announcements: AnnouncementsTable;
  announcement_dismissals: AnnouncementDismissalsTable;
  installation: InstallationTable;
  rate_counters: RateCountersTable;
  idempotency_keys: IdempotencyKeysTable;
  audit_events: AuditEventsTable;
  mails: MailsTable;
  mailbox_messages: MailboxMessagesTable;
  timers: TimersTable;
};
