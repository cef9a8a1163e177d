import type { AccountContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { administratorReach } from '../partners/index.ts';
import {
  decideAskingSupport,
  explainAsking,
  type UnreachableCause,
  unreachableCause,
} from '../partners/reach.rules.ts';
import { findDesk } from '../staff/index.ts';
import type { AskSupport } from './cases.contract.ts';
import { insertCase, listOwnCases } from './cases.repo.ts';
import { type CaseOpened, caseOpenedLetter } from './cases.rules.ts';

/** Opens a case at the support desk for somebody whom no administrator answers (PP-10, PP-16, E4). */
export async function askSupport(ctx: AccountContext, { partnerNumber, note }: AskSupport) {
  const { facts, standing } = await administratorReach(ctx, partnerNumber);
  const decision = decideAskingSupport(facts);
  if (!decision.allowed) throw refused(explainAsking(decision.reason));
  const cause = unreachableCause(facts);
  const { known, organization } = standing;
  if (!known || !organization || !cause) throw notFound('organization');

  await actFor(ctx.tx, organization.id);
  const id = await openCase(ctx, organization.id, { signInName: known.signInName, cause, note });
  await tellDesk(ctx, { organizationName: organization.name, signInName: known.signInName, cause, note });
  await recordAudit(
    ctx,
    { ...ctx.account, role: 'account' },
    {
      organizationIds: [organization.id],
      action: 'support-case.opened',
      subject: { kind: 'support-case', id, name: ctx.account.name },
      reason: note,
      details: { cause, signInName: known.signInName },
    },
  );
  return { id };
}

async function openCase(
  { tx, account, clock }: AccountContext,
  organizationId: string,
  asked: { signInName: string; cause: UnreachableCause; note: string },
) {
  const id = newId();
  try {
    await insertCase(tx, {
      organization_id: organizationId,
      id,
      kind: 'administrator-unreachable',
      account_id: account.accountId,
      name: account.name,
      sign_in_name: asked.signInName,
      cause: asked.cause,
      note: asked.note,
      state: 'open',
      created_at: clock.now(),
    });
  } catch (error) {
    if (violatedConstraint(error) === 'support_cases_organization_id_account_id_idx') {
      throw refused(explainAsking('already-asked'));
    }
    throw error;
  }
  return id;
}

/** Support's engineers learn of a new case by mail, in the transaction that opens it. */
async function tellDesk(ctx: AccountContext, asked: Omit<CaseOpened, 'name' | 'url'>) {
  const desk = await findDesk(ctx.tx, 'support', ctx.account.accountId);
  if (!desk) return;
  const url = `${ctx.settings.publicUrl}${desk.casesPath}`;
  const letter = caseOpenedLetter({ ...asked, name: ctx.account.name, url });
  for (const to of desk.addresses) {
    await queueMail(ctx, { organizationId: null, kind: 'support-case-opened', to, letter });
  }
}

/** What the account has asked Support, and what came back. */
export async function readOwnCases({ tx, account }: AccountContext) {
  await actAs(tx, 'registration');
  return listOwnCases(tx, account.accountId);
}
