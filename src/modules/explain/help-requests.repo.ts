import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Helper } from '../../kernel/decisions.ts';
import type { Tables } from '../../kernel/tables.ts';

type Requests = Tables['help_requests'];
export type RequestRow = Selectable<Requests>;

/** False when the same is asked for already and waits for its answer. */
export async function insertRequest(tx: Tx, request: Insertable<Requests>): Promise<boolean> {
  const row = await tx
    .insertInto('help_requests')
    .values(request)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

type Key = Pick<RequestRow, 'organization_id' | 'action' | 'subject_id' | 'reason' | 'whose'>;

export async function findOpenRequest(tx: Tx, key: Key): Promise<RequestRow | undefined> {
  return tx
    .selectFrom('help_requests')
    .selectAll()
    .where('organization_id', '=', key.organization_id)
    .where('action', '=', key.action)
    .where('subject_id', '=', key.subject_id)
    .where('reason', '=', key.reason)
    .where('whose', '=', key.whose)
    .where('state', '=', 'open')
    .executeTakeFirst();
}

/** The newest request of the organization for each action, reason and person, about one subject. */
export async function findNewestRequests(
  tx: Tx,
  organizationId: string,
  { actions, subject }: { actions: string[]; subject: string },
): Promise<RequestRow[]> {
  if (actions.length === 0) return [];
  return tx
    .selectFrom('help_requests')
    .selectAll()
    .distinctOn(['action', 'reason', 'whose'])
    .where('organization_id', '=', organizationId)
    .where('action', 'in', actions)
    .where('subject_id', '=', subject)
    .orderBy('action')
    .orderBy('reason')
    .orderBy('whose')
    .orderBy('id', 'desc')
    .execute();
}

export async function countAskedSince(tx: Tx, organizationId: string, accountId: string, since: Date) {
  const { asked } = await tx
    .selectFrom('help_requests')
    .select((count) => count.fn.countAll<number>().as('asked'))
    .where('organization_id', '=', organizationId)
    .where('asked_by', '=', accountId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return asked;
}

export type RequestPage = { limit: number; before?: string | undefined };

/** Newest first. One row more than asked for tells of a next page. */
function requestsOnPage(tx: Tx, { limit, before }: RequestPage) {
  const newest = tx
    .selectFrom('help_requests')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  return before ? newest.where('id', '<', before) : newest;
}

/** What the person has asked for. */
export async function listOwnRequests(
  tx: Tx,
  { organizationId, accountId }: { organizationId: string; accountId: string },
  page: RequestPage,
): Promise<RequestRow[]> {
  return requestsOnPage(tx, page)
    .where('organization_id', '=', organizationId)
    .where('asked_by', '=', accountId)
    .execute();
}

/** What administrators of the organization were asked for. */
export async function listRequestsToAdministrators(
  tx: Tx,
  organizationId: string,
  page: RequestPage,
): Promise<RequestRow[]> {
  return requestsOnPage(tx, page)
    .where('organization_id', '=', organizationId)
    .where('helper', '=', 'administrators')
    .execute();
}

/** What desks of the vendor were asked for, whoever asked. */
export async function listRequestsToDesks(tx: Tx, desks: Helper[], page: RequestPage): Promise<RequestRow[]> {
  if (desks.length === 0) return [];
  return requestsOnPage(tx, page).where('helper', 'in', desks).execute();
}

/** Held until the transaction ends: two people answer one after the other. Row-level security says whose it may be. */
export async function lockRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  return tx.selectFrom('help_requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function markRequest(tx: Tx, row: RequestRow, change: Updateable<Requests>) {
  await tx
    .updateTable('help_requests')
    .set(change)
    .where('organization_id', '=', row.organization_id)
    .where('id', '=', row.id)
    .execute();
}

/** Where the person who asks wants to be written to. */
export async function findContactAddress(tx: Tx, organizationId: string, personId: string): Promise<string> {
  const { contact_email } = await tx
    .selectFrom('people')
    .select('contact_email')
    .where('organization_id', '=', organizationId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return contact_email;
}
