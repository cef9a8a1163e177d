import type { Context, SignedIn, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, refused } from '../../kernel/errors.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { spokenHashes } from '../../platform/identity/spoken-codes.ts';
import { inItsTime } from '../../platform/organization-time/in-its-time.ts';
import { countAttempt, forgetAttempts } from '../accounts/index.ts';
import { recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { findOrganization, listProvedSignInNames } from './activations.repo.ts';
import { ASKING_SENTENCES, type AskingAgain, decideAskingAgain } from './asking-again.rules.ts';
import { enterInvitation, findByHash, gatherFacts } from './found-invitation.service.ts';
import { askedAgainLetter } from './invitation-letters.rules.ts';
import {
  type Invitation,
  listInviters,
  lockInvitation,
  markAskedAgain,
  markOpened,
  setSpokenHash,
} from './invitations.repo.ts';
import { aboutWhom } from './sent-invitations.service.ts';
import { readSpoken } from './spoken-code.rules.ts';

type AccountOutside = UntiedContext & { account: SignedIn };

/**
 * Exchanges a code that was read out for a link of the same invitation: once, and only for the account that has proved the
 * invited name. Every try counts; a code of somebody else is as wrong as one that does not exist.
 */
export async function takeSpokenCode(ctx: AccountOutside, typed: string): Promise<string> {
  const { accountId } = ctx.account;
  await countAttempt(ctx, 'invitation-code', accountId);
  const code = readSpoken(typed);
  const token = code && (await ctx.inTransaction((inside) => exchange(inside, accountId, code)));
  if (!token) {
    const message =
      'No open invitation of this account has this code. Check who is signed in, and have the code read out again.';
    throw invalidField('/code', message, 'wrong-code');
  }
  return token;
}

async function exchange(ctx: Context, accountId: string, code: string): Promise<string | undefined> {
  for (const name of await listProvedSignInNames(ctx.tx, accountId)) {
    for (const hash of spokenHashes(ctx.settings.secretKeys, name, code)) {
      const invitation = await findByHash(ctx.tx, hash);
      if (!invitation) continue;
      const { facts } = await gatherFacts(inItsTime(ctx, invitation.aheadMs), invitation, accountId);
      if (facts.state !== 'open') return undefined;
      const token = newToken();
      await setSpokenHash(ctx.tx, invitation.organizationId, invitation.id, hashToken(token));
      await forgetAttempts(ctx, 'invitation-code', accountId);
      return token;
    }
  }
  return undefined;
}

/** A person did something on the confirming page; said again, nothing changes. */
export async function noteOpened(ctx: Context, token: string): Promise<void> {
  const { organizationId, id, aheadMs } = await enterInvitation(ctx.tx, token);
  await markOpened(ctx.tx, organizationId, id, inItsTime(ctx, aheadMs).clock.now());
}

/** Whoever holds a link that has run out or was replaced asks its inviter for a new one, once in a day. */
export async function askForNewInvitation(whose: Context, token: string): Promise<AskingAgain> {
  const { tx } = whose;
  const { organizationId, id, aheadMs } = await enterInvitation(tx, token);
  const ctx = inItsTime(whose, aheadMs);
  const { clock } = ctx;
  const invitation = await lockInvitation(tx, organizationId, id);
  if (!invitation) throw new Error('An invitation that was found is there.');
  const { facts, service } = await gatherFacts(ctx, invitation, null);
  const decision = decideAskingAgain({
    state: facts.state,
    joined: service?.activatedAt != null,
    askedAgainAt: invitation.askedAgainAt,
    now: clock.now(),
  });
  if (!decision.allowed) throw refused(explain(ASKING_SENTENCES, decision.reason));
  if (decision.outcome === 'asked-already') return decision.outcome;
  await markAskedAgain(tx, organizationId, id, clock.now());
  await tellInviter(ctx, invitation);
  return decision.outcome;
}

/** In whose name it was sent, and where its inviter sends it again. */
export async function placeOf(
  { tx, settings }: Pick<Context, 'tx' | 'settings'>,
  invitation: Invitation,
): Promise<{ organization: string; url: string }> {
  const { name, kind } = await findOrganization(tx, invitation.organizationId);
  return { organization: name, url: `${settings.publicUrl}${pageOf(invitation, kind)}` };
}

async function tellInviter(ctx: Context, invitation: Invitation) {
  const { organizationId, contactEmail, subscriptionId } = invitation;
  const letter = askedAgainLetter({ by: invitation, contactEmail, ...(await placeOf(ctx, invitation)) });
  const about = subscriptionId ? { customerId: subscriptionId } : {};
  for (const to of await listInviters(ctx.tx, invitation))
    await queueMail(ctx, { organizationId, ...about, kind: 'invitation-asked-again', to, letter });
  await recordAudit(ctx, null, {
    organizationIds: [organizationId],
    action: 'invitation.asked-again',
    subject: aboutWhom(invitation),
  });
}

/** Where the inviter sends it again with one click. */
function pageOf(
  { kind, organizationId, subscriptionId, personId, grantId }: Invitation,
  side: string,
): string {
  if (kind === 'grant') return `/partner/${organizationId}/grants/${grantId}`;
  if (kind === 'customer-administrator')
    return `/partner/${organizationId}/services/${subscriptionId}/send-activation`;
  const people =
    side === 'vendor' ? `/operations/${organizationId}/staff` : `/${side}/${organizationId}/people`;
  return `${people}/${personId}`;
}
