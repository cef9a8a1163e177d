import type { Generated } from 'kysely';

type ReconciliationsTable = {
  organization_id: string;
  id: string;
  state: 'queued' | 'running' | 'done';
  partner_id: string | null;
  subscription_id: string | null;
  looked_at: Generated<number>;
  unanswered: Generated<number>;
  found: Generated<number>;
  settled: Generated<number>;
  requested_by: string | null;
  created_at: Date;
  finished_at: Date | null;
};

type ServiceDifferencesTable = {
  partner_id: string;
  subscription_id: string;
  kind:
    | 'missing-at-service'
    | 'incomplete-at-service'
    | 'other-plan'
    | 'nobody-has-a-role'
    | 'left-behind'
    | 'never-finished'
    | 'active-without-service';
  id: string;
  service_name: string;
  detail: string;
  found_at: Date;
  seen_at: Date;
  settled_at: Date | null;
  mending_id: string | null;
};

export type ReconciliationTables = {
  reconciliations: ReconciliationsTable;
  service_differences: ServiceDifferencesTable;
};
