import type { MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { planReplacement, registryKnows, replaceAdministrators } from '../partners/index.ts';
import { requireVendor } from './partners-desk.service.ts';
import {
  hasOpenReplacement,
  insertReplacement,
  lockReplacement,
  markReplacement,
  type ReplacementRow,
} from './replacements.repo.ts';
import {
  decideConfirmation,
  decideProposal,
  decideRejection,
  explainReplacement,
} from './replacements.rules.ts';
import type { ProposeReplacement, RejectReplacement } from './support.contract.ts';
import { findPartner } from './support.repo.ts';
import { formerAdministratorLetter, newAdministratorLetter } from './support-letters.rules.ts';

/** One engineer proposes who takes the administrator's place; nothing changes yet (PP-16). */
export async function proposeReplacement(ctx: MemberContext, proposal: ProposeReplacement) {
  const { tx, actor, clock } = ctx;
  requireVendor(actor);
  requirePermission(actor, 'support:propose');
  const partner = await findPartner(tx, proposal.partnerOrganizationId);
  if (!partner) throw notFound('partner organization');
  const { alreadyAdministrator } = await planReplacement(tx, partner.id, proposal.signInName);
  const decision = decideProposal({
    known: await registryKnows(tx, partner.registry_number ?? '', proposal.signInName),
    alreadyAdministrator,
    openProposal: await hasOpenReplacement(tx, partner.id),
  });
  if (!decision.allowed) throw refused(explainReplacement(decision.reason));

  const id = newId();
  await insertOnce(ctx, {
    organization_id: partner.id,
    id,
    reason: proposal.reason,
    first_name: proposal.firstName,
    last_name: proposal.lastName,
    sign_in_name: proposal.signInName,
    contact_email: proposal.contactEmail,
    state: 'proposed',
    proposed_by: actor.accountId,
    proposed_at: clock.now(),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId, partner.id],
    action: 'administrator-replacement.proposed',
    subject: { kind: 'partner', id: partner.id, name: partner.name },
    reason: proposal.reason,
    details: {
      replacementId: id,
      successor: `${proposal.firstName} ${proposal.lastName}`,
      signInName: proposal.signInName,
    },
  });
  return { id };
}

async function insertOnce({ tx }: MemberContext, row: Parameters<typeof insertReplacement>[1]) {
  try {
    await insertReplacement(tx, row);
  } catch (error) {
    if (violatedConstraint(error) === 'administrator_replacements_organization_id_idx') {
      throw refused(explainReplacement('already-proposed'));
    }
    throw error;
  }
}

/** Another engineer confirms: the successor becomes administrator, the others lose all roles, everybody gets mail (PP-16). */
export async function confirmReplacement(ctx: MemberContext, id: string) {
  const { tx, actor, clock } = ctx;
  requireVendor(actor);
  requirePermission(actor, 'support:confirm');
  const replacement = await lockReplacement(tx, id);
  if (!replacement) throw notFound('replacement');
  const decision = decideConfirmation({
    state: replacement.state,
    proposedBy: replacement.proposed_by,
    engineer: actor.accountId,
    known: await registryKnows(tx, replacement.partner_number ?? '', replacement.sign_in_name),
  });
  if (!decision.allowed) throw refused(explainReplacement(decision.reason));

  const former = await replaceAdministrators(ctx, replacement.organization_id, {
    firstName: replacement.first_name,
    lastName: replacement.last_name,
    signInName: replacement.sign_in_name,
    contactEmail: replacement.contact_email,
  });
  await markReplacement(tx, replacement.organization_id, id, {
    state: 'confirmed',
    decided_by: actor.accountId,
    decided_at: clock.now(),
  });
  await tellEverybody(ctx, replacement, former);
  await recordDecision(ctx, replacement, 'confirmed', replacement.reason, {
    confirmedBy: actor.name,
    formerAdministrators: former.map((person) => `${person.name} (${person.signInName})`),
  });
}

/** An engineer rejects the proposal, with a reason; nothing changes. */
export async function rejectReplacement(ctx: MemberContext, id: string, { reason }: RejectReplacement) {
  const { tx, actor, clock } = ctx;
  requireVendor(actor);
  requirePermission(actor, 'support:confirm');
  const replacement = await lockReplacement(tx, id);
  if (!replacement) throw notFound('replacement');
  const decision = decideRejection(replacement.state);
  if (!decision.allowed) throw refused(explainReplacement(decision.reason));
  await markReplacement(tx, replacement.organization_id, id, {
    state: 'rejected',
    decided_by: actor.accountId,
    decided_at: clock.now(),
    decision_reason: reason,
  });
  await recordDecision(ctx, replacement, 'rejected', reason, { rejectedBy: actor.name });
}

async function tellEverybody(
  ctx: MemberContext,
  replacement: ReplacementRow,
  former: { contactEmail: string }[],
) {
  const replaced = {
    organizationName: replacement.partner_name,
    vendorName: ctx.actor.organizationName,
    successor: nameOf(replacement),
  };
  for (const { contactEmail } of former) {
    await queueMail(ctx, {
      organizationId: replacement.organization_id,
      kind: 'administrator-replaced',
      to: contactEmail,
      letter: formerAdministratorLetter(replaced),
    });
  }
  await queueMail(ctx, {
    organizationId: replacement.organization_id,
    kind: 'administrator-named',
    to: replacement.contact_email,
    letter: newAdministratorLetter(
      replaced,
      replacement.sign_in_name,
      `${ctx.settings.publicUrl}/partner/register`,
    ),
  });
}

function recordDecision(
  ctx: MemberContext,
  replacement: ReplacementRow,
  outcome: 'confirmed' | 'rejected',
  reason: string,
  details: Record<string, unknown>,
) {
  return recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId, replacement.organization_id],
    action: `administrator-replacement.${outcome}`,
    subject: { kind: 'partner', id: replacement.organization_id, name: replacement.partner_name },
    reason,
    details: {
      replacementId: replacement.id,
      proposedBy: replacement.proposed_by_name,
      successor: nameOf(replacement),
      signInName: replacement.sign_in_name,
      ...details,
    },
  });
}

export const nameOf = (row: Pick<ReplacementRow, 'first_name' | 'last_name'>) =>
  `${row.first_name} ${row.last_name}`;
