import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

type AccessKeysTable = {
  organization_id: string;
  id: string;
  subscription_id: string;
  name: string;
  parameters: JsonColumn;
  broker_id: string | null;
  service_id: string;
  plan_id: string;
  state: 'creating' | 'active' | 'removing' | 'removed';
  reason: 'by-hand' | 'not-shown' | 'refused' | 'service-ended' | null;
  made_by: string | null;
  created_at: Date;
  settles_at: Date | null;
  polls: Generated<number>;
  operation: string | null;
  tries: Generated<number>;
  trouble: string | null;
  next_try_at: Date | null;
  expires_at: Date | null;
  removed_at: Date | null;
};

export type AccessKeyTables = {
  access_keys: AccessKeysTable;
};
