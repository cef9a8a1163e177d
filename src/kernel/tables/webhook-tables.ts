import type { Generated } from 'kysely';

type WebhookEndpointsTable = {
  organization_id: string;
  id: string;
  name: string;
  url: string;
  types: string[];
  paused_at: Date | null;
  pause_reason: 'by-hand' | 'gone' | 'failing' | null;
  failing_since: Date | null;
  last_attempt_at: Date | null;
  last_status: number | null;
  last_trouble: string | null;
  due_at: Date | null;
  claimed_until: Date | null;
  version: Generated<number>;
  created_at: Date;
};

/** Seen by workers only. */
type WebhookSecretsTable = {
  organization_id: string;
  endpoint_id: string;
  id: string;
  secret: string;
  ends_at: Date | null;
};

type WebhookStreamsTable = {
  organization_id: string;
  position: number;
  event_id: string;
};

type WebhookDeliveriesTable = {
  organization_id: string;
  endpoint_id: string;
  event_id: string;
  state: 'waiting' | 'delivered' | 'failed' | 'caught';
  tries: Generated<number>;
  next_try_at: Date | null;
  created_at: Date;
};

type WebhookAttemptsTable = {
  organization_id: string;
  endpoint_id: string;
  event_id: string;
  number: number;
  at: Date;
  duration_ms: number;
  status: number | null;
  trouble: string | null;
  answer: string;
  signature: string;
};

export type WebhookTables = {
  webhook_endpoints: WebhookEndpointsTable;
  webhook_secrets: WebhookSecretsTable;
  webhook_streams: WebhookStreamsTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhook_attempts: WebhookAttemptsTable;
};
