import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { Happening, Moment } from './sandboxes.rules.ts';

const MOVE = [
  'id',
  'from_at as fromAt',
  'to_at as toAt',
  'asked_by as askedBy',
  'finished_at as finishedAt',
] as const;

export async function insertMove(tx: Tx, move: Insertable<Tables['sandbox_moves']>) {
  await tx.insertInto('sandbox_moves').values(move).execute();
}

/** The newest first. One row more than asked. */
export async function listMoves(
  tx: Tx,
  sandboxId: string,
  { limit, before }: { limit: number; before?: string | undefined },
) {
  let query = tx
    .selectFrom('sandbox_moves')
    .select(MOVE)
    .where('organization_id', '=', sandboxId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('id', '<', before);
  return query.execute();
}

export async function findMove(tx: Tx, sandboxId: string, id: string) {
  return tx
    .selectFrom('sandbox_moves')
    .select(MOVE)
    .select('ahead_ms as aheadMs')
    .where('organization_id', '=', sandboxId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function isUnderWay(tx: Tx, sandboxId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sandbox_moves')
    .select('id')
    .where('organization_id', '=', sandboxId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function markArrived(tx: Tx, sandboxId: string, id: string, at: Date) {
  await tx
    .updateTable('sandbox_moves')
    .set({ finished_at: at })
    .where('organization_id', '=', sandboxId)
    .where('id', '=', id)
    .execute();
}

/** More than anybody reads of one move. */
export const MOST_MOMENTS = 500;

export async function listMoments(tx: Tx, sandboxId: string, moveId: string) {
  return tx
    .selectFrom('sandbox_moments')
    .select(['at', 'kind', 'happenings', 'failure'])
    .where('organization_id', '=', sandboxId)
    .where('move_id', '=', moveId)
    .orderBy('position')
    .limit(MOST_MOMENTS)
    .execute();
}

export async function insertMoment(tx: Tx, sandboxId: string, moveId: string, moment: Moment) {
  await sql`
    insert into sandbox_moments (organization_id, move_id, position, at, kind, happenings, failure)
    select ${sandboxId}, ${moveId}, count(*) + 1, ${moment.at}, ${moment.kind},
           ${JSON.stringify(moment.happenings)}::jsonb, ${moment.failure}
      from sandbox_moments where organization_id = ${sandboxId} and move_id = ${moveId}`.execute(tx);
}

/** What came of this work since the id was made: lines of the sandbox's trail, and mails that it caught. */
export async function listHappenedSince(
  tx: Tx,
  sandboxId: string,
  { id, correlationId }: { id: string; correlationId: string },
): Promise<Happening[]> {
  const { rows } = await sql<Happening>`
    select action, subject_name as subject, null as "to" from audit_events
     where organization_id = ${sandboxId} and id > ${id} and correlation_id = ${correlationId}
     union all
    select 'mail', subject, recipient from mails where sandbox_id = ${sandboxId} and id > ${id}`.execute(tx);
  return rows;
}

/** All organizations of the sandbox at once. The transaction is in the capacity of the system. */
export async function setClock(tx: Tx, sandboxId: string, aheadMs: number) {
  await sql`select set_sandbox_clock(${sandboxId}, ${aheadMs})`.execute(tx);
}
