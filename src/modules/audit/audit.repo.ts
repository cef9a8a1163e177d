import type { Insertable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function insertAuditEvent(tx: Tx, event: Insertable<Tables['audit_events']>) {
  await tx.insertInto('audit_events').values(event).execute();
}

export async function listAuditEvents(
  tx: Tx,
  organizationId: string,
  page: { limit: number; before?: string | undefined; subjectId?: string | undefined },
) {
  let query = tx
    .selectFrom('audit_events')
    .select(['id', 'at', 'actor_name', 'actor_role', 'action', 'subject_kind', 'subject_id', 'subject_name'])
    .select(['reason', 'details', 'correlation_id'])
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.subjectId) query = query.where('subject_id', '=', page.subjectId);
  if (page.before) query = query.where('id', '<', page.before);
  return query.execute();
}
