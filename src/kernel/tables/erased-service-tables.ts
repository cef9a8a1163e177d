import type { Generated } from 'kysely';

type ErasedServicesTable = {
  partner_id: string;
  id: string;
  receipt_id: string | null;
  organization_id: string | null;
  offering_code: string;
  broker_id: string;
  service_id: string;
  plan_id: string;
  polls: Generated<number>;
  operation: string | null;
  tries: Generated<number>;
  trouble: string | null;
  next_try_at: Date;
};

export type ErasedServiceTables = {
  erased_services: ErasedServicesTable;
};
