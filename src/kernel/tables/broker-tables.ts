import type { ColumnType, Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** JSON that may be missing; written as text. */
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>;

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
  trouble: MaybeJson;
  catalog: MaybeJson;
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

export type BrokerTables = { brokers: BrokersTable; broker_secrets: BrokerSecretsTable };
