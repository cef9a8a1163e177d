import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

type ProgramsTable = {
  organization_id: string;
  id: string;
  account_id: string;
  name: string;
  purpose: string;
  roles: string[];
  version: Generated<number>;
  created_at: Date;
};

type ProgramServiceRolesTable = {
  organization_id: string;
  program_id: string;
  subscription_id: string;
  role: string;
};

type ProgramKeysTable = {
  organization_id: string;
  id: string;
  program_id: string;
  name: string;
  jwk: JsonColumn<Record<string, string>>;
  thumbprint: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
};

type RoleInService = { subscriptionId: string; role: string };

type ProgramTokensTable = {
  organization_id: string;
  token_hash: Buffer;
  program_id: string;
  key_id: string;
  roles: string[];
  service_roles: JsonColumn<RoleInService[]>;
  created_at: Date;
  expires_at: Date;
};

type ProgramAssertionsTable = {
  organization_id: string;
  program_id: string;
  jti_hash: Buffer;
  expires_at: Date;
};

/** Programs of an organization, their keys, and what they proved themselves with. */
export type ProgramTables = {
  programs: ProgramsTable;
  program_service_roles: ProgramServiceRolesTable;
  program_keys: ProgramKeysTable;
  program_tokens: ProgramTokensTable;
  program_assertions: ProgramAssertionsTable;
};
