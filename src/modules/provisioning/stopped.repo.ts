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

/** What has stopped at every partner, without anything of the customers; for the operator's desk only. */
export async function listStopped(
  tx: Tx,
  { limit, state, before }: { limit: number; state?: string | undefined; before?: string | undefined },
): Promise<StoppedRow[]> {
  const states = state ? [state] : ['failed', 'stalled'];
  const { rows } = await sql<StoppedRow>`
    select partner_id as "partnerId", partner_name as "partnerName", operation_id as "operationId", kind,
           service_kind, service_name as "serviceName", country, state, step, error, created_at, promised_by
      from stopped_operations(${states}, ${before ?? null}, ${limit})`.execute(tx);
  return rows;
}
