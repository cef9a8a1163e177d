import type { ColumnType, Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

type BrokersTable = {
  organization_id: string;
  id: string;
  name: string;
  url: string;
  authentication: JsonColumn;
  authority: string | null;
  resting_since: Date | null;
  resting_reason: string | null;
  asked_at: Date | null;
  answered_at: Date | null;
  trouble: ColumnType<unknown, string | null | undefined, string | null>;
  catalog: ColumnType<unknown, string | null | undefined, string | null>;
  catalog_read_at: Date | null;
  version: Generated<number>;
  created_at: Date;
};

type BrokerSecretsTable = {
  organization_id: string;
  broker_id: string;
  /** Sealed, for this broker alone. */
  secret: string;
};

export type BrokerTables = {
  brokers: BrokersTable;
  broker_secrets: BrokerSecretsTable;
};
