import type { Generated } from 'kysely';
import type { Address } from '../addresses.ts';
import type { JsonColumn, JsonWithDefault } from './columns.ts';

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

export type RapidstartTables = {
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
