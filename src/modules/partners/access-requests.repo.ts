import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

/** The account's newest request in each organization where it asked. */
export async function listOwnLatestRequests(tx: Tx, accountId: string) {
  return tx
    .selectFrom('access_requests')
    .distinctOn('organization_id')
    .select(['organization_id', 'id', 'state', 'reason', 'created_at', 'decided_at'])
    .where('account_id', '=', accountId)
    .orderBy('organization_id')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertAccessRequest(tx: Tx, request: Insertable<Tables['access_requests']>) {
  await tx.insertInto('access_requests').values(request).execute();
}

const oneRequest = (tx: Tx, organizationId: string, id: string) =>
  tx
    .selectFrom('access_requests')
    .select(['id', 'account_id', 'name', 'sign_in_name', 'state', 'created_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id);

export async function findAccessRequest(tx: Tx, organizationId: string, id: string) {
  return oneRequest(tx, organizationId, id).executeTakeFirst();
}

/** Held until the transaction ends: two administrators answer one after the other. */
export async function lockAccessRequest(tx: Tx, organizationId: string, id: string) {
  return oneRequest(tx, organizationId, id).forUpdate().executeTakeFirst();
}

export async function markAccessRequest(
  tx: Tx,
  organizationId: string,
  id: string,
  change: Updateable<Tables['access_requests']>,
) {
  await tx
    .updateTable('access_requests')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Newest first. */
export async function listAccessRequests(
  tx: Tx,
  organizationId: string,
  page: { limit: number; before?: string | undefined },
) {
  let query = tx
    .selectFrom('access_requests as request')
    .leftJoin('accounts as decider', 'decider.id', 'request.decided_by')
    .select(['request.id', 'request.name', 'request.sign_in_name', 'request.note', 'request.state'])
    .select(['request.reason', 'request.decided_at', 'request.created_at'])
    .select('decider.display_name as decided_by_name')
    .where('request.organization_id', '=', organizationId)
    .orderBy('request.id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('request.id', '<', page.before);
  return query.execute();
}
