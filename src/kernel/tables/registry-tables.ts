import type { Generated } from 'kysely';
import type { Computed, Json, JsonColumn, JsonObject, JsonWithDefault } from './columns.ts';

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

export type RegistryTables = {
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
};
