import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

type AuditRow = Required<Omit<Insertable<Tables['audit_events']>, 'at' | 'position'>> & { at: Date };

/** One row of one trail. Written out, as every write needs it. */
export async function insertAuditEvent(tx: Tx, row: AuditRow): Promise<void> {
  await sql`
    insert into audit_events (
      organization_id, id, at, account_id, actor_name, actor_role, action, subject_kind, subject_id, subject_name,
      customer_id, reason, details, correlation_id)
    values (${row.organization_id}, ${row.id}, ${row.at}, ${row.account_id}, ${row.actor_name}, ${row.actor_role},
      ${row.action}, ${row.subject_kind}, ${row.subject_id}, ${row.subject_name}, ${row.customer_id}, ${row.reason},
      ${row.details}, ${row.correlation_id})`.execute(tx);
}

type Deed = {
  id: string;
  organization: string;
  action: string;
  kind: string;
  subject: string;
  name: string;
  details: object;
};
type Doer = { at: Date; account_id: string; actor_name: string; actor_role: string; correlation_id: string };

/** Many deeds of one person in one statement. */
export async function insertAuditEvents(tx: Tx, deeds: readonly Deed[], doer: Doer) {
  await sql`
    insert into audit_events (organization_id, id, at, account_id, actor_name, actor_role, action, subject_kind,
                              subject_id, subject_name, customer_id, details, correlation_id)
    select organization, id, ${doer.at}::timestamptz, ${doer.account_id}::uuid, ${doer.actor_name}, ${doer.actor_role},
           action, kind, subject, name, case kind when 'customer' then subject::uuid end, details, ${doer.correlation_id}
      from json_to_recordset(${JSON.stringify(deeds)}::json) as r (
           organization uuid, id uuid, action text, kind text, subject text, name text, details jsonb)`.execute(
    tx,
  );
}

/** `before` is the id of the last event of the page before; a customer's events are those about whatever it has, too. */
export type TrailPage = {
  limit: number;
  before?: string | undefined;
  subjectId?: string | undefined;
  customerId?: string | undefined;
};

export async function listAuditEvents(tx: Tx, organizationId: string, page: TrailPage) {
  let query = tx
    .selectFrom('audit_events')
    .select(['id', 'at', 'actor_name', 'actor_role', 'action', 'subject_kind', 'subject_id', 'subject_name'])
    .select(['reason', 'details', 'correlation_id'])
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.subjectId) query = query.where('subject_id', '=', page.subjectId);
  if (page.customerId) {
    // A customer's story is also that of the customers which it took in.
    const customers = sql<string[]>`array(select customers_taken_in(${organizationId}, ${page.customerId}))`;
    query = query.where('customer_id', '=', sql<string>`any(${page.customerId}::uuid || ${customers})`);
  }
  if (page.before) query = query.where('id', '<', page.before);
  return query.execute();
}
