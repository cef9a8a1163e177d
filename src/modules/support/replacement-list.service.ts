import type { Actor, MemberContext, Tx } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { planReplacement, registryKnows } from '../partners/index.ts';
import { requireVendor } from './partners-desk.service.ts';
import { listReplacements, type ReplacementRow } from './replacements.repo.ts';
import { decideConfirmation, explainReplacement } from './replacements.rules.ts';
import { nameOf } from './replacements.service.ts';

/** All replacements, newest first; an open one with its plan: what confirming would do now. */
export async function readReplacements(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined },
) {
  requireVendor(actor);
  requirePermission(actor, 'support:read');
  const rows = await listReplacements(tx, page);
  const items = [];
  for (const row of rows.slice(0, page.limit)) {
    items.push({
      ...replacementOf(row),
      plan: row.state === 'proposed' ? await planOf(tx, row) : null,
      confirmationRefusal: await confirmationRefusal(tx, actor, row),
    });
  }
  return { items, more: rows.length > page.limit };
}

async function planOf(tx: Tx, row: ReplacementRow) {
  const { losingAllRoles, successorIsBound } = await planReplacement(
    tx,
    row.organization_id,
    row.sign_in_name,
  );
  return {
    losingAllRoles,
    successorIsBound,
    mailTo: [...losingAllRoles.map((person) => person.contactEmail), row.contact_email],
  };
}

async function confirmationRefusal(tx: Tx, actor: Actor, row: ReplacementRow) {
  const decision = decideConfirmation({
    state: row.state,
    proposedBy: row.proposed_by,
    engineer: actor.accountId,
    known: row.state !== 'proposed' || (await registryKnows(tx, row.partner_number ?? '', row.sign_in_name)),
  });
  return decision.allowed ? null : explainReplacement(decision.reason);
}

const replacementOf = (row: ReplacementRow) => ({
  id: row.id,
  partner: { organizationId: row.organization_id, name: row.partner_name, number: row.partner_number },
  successor: { name: nameOf(row), signInName: row.sign_in_name, contactEmail: row.contact_email },
  reason: row.reason,
  state: row.state,
  proposedBy: row.proposed_by_name,
  proposedAt: row.proposed_at.toISOString(),
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionReason: row.decision_reason,
});
