import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Figures, History } from './estimate.rules.ts';
import { OPEN_STATES, type OperationKind, type OperationState } from './provisioning.rules.ts';

/** Whose operations: those that the partner started, or those that serve the customer's organization. */
export type Side = { column: 'partner_id' | 'organization_id'; organizationId: string };

/** What has stopped and waits for somebody first, then what is under way, then what has ended well or was cancelled. */
const rank = sql<number>`case when o.state in ('failed', 'stalled', 'waiting-for-input') then 0
  when o.state in ('succeeded', 'cancelled') then 2 else 1 end`;

function operations(tx: Tx, side: Side) {
  return tx
    .selectFrom('operations as o')
    .innerJoin('subscriptions as s', (join) =>
      join.onRef('s.partner_id', '=', 'o.partner_id').onRef('s.id', '=', 'o.subscription_id'),
    )
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .innerJoin('offerings as f', 'f.code', 's.offering_code')
    .leftJoin('accounts as a', 'a.id', 'o.requested_by')
    .leftJoin('promise_cases as told', (join) =>
      join.onRef('told.partner_id', '=', 'o.partner_id').onRef('told.operation_id', '=', 'o.id'),
    )
    .leftJoinLateral(
      (steps) =>
        steps
          .selectFrom('operation_steps as t')
          .select([
            (count) => count.fn.countAll<number>().as('steps_in_all'),
            sql<number>`count(*) filter (where t.state = 'done')`.as('steps_done'),
            sql<number | null>`min(t.position) filter (where t.state <> 'done')`.as('current_position'),
          ])
          .whereRef('t.partner_id', '=', 'o.partner_id')
          .whereRef('t.operation_id', '=', 'o.id')
          .as('steps'),
      (join) => join.onTrue(),
    )
    .select(['o.id', 'o.partner_id', 'o.kind', 'o.state', 'o.subscription_id', 'o.reason', 'o.question'])
    .select(['o.service_kind', 'o.offering_code', 'o.plan_code', 'o.data_centre', 'o.wanted', 'o.repeatable'])
    .select(['o.organization_id', 'o.promised_by', 'o.created_at', 'o.finished_at'])
    .select(['c.id as customer_id', 'c.name as customer_name', 'f.name as service_name'])
    .select(['told.opened_at as case_opened_at', 'told.broken_at as case_broken_at'])
    .select([
      'o.requested_by as requester_id',
      'a.display_name as requested_by',
      'steps.steps_in_all',
      'steps.steps_done',
    ])
    .select((nested) => [
      nested
        .selectFrom('operation_steps as t')
        .select('t.name')
        .whereRef('t.partner_id', '=', 'o.partner_id')
        .whereRef('t.operation_id', '=', 'o.id')
        .whereRef('t.position', '=', 'steps.current_position')
        .as('current_step'),
      nested
        .selectFrom('operation_attempts as t')
        .select('t.error')
        .whereRef('t.partner_id', '=', 'o.partner_id')
        .whereRef('t.operation_id', '=', 'o.id')
        .whereRef('t.position', '=', 'steps.current_position')
        .where('t.outcome', 'is not', null)
        .orderBy('t.attempt', 'desc')
        .limit(1)
        .as('error'),
      rank.as('rank'),
    ])
    .where(`o.${side.column}`, '=', side.organizationId);
}

export type OperationRow = Awaited<ReturnType<typeof listOperations>>[number];

export async function listOperations(
  tx: Tx,
  side: Side,
  page: {
    limit: number;
    states?: readonly OperationState[] | undefined;
    subscriptionId?: string | undefined;
    search?: string | undefined;
    after?: { rank: number; id: string } | undefined;
  },
) {
  let query = operations(tx, side).orderBy('rank').orderBy('o.id', 'desc').limit(page.limit);
  if (page.states) query = query.where('o.state', 'in', page.states);
  if (page.subscriptionId) query = query.where('o.subscription_id', '=', page.subscriptionId);
  if (page.search) {
    query = query.where(sql<boolean>`strpos(c.searchable_name, searchable(${page.search})) > 0`);
  }
  const { after } = page;
  if (after) {
    query = query.where((either) =>
      either.or([
        either(rank, '>', after.rank),
        either.and([either(rank, '=', after.rank), either('o.id', '<', after.id)]),
      ]),
    );
  }
  return query.execute();
}

export async function findOperation(tx: Tx, side: Side, id: string): Promise<OperationRow | undefined> {
  return operations(tx, side).where('o.id', '=', id).executeTakeFirst();
}

export async function listStepsWithAttempts(tx: Tx, partnerId: string, operationId: string) {
  const readingSteps = tx
    .selectFrom('operation_steps')
    .select(['position', 'name', 'state', 'attempts', 'attempts_allowed', 'started_at', 'finished_at'])
    .select(['owner', 'reason', 'next_try_at', 'deadline'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .orderBy('position')
    .execute();
  const readingAttempts = tx
    .selectFrom('operation_attempts')
    .select(['position', 'attempt', 'started_at', 'finished_at', 'outcome', 'error'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .orderBy('attempt')
    .execute();
  const [steps, attempts] = await Promise.all([readingSteps, readingAttempts]);
  return steps.map((step) => ({
    ...step,
    tries: attempts.filter((attempt) => attempt.position === step.position),
  }));
}
export type StepRow = Awaited<ReturnType<typeof listStepsWithAttempts>>[number];

/** The service is held until the transaction ends: two who begin something with it decide one after the other. */
export async function holdService(
  tx: Tx,
  { partner_id, subscription_id }: { partner_id: string; subscription_id: string },
) {
  await tx
    .selectFrom('subscriptions')
    .select('id')
    .where('partner_id', '=', partner_id)
    .where('id', '=', subscription_id)
    .forNoKeyUpdate()
    .execute();
}

/** Whether another operation holds the service, and whether a change came after this one that the service has by now. */
export async function findRivals(
  tx: Tx,
  operation: { partner_id: string; id: string; subscription_id: string; kind: OperationKind },
): Promise<{ otherIsOpen: boolean; overtaken: boolean }> {
  const others = await tx
    .selectFrom('operations')
    .select((column) => [
      column.fn
        .coalesce(sql<boolean>`bool_or(state in (${sql.join(OPEN_STATES)}))`, sql.lit(false))
        .as('otherIsOpen'),
      column.fn
        .coalesce(
          sql<boolean>`bool_or(kind = 'update' and state = 'succeeded' and id > ${operation.id})`,
          sql.lit(false),
        )
        .as('changedSince'),
    ])
    .where('partner_id', '=', operation.partner_id)
    .where('subscription_id', '=', operation.subscription_id)
    .where('id', '<>', operation.id)
    .executeTakeFirstOrThrow();
  return {
    otherIsOpen: others.otherIsOpen,
    overtaken: operation.kind === 'update' && others.changedSince,
  };
}

/** How long the latest ones took in the whole installation: those that are most alike, and those of the same service. */
export async function readHistory(tx: Tx, operation: OperationRow): Promise<History> {
  const { offering_code, kind, plan_code, data_centre } = operation;
  const { rows } = await sql<Figures & { alike: boolean }>`
    select * from operation_history(${offering_code}, ${kind}, ${plan_code}, ${data_centre})`.execute(tx);
  const figures = (alike: boolean) => {
    const found = rows.find((row) => row.alike === alike);
    return found ?? { sample: 0, median_seconds: null, p90_seconds: null };
  };
  return { alike: figures(true), service: figures(false) };
}
