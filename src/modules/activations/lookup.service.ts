import type { Context, SignedIn } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { inItsTime } from '../../platform/organization-time/in-its-time.ts';
import { findAccountName, findOrganization } from './activations.repo.ts';
import {
  ACCEPTANCE_SENTENCES,
  type AcceptanceRefusal,
  decideAcceptance,
  decideLink,
  isRightAccount,
  maskSignInName,
} from './activations.rules.ts';
import { enterInvitation, type Gathered, gatherFacts } from './found-invitation.service.ts';
import type { Invitation } from './invitations.repo.ts';

/** What a link is, for whoever holds it; changes nothing, and names the expected account masked only (N8, E9). */
export async function lookUpInvitation(whose: Context, account: SignedIn | null, token: string) {
  const invitation = await enterInvitation(whose.tx, token);
  const ctx = inItsTime(whose, invitation.aheadMs);
  const gathered = await gatherFacts(ctx, invitation, account?.accountId ?? null);
  const { facts, service, grant } = gathered;
  const inviting = await findOrganization(ctx.tx, invitation.organizationId);
  const invitedBy = service || grant ? inviting.name : await inviterOf(ctx, invitation, inviting.name);
  return {
    kind: invitation.kind,
    state: facts.state,
    organizationName: (service ?? grant)?.customerName ?? inviting.name,
    organizationKind: service || grant ? ('customer' as const) : inviting.kind,
    serviceName: (service ?? grant)?.serviceName ?? null,
    invitedBy,
    expectedSignInName: maskSignInName(invitation.signInName),
    expiresAt: invitation.expiresAt.toISOString(),
    agreementsRequired: invitation.kind === 'customer-administrator',
    account: account ? accountInUse(account, gathered) : null,
    refusal: refusalOf(account, gathered),
  };
}

async function inviterOf({ tx }: Context, { createdBy }: Invitation, fallback: string): Promise<string> {
  return (createdBy && (await findAccountName(tx, createdBy))) || fallback;
}

function accountInUse({ name }: SignedIn, { facts, provedSignInNames }: Gathered) {
  const right = isRightAccount(facts);
  return {
    name,
    signInName: right ? facts.expectedSignInName : (provedSignInNames[0] ?? ''),
    match: right ? 'right-account' : 'wrong-account',
  };
}

/** The agreements come later, on the page; everything else is told before. */
function refusalOf(account: SignedIn | null, { facts }: Gathered) {
  const decision: Decision<AcceptanceRefusal> = account
    ? decideAcceptance({ ...facts, agreementsMissing: false })
    : decideLink(facts.state);
  return decision.allowed ? null : explain(ACCEPTANCE_SENTENCES, decision.reason);
}
