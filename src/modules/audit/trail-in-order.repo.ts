import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Where a reader of the trail stands: behind this line. */
export type Place = { position: number; id: string };

/**
 * Lines of the trail in the order in which they are told as events, the first one behind `after`. A line whose transaction
 * may be followed by one of an earlier place is held back until that cannot be.
 */
export async function listEventsAfter(
  tx: Tx,
  organizationId: string,
  { after, limit }: { after?: Place | undefined; limit: number },
) {
  let query = tx
    .selectFrom('audit_events')
    .select(['id', 'position', 'at', 'actor_name as actorName', 'actor_role as actorRole', 'action'])
    .select(['subject_kind as subjectKind', 'subject_id as subjectId', 'subject_name as subjectName'])
    .select(['reason', 'details', 'correlation_id as correlationId'])
    .where('organization_id', '=', organizationId)
    .where('position', '<', sql<number>`(select trail_horizon())`)
    .orderBy('position')
    .orderBy('id')
    .limit(limit);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('position', 'id'), '>', tuple(after.position, after.id)),
    );
  return query.execute();
}

export type TrailEvent = Awaited<ReturnType<typeof listEventsAfter>>[number];
