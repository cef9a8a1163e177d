import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

type Replacements = Tables['administrator_replacements'];

export async function insertReplacement(tx: Tx, replacement: Insertable<Replacements>) {
  await tx.insertInto('administrator_replacements').values(replacement).execute();
}

export async function hasOpenReplacement(tx: Tx, partnerOrganizationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('administrator_replacements')
    .select('id')
    .where('organization_id', '=', partnerOrganizationId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return row !== undefined;
}

function replacements(tx: Tx) {
  return tx
    .selectFrom('administrator_replacements as replacement')
    .innerJoin('organizations as partner', 'partner.id', 'replacement.organization_id')
    .innerJoin('accounts as proposer', 'proposer.id', 'replacement.proposed_by')
    .leftJoin('accounts as decider', 'decider.id', 'replacement.decided_by')
    .select(['replacement.organization_id', 'replacement.id', 'replacement.reason', 'replacement.state'])
    .select(['replacement.first_name', 'replacement.last_name', 'replacement.sign_in_name'])
    .select(['replacement.contact_email', 'replacement.proposed_by', 'replacement.proposed_at'])
    .select(['replacement.decided_at', 'replacement.decision_reason'])
    .select(['partner.name as partner_name', 'partner.registry_number as partner_number'])
    .select(['proposer.display_name as proposed_by_name', 'decider.display_name as decided_by_name']);
}

/** Newest first, of all partners. */
export async function listReplacements(tx: Tx, page: { limit: number; before?: string | undefined }) {
  let query = replacements(tx)
    .orderBy('replacement.id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('replacement.id', '<', page.before);
  return query.execute();
}

export type ReplacementRow = Awaited<ReturnType<typeof listReplacements>>[number];

export async function findReplacement(tx: Tx, id: string): Promise<ReplacementRow | undefined> {
  return replacements(tx).where('replacement.id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends: two engineers decide one after the other. */
export async function lockReplacement(tx: Tx, id: string): Promise<ReplacementRow | undefined> {
  return replacements(tx).where('replacement.id', '=', id).forUpdate('replacement').executeTakeFirst();
}

export async function markReplacement(
  tx: Tx,
  partnerOrganizationId: string,
  id: string,
  change: Updateable<Replacements>,
) {
  await tx
    .updateTable('administrator_replacements')
    .set(change)
    .where('organization_id', '=', partnerOrganizationId)
    .where('id', '=', id)
    .execute();
}
