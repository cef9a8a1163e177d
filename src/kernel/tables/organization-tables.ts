import type { Generated } from 'kysely';
import type { Address } from '../addresses.ts';
import type { Computed, JsonWithDefault } from './columns.ts';

type OrganizationsTable = {
  id: string;
  kind: 'vendor' | 'partner' | 'customer';
  name: string;
  registry_number: string | null;
  demands_second_factor: Generated<boolean>;
  second_factor_from: Date | null;
  demands_provider: Generated<boolean>;
  /** The partner organization of the sandbox that it belongs to, in its own row too; null for the real thing. */
  sandbox_id: string | null;
  /** How far its clock runs ahead of the installation's; only in a sandbox. */
  clock_ahead_ms: Generated<number>;
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
  sort_name: Computed<string>;
  searchable_sign_in: Computed<string>;
  /** Kept by triggers: no passkey and no authenticator app to sign in with. */
  lacks_second_factor: Generated<boolean>;
  /** Kept by triggers: an invitation is open, run out or not. */
  invited: Generated<boolean>;
};

type PeopleFragmentsTable = {
  organization_id: string;
  fragment: string;
  person_id: string;
};

type ServiceRolesTable = {
  organization_id: string;
  person_id: string;
  subscription_id: string;
  role: string;
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

type AgreementAcceptancesTable = {
  organization_id: string;
  id: string;
  agreement_id: string;
  subscription_id: string | null;
  account_id: string;
  accepted_at: Date;
};

type OrganizationPreferencesTable = {
  organization_id: string;
  language: string | null;
  time_zone: string | null;
  date_format: string | null;
  notification_address: string | null;
};

export type OrganizationTables = {
  organization_preferences: OrganizationPreferencesTable;
  organizations: OrganizationsTable;
  people: PeopleTable;
  people_fragments: PeopleFragmentsTable;
  service_roles: ServiceRolesTable;
  access_requests: AccessRequestsTable;
  agreements: AgreementsTable;
  agreement_acceptances: AgreementAcceptancesTable;
};
