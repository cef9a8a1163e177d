import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/**
 * What becomes of each table that may hold something about a customer or its people when the customer is erased. A new
 * table with such a column needs a line here, and, unless it is kept, its part in `lifecycle/erasure.repo.ts` or a
 * foreign key to the customer that cascades.
 */
const WHEN_ERASED: Record<string, string> = {
  account_preferences: 'gone with the account',
  access_keys: 'ids only, until the service has removed the key; then gone',
  access_requests: 'gone with the customer organization',
  administrator_replacements: 'kept: partners only',
  agreement_acceptances: 'gone',
  announcement_dismissals: 'gone with the account; ids only',
  announcements: 'kept: words of the vendor to everybody',
  audit_events: 'gone in the trail of the customer organization; without names in the others',
  authenticator_apps: 'gone with the account',
  broker_secrets: 'kept: of the vendor',
  brokers: 'kept: of the vendor',
  calendar_links: 'gone with the account or the organization; ids only',
  customer_fragments: 'gone with the customer, by its trigger',
  customer_import_plans: 'gone where a row names the customer',
  customer_import_rows: 'gone where a row names the customer',
  customer_imports: 'kept: counts of files',
  customer_merges: 'gone: what merges into it remember',
  customer_notes: 'gone with the customer',
  customer_taggings: 'ids only, for an hour',
  customer_tags: 'kept: words of the partner, about no customer by themselves',
  customer_view_defaults: 'kept: of the partner',
  customer_views: 'kept: what the partner looks for',
  customers: 'gone',
  erased_services: 'ids only, until the broker has deleted the instance; then gone',
  erasure_receipts: 'kept: counts and dates, no name',
  grants: 'gone, with the service',
  half_sign_ins: 'gone with the account',
  help_requests: 'gone where they are about the customer',
  idempotency_keys: 'stored answers live for a day',
  identities: 'gone with the account',
  inactivated_counts: 'kept: a count',
  invitations: 'gone',
  known_devices: 'gone with the account',
  life_events: 'gone with the customer',
  mails: 'gone',
  merged_customers: 'gone with the merges into it',
  operation_attempts: 'gone',
  operation_steps: 'gone',
  operations: 'gone',
  organization_preferences: 'gone with the organization',
  organization_providers: 'gone with the customer organization',
  partner_changes: 'kept: what the registry says of a customer with a number',
  passkey_challenges: 'gone with the account',
  passkeys: 'gone with the account',
  people: 'gone',
  people_fragments: 'gone with the person, by its trigger',
  program_assertions: 'gone with the program',
  program_keys: 'gone with the program',
  program_service_roles: 'gone with the service or the program',
  program_tokens: 'gone with the program',
  programs: 'gone',
  provider_domains: 'gone with the provider',
  rapidstart_areas: 'gone',
  rapidstart_groups: 'gone',
  rapidstart_library: 'gone',
  rapidstart_loads: 'gone',
  rapidstart_partner_users: "kept: partners' own people, by their partner",
  rapidstart_partners: 'kept: partners only',
  rapidstart_project_groups: 'gone',
  rapidstart_projects: 'gone',
  rapidstart_questions: 'gone',
  recovery_codes: 'gone with the account',
  promise_cases: 'gone with the operation',
  tracker_links: 'gone with the operation',
  operation_mails: 'gone with the person, or with the operation',
  registry_lookups: 'kept: numbers only',
  reconciliations: 'kept: counts and dates',
  registry_source_rows: 'kept: of the registry',
  registry_source_secrets: 'kept: of the registry',
  registry_sources: 'kept: of the registry',
  registry_sync_pages: 'kept: of the registry, until its synchronization ends',
  registry_syncs: 'kept: of the registry',
  service_differences: 'gone with the service',
  sandbox_moments: 'kept until the sandbox is erased with everything: nobody in it is real',
  sandbox_moves: 'kept until the sandbox is erased with everything',
  sandboxes: 'kept: of the partner',
  service_roles: 'gone',
  sessions: 'gone with the account',
  sign_in_names: 'gone with the account, unless somebody else knows it',
  subscriptions: 'gone',
  support_cases: 'kept: about partners',
  support_partners: 'gone with the service',
  tagged_customers: 'gone with the customer',
  timers: 'gone; holds ids only',
  webhook_attempts: 'gone with the line of the trail, or without the answer',
  webhook_deliveries: 'gone with the line of the trail, or ids only',
  webhook_endpoints: 'kept: of the partner',
  webhook_secrets: 'kept: of the partner',
  webhook_streams: 'kept: of the partner',
};

test('N4: for every table that may hold something about a customer it is said what becomes of it', async () => {
  const { rows } = await sql<{ table_name: string }>`
    select distinct table_name from information_schema.columns
     where table_schema = 'public'
       and column_name in ('organization_id', 'partner_id', 'customer_id', 'account_id', 'person_id')
     order by table_name`.execute(world.db);
  expect(rows.map((row) => row.table_name)).toEqual(Object.keys(WHEN_ERASED).sort());
});
