import type { AccessKeyTables } from './tables/access-key-tables.ts';
import type { AccountTables } from './tables/account-tables.ts';
import type { BrokerTables } from './tables/broker-tables.ts';
import type { CustomerTables } from './tables/customer-tables.ts';
import type { ErasedServiceTables } from './tables/erased-service-tables.ts';
import type { InstallationTables } from './tables/installation-tables.ts';
import type { OrganizationTables } from './tables/organization-tables.ts';
import type { ProgramTables } from './tables/program-tables.ts';
import type { RapidstartTables } from './tables/rapidstart-tables.ts';
import type { ReconciliationTables } from './tables/reconciliation-tables.ts';
import type { RegistryTables } from './tables/registry-tables.ts';
import type { SandboxTables } from './tables/sandbox-tables.ts';
import type { ServiceTables } from './tables/service-tables.ts';
import type { SupportTables } from './tables/support-tables.ts';
import type { WebhookTables } from './tables/webhook-tables.ts';

/** The database as the application sees it; `tests/migrations.test.ts` compares it with the real one. */
export type Tables = AccessKeyTables &
  AccountTables &
  BrokerTables &
  CustomerTables &
  ErasedServiceTables &
  InstallationTables &
  OrganizationTables &
  ProgramTables &
  RapidstartTables &
  ReconciliationTables &
  RegistryTables &
  SandboxTables &
  ServiceTables &
  SupportTables &
  WebhookTables;
