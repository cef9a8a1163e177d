import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { OperationKind, ServiceKind } from './provisioning.rules.ts';

type StoppedRow = {
  partnerId: string;
  partnerName: string;
  operationId: string;
  kind: OperationKind;
  service_kind: ServiceKind;
  serviceName: string;
  country: string;
  state: 'failed' | 'stalled';
  step: string | null;
  error: string | null;
  created_at: Date;
  promised_by: Date;
};

/** Of which kind, and at which step with which error, where it is asked for: one reason of failures. */
export type WantedStopped = {
  limit: number;
  before?: string | undefined;
  state?: 'failed' | 'stalled' | undefined;
  kind?: OperationKind | undefined;
  serviceKind?: ServiceKind | undefined;
  step?: string | undefined;
  error?: string | undefined;
};

/** What has stopped at every partner, without anything of the customers; for the operator's desk only. */
export async function listStopped(
  tx: Tx,
  { limit, state, before, kind, serviceKind, step, error }: WantedStopped,
): Promise<StoppedRow[]> {
  const states = state ? [state] : ['failed', 'stalled'];
  const { rows } = await sql<StoppedRow>`
    select partner_id as "partnerId", partner_name as "partnerName", operation_id as "operationId", kind,
           service_kind, service_name as "serviceName", country, state, step, error, created_at, promised_by
      from stopped_operations(${states}, ${before ?? null}, ${limit}, ${kind ?? null}, ${serviceKind ?? null},
                              ${step ?? null}, ${error ?? null})`.execute(tx);
  return rows;
}
