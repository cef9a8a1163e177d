import type { ColumnType, Generated } from 'kysely';
import type { Computed, ComputedOrNone, JsonColumn, JsonObject } from './columns.ts';

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

type CustomerFragmentsTable = {
  partner_id: string;
  fragment: string;
  searchable_name: string;
  customer_id: string;
};

type CustomerTagsTable = {
  partner_id: string;
  id: string;
  name: string;
  version: Generated<number>;
  created_at: Date;
};

type TaggedCustomersTable = {
  partner_id: string;
  tag_id: string;
  customer_id: string;
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

type InactivatedCountsTable = {
  partner_id: string;
  customers: number;
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

export type CustomerTables = {
  customers: CustomersTable;
  customer_fragments: CustomerFragmentsTable;
  customer_tags: CustomerTagsTable;
  tagged_customers: TaggedCustomersTable;
  customer_taggings: CustomerTaggingsTable;
  customer_notes: CustomerNotesTable;
  customer_views: CustomerViewsTable;
  customer_view_defaults: CustomerViewDefaultsTable;
  customer_imports: CustomerImportsTable;
  customer_import_rows: CustomerImportRowsTable;
  customer_import_plans: CustomerImportPlansTable;
  customer_merges: CustomerMergesTable;
  merged_customers: MergedCustomersTable;
  inactivated_counts: InactivatedCountsTable;
  life_events: LifeEventsTable;
  erasure_receipts: ErasureReceiptsTable;
};
