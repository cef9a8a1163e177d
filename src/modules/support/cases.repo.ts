import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { CaseState } from './cases.rules.ts';

type Cases = Tables['support_cases'];

export async function insertCase(tx: Tx, row: Insertable<Cases>) {
  await tx.insertInto('support_cases').values(row).execute();
}

function cases(tx: Tx) {
  return tx
    .selectFrom('support_cases as case')
    .innerJoin('organizations as partner', 'partner.id', 'case.organization_id')
    .leftJoin('accounts as answerer', 'answerer.id', 'case.answered_by')
    .select(['case.organization_id', 'case.id', 'case.name', 'case.sign_in_name', 'case.cause', 'case.note'])
    .select(['case.state', 'case.answer', 'case.answered_at', 'case.created_at'])
    .select(['partner.name as partner_name', 'partner.registry_number as partner_number'])
    .select('answerer.display_name as answered_by_name');
}

/** Of all partners; those that wait the longest come first, answered ones the newest first. */
export async function listCases(
  tx: Tx,
  state: CaseState,
  page: { limit: number; after?: string | undefined },
) {
  const waiting = state === 'open';
  let query = cases(tx)
    .where('case.state', '=', state)
    .orderBy('case.id', waiting ? 'asc' : 'desc')
    .limit(page.limit + 1);
  if (page.after) query = query.where('case.id', waiting ? '>' : '<', page.after);
  return query.execute();
}

export type CaseRow = Awaited<ReturnType<typeof listCases>>[number];

const MOST_OWN = 50;

/** The account's own cases, the newest first. */
export async function listOwnCases(tx: Tx, accountId: string): Promise<CaseRow[]> {
  return cases(tx)
    .where('case.account_id', '=', accountId)
    .orderBy('case.id', 'desc')
    .limit(MOST_OWN)
    .execute();
}

export async function findCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return cases(tx).where('case.id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends: two engineers answer one after the other. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return cases(tx).where('case.id', '=', id).forUpdate('case').executeTakeFirst();
}

export async function markCase(tx: Tx, organizationId: string, id: string, change: Updateable<Cases>) {
  await tx
    .updateTable('support_cases')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
