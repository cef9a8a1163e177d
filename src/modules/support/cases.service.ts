import type { MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import type { AnswerCase } from './cases.contract.ts';
import { type CaseRow, listCases, lockCase, markCase } from './cases.repo.ts';
import { answeredLetter, type CaseState, decideAnswering, explainAnswering } from './cases.rules.ts';
import { requireVendor } from './partners-desk.service.ts';

/** Cases at the desk; of the open ones those that wait the longest come first. */
export async function readCases(
  { tx, actor }: MemberContext,
  state: CaseState,
  page: { limit: number; after?: string | undefined },
) {
  requireVendor(actor);
  requirePermission(actor, 'support:read');
  return listCases(tx, state, page);
}

/** Answers a case, once: the person gets a mail, and both trails say who answered what. */
export async function answerCase(ctx: MemberContext, id: string, { answer }: AnswerCase) {
  const { tx, actor, clock, settings } = ctx;
  requireVendor(actor);
  requirePermission(actor, 'support:propose');
  const found = await lockCase(tx, id);
  if (!found) throw notFound('case');
  const decision = decideAnswering(found.state);
  if (!decision.allowed) throw refused(explainAnswering(decision.reason));
  await markCase(tx, found.organization_id, id, {
    state: 'answered',
    answer,
    answered_by: actor.accountId,
    answered_at: clock.now(),
  });
  await queueMail(ctx, {
    organizationId: found.organization_id,
    kind: 'support-case-answered',
    to: found.sign_in_name,
    letter: answeredLetter({
      organizationName: found.partner_name,
      vendorName: actor.organizationName,
      answer,
      url: `${settings.publicUrl}/partner/register`,
    }),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId, found.organization_id],
    action: 'support-case.answered',
    subject: { kind: 'support-case', id, name: found.name },
    details: { answer },
  });
}

/** A case as the person who asked sees it. */
export const caseOf = (row: CaseRow) => ({
  id: row.id,
  partner: { name: row.partner_name, number: row.partner_number },
  cause: row.cause,
  note: row.note,
  state: row.state,
  answer: row.answer,
  answeredAt: row.answered_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});

/** The same as Support sees it. */
export const deskCaseOf = (row: CaseRow) => ({
  ...caseOf(row),
  partnerOrganizationId: row.organization_id,
  name: row.name,
  signInName: row.sign_in_name,
  answeredBy: row.answered_by_name,
});
