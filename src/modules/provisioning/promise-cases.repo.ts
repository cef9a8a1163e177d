import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Whose operation it is, and which. */
type OperationRef = { partnerId: string; operationId: string };

export async function findPromiseCase(tx: Tx, { partnerId, operationId }: OperationRef) {
  return tx
    .selectFrom('promise_cases')
    .select(['broken_at', 'closed_at'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .executeTakeFirst();
}

type Told = { serviceName: string; promisedBy: Date; now: Date; evidence: unknown };

/** Opens the case; one that was over opens anew. */
export async function openPromiseCase(tx: Tx, { partnerId, operationId }: OperationRef, told: Told) {
  const fresh = {
    service_name: told.serviceName,
    promised_by: told.promisedBy,
    opened_at: told.now,
    evidence: JSON.stringify(told.evidence),
    ...{ broken_at: null, broken_evidence: null, closed_at: null, outcome: null },
  };
  await tx
    .insertInto('promise_cases')
    .values({ partner_id: partnerId, operation_id: operationId, ...fresh })
    .onConflict((it) => it.columns(['partner_id', 'operation_id']).doUpdateSet(fresh))
    .execute();
}

/** Notes in the open case that the promise is broken, with what the ledger says now. */
export async function notePromiseBroken(
  tx: Tx,
  { partnerId, operationId }: OperationRef,
  { now, evidence }: Pick<Told, 'now' | 'evidence'>,
) {
  await tx
    .updateTable('promise_cases')
    .set({ broken_at: now, broken_evidence: JSON.stringify(evidence) })
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .where('closed_at', 'is', null)
    .execute();
}

/** Of all partners; open ones that wait the longest come first, those that are over the newest first. */
export async function listPromiseCases(
  tx: Tx,
  state: 'open' | 'closed',
  page: { limit: number; after?: string | undefined },
) {
  const open = state === 'open';
  let query = tx
    .selectFrom('promise_cases as c')
    .innerJoin('organizations as partner', 'partner.id', 'c.partner_id')
    .select(['c.operation_id as id', 'c.partner_id', 'partner.name as partner_name', 'c.service_name'])
    .select(['c.promised_by', 'c.opened_at', 'c.broken_at', 'c.closed_at', 'c.outcome'])
    .select(sql<unknown>`coalesce(c.broken_evidence, c.evidence)`.as('evidence'))
    .where('c.closed_at', open ? 'is' : 'is not', null)
    .orderBy('c.operation_id', open ? 'asc' : 'desc')
    .limit(page.limit + 1);
  if (page.after) query = query.where('c.operation_id', open ? '>' : '<', page.after);
  return query.execute();
}
export type PromiseCaseRow = Awaited<ReturnType<typeof listPromiseCases>>[number];

export async function readPartnerName(tx: Tx, partnerId: string): Promise<string> {
  const { name } = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow();
  return name;
}
